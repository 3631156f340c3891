import { sha256 } from '@/core/domains/sha256';

/**
 * What stands for a domain on a list: the first eight bytes of the SHA-256 of its name. Of some 400 million registered
 * names, one that nobody listed shares them with one of 20,000 listed ones with a chance of 1 in 2 million all together;
 * with four bytes it would be 2,000 innocent names. More bytes would only make every list longer. Hashes keep a list from
 * being read as a directory of sellers; who has a name can still test it, which is what they are for.
 */
export const HASH_BYTES = 8;
/** Characters of eight bytes in base64url. */
const HASH_CHARACTERS = 11;
/** Where the worker keeps, for the scripts in pages, the prints that newer rules add. */
export const ADDED_DOMAINS = 'added-domain-prints';
/** Three bytes of a hash, for scripts in pages: enough that one name in a thousand asks the worker in vain, at most. */
const PRINT_CHARACTERS = 4;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Only these end eleven characters of eight bytes: the last two bits are none of theirs. */
const HASH = /^[A-Za-z0-9_-]{10}[AEIMQUYcgkosw048]$/;

/** @param domain ASCII in small letters, as `registrableDomain` gives it @returns eleven characters of base64url */
export function hashOfDomain(domain: string): string {
  const [first = 0, second = 0] = sha256(domain);
  return write(toNumber(first, second));
}

function toNumber(first: number, second: number): bigint {
  return (BigInt(first) << 32n) | BigInt(second);
}

function write(hash: bigint): string {
  let rest = hash << 2n;
  let text = '';
  for (let i = 0; i < HASH_CHARACTERS; i++) {
    text = (ALPHABET[Number(rest & 63n)] ?? '') + text;
    rest >>= 6n;
  }
  return text;
}

export function isHash(text: string): boolean {
  return HASH.test(text);
}

/** The one way in which a set of hashes is written: in rising order, each once, with commas, at which deltas are cut. */
export function joinHashes(hashes: Iterable<string>): string {
  return [...new Set(hashes)].sort().join(',');
}

export function splitHashes(text: string): string[] {
  return text === '' ? [] : text.split(',');
}

/** True for what `joinHashes` writes, of one hash at least. */
export function areHashes(text: string): boolean {
  const hashes = splitHashes(text);
  return hashes.length > 0 && hashes.every((hash, i) => isHash(hash) && (i === 0 || (hashes[i - 1] ?? '') < hash));
}

/** What scripts in pages carry of hashes: their first characters, side by side. */
export function printsOf(hashes: Iterable<string>): string {
  const prints = new Set(Array.from(hashes, (hash) => hash.slice(0, PRINT_CHARACTERS)));
  return [...prints].sort().join('');
}

/**
 * May the host be on one of the lists? It has no list of public suffixes at hand, so every part of the name that could be
 * the registered one is tried; the worker knows better.
 * @param prints as `printsOf` writes them @param host ASCII in small letters
 */
export function mayBeListed(host: string, prints: string): boolean {
  if (prints === '') return false;
  const labels = host.replace(/\.$/, '').split('.');
  return labels.slice(1).some((_, i) => hasPrint(prints, hashOfDomain(labels.slice(i).join('.'))));
}

function hasPrint(prints: string, hash: string): boolean {
  const print = hash.slice(0, PRINT_CHARACTERS);
  for (let at = prints.indexOf(print); at >= 0; at = prints.indexOf(print, at + 1)) {
    if (at % PRINT_CHARACTERS === 0) return true;
  }
  return false;
}
