import { addToHash, hashOf, pairKey } from '@/core/match/hash';
import type { Words } from '@/core/match/read-words';

/** A word as the wording model sees it: substances are all one, numbers differ by their length only. */
export interface Token {
  readonly hash: number;
  /** Hash of its first letters, by which forms of one word are alike; 0 where the hash says as much. */
  readonly stem: number;
  /** Number of the word it begins at; -1 for a gap between two stretches of the text. */
  readonly word: number;
}

/** From the first to the last word of a substance's name. */
export interface NamedAt {
  readonly from: number;
  readonly to: number;
}

/** Words read on each side of a substance, and in all: wording is judged where the substance is talked about. */
const REACH = 40;
const MOST_TOKENS = 1500;

/** Letters of a word that its forms share, more or less, in languages with endings. */
const STEM = 5;

const SUBSTANCE = 0x53756273;
const NUMBER = 0x4e756d62;
const STEM_MARK = 0x5374656d;
const GAP: Token = { hash: 0, stem: 0, word: -1 };

/**
 * The tokens around the substances of a unit, in the order of the text.
 * @param named in the order of the text
 * @param isInUnit false for words of other units, which are left out
 */
export function tokensAround(words: Words, named: readonly NamedAt[], isInUnit: (word: number) => boolean): Token[] {
  const tokens: Token[] = [];
  let next = 0;
  let name = 0;
  for (const { from } of named) {
    const start = Math.max(next, from - REACH);
    if (start > next && tokens.length > 0) tokens.push(GAP);
    for (let word = start; word <= Math.min(words.count - 1, from + REACH); word++) {
      if (tokens.length >= MOST_TOKENS) return tokens;
      while ((named[name]?.to ?? Number.POSITIVE_INFINITY) < word) name++;
      const isNamed = (named[name]?.from ?? Number.POSITIVE_INFINITY) <= word;
      if (isNamed && tokens.at(-1)?.hash !== SUBSTANCE) tokens.push({ hash: SUBSTANCE, stem: 0, word });
      else if (!isNamed && isInUnit(word)) tokens.push(tokenAt(words, word));
    }
    next = Math.max(next, from + REACH + 1);
  }
  return tokens;
}

function tokenAt(words: Words, word: number): Token {
  const start = words.start[word] ?? 0;
  const length = (words.end[word] ?? 0) - start;
  const code = words.text.charCodeAt(start);
  if (code >= 0x30 && code <= 0x39) return { hash: addToHash(NUMBER, Math.min(4, length)), stem: 0, word };
  const stem = length > STEM ? hashOf(words.text.slice(start, start + STEM).toLowerCase(), STEM_MARK) : 0;
  return { hash: words.hash[word] ?? 0, stem, word };
}

/**
 * Features that end at a token: the word, its beginning, the pair and the triple.
 * @returns bucket numbers below `buckets`, a power of two
 */
export function featuresAt(tokens: readonly Token[], at: number, buckets: number): number[] {
  const { hash: last, stem } = tokens[at] ?? GAP;
  if (last === 0) return [];
  const before = tokens[at - 1]?.hash ?? 0;
  const first = tokens[at - 2]?.hash ?? 0;
  const keys = stem === 0 ? [last] : [last, stem];
  if (before !== 0) keys.push(pairKey(before, last));
  if (before !== 0 && first !== 0) keys.push(pairKey(pairKey(first, before), last) ^ 0x27d4eb2f);
  return keys.map((key) => bucketOf(key, buckets));
}

/** All different features of a text, those of its signs with them. */
export function featuresOf(tokens: readonly Token[], signs: readonly number[], buckets: number): Set<number> {
  const features = new Set(signs.map((key) => bucketOf(key, buckets)));
  for (let at = 0; at < tokens.length; at++)
    for (const feature of featuresAt(tokens, at, buckets)) features.add(feature);
  return features;
}

function bucketOf(key: number, buckets: number): number {
  const half = Math.imul(key ^ (key >>> 16), 0x7feb352d);
  return ((half ^ (half >>> 15)) >>> 0) & (buckets - 1);
}
