/**
 * Hashes of words and word pairs, as 32-bit integers.
 * FNV-1a over folded code points (Fowler, Noll and Vo, draft-eastlake-fnv): it can be kept while reading, so that the
 * hash of every prefix is known too. Hits are always verified against the letters, so a collision costs time only.
 */
export const WORD_SEED = 0x811c9dc5 | 0;

export function addToHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Hash of a text by its UTF-16 units, from a seed that tells its use. */
export function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = addToHash(hash, text.charCodeAt(at));
  return hash;
}

/** Key of a whole word. */
export function wordKey(hash: number): number {
  return hash | 0;
}

/** Key of a word's beginning, for terms that allow endings. */
export function stemKey(hash: number): number {
  return hash ^ 0x5bd1e995;
}

/** Key of two words in a row. */
export function pairKey(first: number, second: number): number {
  return Math.imul(first, 0x9e3779b1) ^ second;
}

/** Words of one character, as of scripts without spaces, have keys in runs of so many too: two alone are too common. */
export const SHORT_RUN = 3;
export const LONG_RUN = 5;

/** Key of a run of words. */
export function runKey(hashes: ArrayLike<number>, first: number, count: number): number {
  let key = count;
  for (let word = first; word < first + count; word++) key = pairKey(key, hashes[word] ?? 0);
  return key;
}

/** Spread a key over the bits of a bitmap of `2 ** (32 - shift)` bits. */
export function bitOf(key: number, shift: number): number {
  return Math.imul(key ^ (key >>> 15), 0x2c1b3c6d) >>> shift;
}
