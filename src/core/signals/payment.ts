import { type Finding, findAllWhere } from '@/core/signals/finding';

const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const CHECKSUMS = new Set([1, 0x2bc830a3]);

/** How an address begins. */
const WALLET = /0x[0-9a-f]{8}|\b[13T][1-9A-HJ-NP-Za-km-z]{25}/i;
const OTHER_WALLET =
  /(?<![\p{L}\d])(?:(?:btc|bitcoin|wallet|ethereum|eth|usdt|trc20|кошел[её]к)(?![\p{L}\d]))[^\n]{0,40}?\b(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|0x[0-9a-fA-F]{40}|T[1-9A-HJ-NP-Za-km-z]{33})\b/giu;

/** Wallet addresses: segwit ones with a right checksum, others only next to a word that says what they are. */
export function findWalletAddresses(text: string): Finding[] {
  const segwit = findAllWhere(/bc1/, text, /\bbc1[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{39,59}\b/g, 'wallet-address');
  return [
    ...segwit.filter(({ start, end }) => hasBech32Checksum(text.slice(start, end))),
    ...findAllWhere(WALLET, text, OTHER_WALLET, 'wallet-address'),
  ];
}

/** @see BIP 173 and BIP 350: the checksums of segwit addresses */
export function hasBech32Checksum(address: string): boolean {
  const data = Array.from(address.slice(3), (letter) => BECH32.indexOf(letter));
  if (data.includes(-1)) return false;
  const prefix = [3, 3, 0, 2, 3]; // "bc", expanded
  let sum = 1;
  for (const value of [...prefix, ...data]) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    GENERATOR.forEach((part, i) => {
      if ((top >>> i) & 1) sum ^= part;
    });
  }
  return CHECKSUMS.has(sum >>> 0);
}

/** Addresses of hidden services. */
export function findOnionAddresses(text: string): Finding[] {
  return findAllWhere(/\.onion/i, text, /\b[a-z2-7]{16}(?:[a-z2-7]{40})?\.onion\b/giu, 'onion-address');
}
