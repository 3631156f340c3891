import { addToHash, pairKey } from '@/core/match/hash';
import type { Words } from '@/core/match/read-words';

/** A word as the wording model sees it: substances are all one, numbers differ by their length only. */
export interface Token {
  readonly hash: number;
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

const SUBSTANCE = 0x53756273;
const NUMBER = 0x4e756d62;
const GAP: Token = { hash: 0, word: -1 };

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
      if (isNamed && tokens.at(-1)?.hash !== SUBSTANCE) tokens.push({ hash: SUBSTANCE, word });
      else if (!isNamed && isInUnit(word)) tokens.push({ hash: hashAt(words, word), word });
    }
    next = Math.max(next, from + REACH + 1);
  }
  return tokens;
}

function hashAt(words: Words, word: number): number {
  const start = words.start[word] ?? 0;
  const length = (words.end[word] ?? 0) - start;
  const code = words.text.charCodeAt(start);
  return code >= 0x30 && code <= 0x39 ? addToHash(NUMBER, Math.min(4, length)) : (words.hash[word] ?? 0);
}

/**
 * Features that end at a token: the word, the pair and and the triple.
 * @returns bucket numbers below `buckets`, a power of two
 */
export function featuresAt(tokens: readonly Token[], at: number, buckets: number): number[] {
  const last = tokens[at]?.hash ?? 0;
  if (last === 0) return [];
  const before = tokens[at - 1]?.hash ?? 0;
  const first = tokens[at - 2]?.hash ?? 0;
  const keys = [last];
  if (before !== 0) keys.push(pairKey(before, last));
  if (before !== 0 && first !== 0) keys.push(pairKey(pairKey(first, before), last) ^ 0x27d4eb2f);
  return keys.map((key) => mixed(key) & (buckets - 1));
}

function mixed(key: number): number {
  const half = Math.imul(key ^ (key >>> 16), 0x7feb352d);
  return (half ^ (half >>> 15)) >>> 0;
}

/** All different features of a text. */
export function featuresOf(tokens: readonly Token[], buckets: number): Set<number> {
  const features = new Set<number>();
  for (let at = 0; at < tokens.length; at++)
    for (const feature of featuresAt(tokens, at, buckets)) features.add(feature);
  return features;
}
