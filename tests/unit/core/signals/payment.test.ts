import { describe, expect, it } from 'vitest';
import { hasBech32Checksum } from '@/core/signals/payment';

/** Main-net addresses of the test vectors in BIP 173 and BIP 350, in lower case, as sellers write them. */
describe('hasBech32Checksum', () => {
  it.each([
    'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
    'bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv3',
    'bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y',
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
  ])('accepts %s', (address) => {
    expect(hasBech32Checksum(address)).toBe(true);
  });

  it.each([
    ['a letter that bech32 does not have', 'bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4'],
    ['one letter changed', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5'],
    ['two letters swapped', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8ft34'],
    ['one letter missing', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t'],
    ['a taproot address with one letter changed', 'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jjx'],
    ['nothing', ''],
  ])('refuses %s', (_name, address) => {
    expect(hasBech32Checksum(address)).toBe(false);
  });
});
