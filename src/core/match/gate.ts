import type { KeyFilter } from '@/core/match/anchors';
import { allowsEnding } from '@/core/match/endings';
import { foldedCodes } from '@/core/match/folded-codes';
import { addToHash, bitOf, stemKey, WORD_SEED } from '@/core/match/hash';
import { readWords, type Words } from '@/core/match/read-words';
import { plainTextOf } from '@/core/match/unmask';
import { showsTrade } from '@/core/signals/trade-signs';
import { looksLike } from '@/core/text/confusables';

/**
 * The gate: what the words show of which one has to be on a page before anything else is looked at. It travels with the
 * content script as prints of keys (`gateKeys` chooses them); that prints may collide costs a look, never a warning.
 */
export interface Gate extends KeyFilter, GatePrints {}

/** Prints of keys, in rising order. */
export interface GatePrints {
  /** Of words that open the gate by themselves. */
  readonly certain: Uint32Array;
  /** Of everyday words that sellers use too: they open it only where something near them looks like trade. */
  readonly hinted: Uint32Array;
}

/** Bits of a print: with ten thousand of them, one of a hundred thousand other words opens the gate. */
const PRINT_BITS = 30;
/** About thirteen bits of the bitmap a print. */
const BITMAP_BITS = 17;
/** A beginning of so many letters tells a substance by itself: the gate takes any ending of up to three letters. */
const TELLING_STEM = 7;

/** Where the worker keeps, for the scripts in pages, the keys that newer rules add to the gate; packed (`packKeys`). */
export const ADDED_KEYS = 'added-gate-keys';

/** What the gate holds of a key. */
export function printOf(key: number): number {
  return bitOf(key, 32 - PRINT_BITS);
}

export function openGate({ certain, hinted }: GatePrints): Gate {
  const bitmap = new Uint32Array(2 ** BITMAP_BITS / 32);
  for (const prints of [certain, hinted]) {
    for (let i = 0; i < prints.length; i++) {
      const bit = (prints[i] ?? 0) >>> (PRINT_BITS - BITMAP_BITS);
      bitmap[bit >>> 5] = (bitmap[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }
  return { certain, hinted, bitmap, shift: 32 - BITMAP_BITS, shortestStem: 1 };
}

/** True when some word of the text is one of the gate's, plainly or in disguise. */
export function passesGate(text: string, gate: Gate): boolean {
  const words = readWords(text, gate);
  if (showsKey(words, gate, (word) => showsTrade(text, words.start[word] ?? 0))) return true;
  const plain = plainTextOf(words, gate);
  // who disguises an everyday word has a reason
  return plain !== '' && showsKey(readWords(plain, gate), gate, () => true);
}

/** True when a word opens the gate by a key of its first letters. */
export function opensWithEnding(letters: readonly number[], stem: number): boolean {
  return stem === letters.length || stem >= TELLING_STEM || allowsEnding(letters.slice(stem));
}

/** @param isTraded asked of words that are only hints */
function showsKey(words: Words, { certain, hinted }: Gate, isTraded: (word: number) => boolean): boolean {
  const { candidates } = words;
  for (let i = 0; i < candidates.length; i += 2) {
    const word = candidates[i] ?? 0;
    const key = candidates[i + 1] ?? 0;
    const print = printOf(key);
    if (hasPrint(certain, print)) {
      if (!endsWrongly(words, word, key)) return true;
    } else if (hasPrint(hinted, print) && !endsWrongly(words, word, key) && isTraded(word)) return true;
  }
  return false;
}

function hasPrint(prints: Uint32Array, print: number): boolean {
  let low = 0;
  let high = prints.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((prints[middle] ?? 0) < print) low = middle + 1;
    else high = middle;
  }
  return prints[low] === print;
}

/** True when a key is of a word's beginning, and what follows is no ending. */
function endsWrongly({ text, start, end, hash }: Words, word: number, key: number): boolean {
  if (key === stemKey(hash[word] ?? 0)) return false;
  const letters = foldedCodes(text, start[word] ?? 0, end[word] ?? 0);
  const lookalikes = letters.map(looksLike);
  const stems = [stemLength(letters, key), stemLength(lookalikes, key)].filter((stem) => stem > 0);
  return stems.length > 0 && !stems.some((stem) => opensWithEnding(lookalikes, stem) || opensWithEnding(letters, stem));
}

/** How many first letters of a word a key is of; 0 when it is none of its beginnings'. */
function stemLength(letters: readonly number[], key: number): number {
  let hash = WORD_SEED;
  for (const [at, letter] of letters.entries()) {
    hash = addToHash(hash, letter);
    if (stemKey(hash) === key) return at + 1;
  }
  return 0;
}
