// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { digestOf, fromBase64Url, isFile, toBase64Url } from '@/core/pack/digest';
import { seededRandom } from '../../../bench/seeded.ts';

/** `npm run test:long` does every case; `npm test` one of so many. */
const STRIDE = process.env['PROPERTY_RUNS'] ? 1 : 97;
const SIZE = 64 << 10;

const random = seededRandom(3);
const pack = Uint8Array.from({ length: SIZE }, () => Math.floor(random() * 256));

describe('the file of a pack', () => {
  it('is known by its digest', async () => {
    expect(await isFile(pack, await digestOf(pack), SIZE)).toBe(true);
    expect(await isFile(pack, await digestOf(pack), SIZE + 1)).toBe(false);
  });

  it('U07: is refused when it was cut short at any byte', async () => {
    const file = await digestOf(pack);
    for (let length = 0; length < SIZE; length += STRIDE) {
      const cut = pack.subarray(0, length);
      expect(await isFile(cut, file, SIZE), `${length} bytes`).toBe(false);
    }
  });

  it('U08: is refused with any bit turned', async () => {
    const file = await digestOf(pack);
    const changed = pack.slice();
    for (let bit = 0; bit < SIZE * 8; bit += STRIDE) {
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await isFile(changed, file, SIZE), `bit ${bit}`).toBe(false);
      changed[bit >> 3] = pack[bit >> 3] ?? 0;
    }
  });
});

describe('base64url', () => {
  it('has one way to write some bytes, and takes no other', () => {
    const bytes = Uint8Array.of(251, 255, 190, 1);
    expect(toBase64Url(bytes)).toBe('-_--AQ');
    expect(fromBase64Url('-_--AQ')).toEqual(bytes);
    for (const other of ['-_--AR', '-_--AQ==', '+/++AQ', '-_--A', '-_--AQ ', 'é'])
      expect(fromBase64Url(other)).toBeNull();
  });
});
