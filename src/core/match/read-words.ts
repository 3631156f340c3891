import { type KeyFilter, mayHold } from '@/core/match/anchors';
import { bareKeys } from '@/core/match/bare-keys';
import { hashLookalikes } from '@/core/match/folded-codes';
import { addToHash, LONG_RUN, pairKey, runKey, SHORT_RUN, stemKey, WORD_SEED, wordKey } from '@/core/match/hash';
import { mayHaveAttached } from '@/core/text/arabic';
import {
  CLASS_SHIFT,
  CODE_MASK,
  DIGIT,
  DOT,
  EXPANDS,
  expansionOf,
  foldEntry,
  foldPage,
  INVISIBLE,
  LATIN,
  SCRIPT_SHIFT,
  SCRIPTS,
  SEPARATOR,
  SINGLE,
  STOP,
  symbolAt,
  WORD,
  widthOf,
} from '@/core/text/fold-table';

/** The words of a text: where each lies, and its hash. Nothing is copied out of the text. */
export interface Words {
  readonly text: string;
  readonly count: number;
  /** UTF-16 unit at which word `i` starts, and the one after its end. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly hash: Int32Array;
  /** Number of the sentence that word `i` is in; never decreases. */
  readonly sentence: Uint32Array;
  /** How far word `i` is from the start, in quarters of a word: see `weightOf`. */
  readonly place: Uint32Array;
  /** Words with digits or letters of another alphabet among their letters, or one three times in a row: maybe disguised. */
  readonly odd: readonly number[];
  /** Pairs (word, key) at which a term may begin. */
  readonly candidates: readonly number[];
}

/**
 * Read the words of a text in one pass, noting where terms may begin.
 * Linear in the text's length whatever the anchors hold; the number of terms changes nothing.
 *
 * Words of plain letters (one UTF-16 unit, one folded letter) are read here in a tight loop; at anything else
 * `readWithCare` takes over, from the start of the word to the next separator.
 */
export function readWords(text: string, anchors: KeyFilter): Words {
  const found = new WordsFound(text, anchors);
  const latin = foldPage(0);
  const { length } = text;
  let page = latin;
  let block = 0;
  for (let at = 0; at < length; ) {
    if (text.charCodeAt(at) === 0x20) {
      at++;
      continue;
    }
    const start = at;
    let hash = WORD_SEED;
    let seen = 0;
    let before1 = 0;
    let before2 = 0;
    let before3 = 0;
    let last = 0;
    let again = 0;
    let entry = SPACE;
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code < 0x100) {
        entry = latin[code] ?? 0;
      } else {
        if (code >>> 8 !== block) {
          block = code >>> 8;
          page = foldPage(block);
        }
        entry = page[code & 255] ?? 0;
      }
      if ((entry & CLASS_BITS) !== WORD_BITS) break;
      before3 = before2;
      before2 = before1;
      before1 = hash;
      hash = addToHash(hash, entry & CODE_MASK);
      seen |= entry;
      if (entry !== last) again = 0;
      else if (++again === 2) seen |= REPEATED;
      last = entry;
      entry = SPACE;
    }
    const kind = (entry >>> CLASS_SHIFT) & 7;
    if (kind === SEPARATOR || kind === STOP || kind === DOT) {
      if (at > start) found.addWord(start, at, hash, seen, at - start, before1, before2, before3);
      at++;
      if (kind === STOP || (kind === DOT && !(text.charCodeAt(at) > 0x20))) found.endSentence();
    } else {
      at = readWithCare(text, start, found);
    }
  }
  return found;
}

/** Read any symbols from the start of a word, or between words, up to the next separator. @returns where to go on */
function readWithCare(text: string, from: number, found: WordsFound): number {
  /** What the symbol read last stands for, when that is several letters, and how many of them are still to come. */
  let parts: readonly number[] = [];
  let left = 0;
  let at = from;
  let width = 0;
  let start = -1;
  let end = 0;
  let hash = 0;
  let seen = 0;
  let letters = 0;
  let last = 0;
  let again = 0;
  let before1 = 0;
  let before2 = 0;
  let before3 = 0;
  for (;;) {
    let entry = SPACE;
    if (left > 0) {
      entry = parts[parts.length - left--] ?? 0;
    } else {
      at += width;
      const symbol = at < text.length ? symbolAt(text, at) : 0x20;
      width = widthOf(symbol, text, at);
      entry = foldEntry(symbol);
    }
    const kind = (entry >>> CLASS_SHIFT) & 7;
    if (kind === WORD) {
      if (start < 0) {
        start = at;
        hash = WORD_SEED;
        seen = letters = last = again = 0;
      }
      before3 = before2;
      before2 = before1;
      before1 = hash;
      hash = addToHash(hash, entry & CODE_MASK);
      seen |= entry;
      if (entry !== last) again = 0;
      else if (++again === 2) seen |= REPEATED;
      last = entry;
      letters++;
      end = at + width;
    } else if (kind === EXPANDS) {
      parts = expansionOf(entry);
      left = parts.length;
    } else if (kind !== INVISIBLE) {
      if (start >= 0) found.addWord(start, end, hash, seen, letters, before1, before2, before3);
      start = -1;
      if (kind === SINGLE) found.addSingle(at, at + width, entry & CODE_MASK);
      else if (kind === STOP || (kind === DOT && !(text.charCodeAt(at + width) > 0x20))) found.endSentence();
      else if (left === 0 && kind === SEPARATOR) return at + width;
    }
  }
}

/** Set among what was seen of a word when a letter stands in it three times in a row; no entry has it. */
const REPEATED = 1 << 30;
const ODD = REPEATED | (DIGIT << SCRIPT_SHIFT);
/** Signs of the shortest word that is worth a second look. */
const FEWEST_LETTERS = 4;

const SPACE = SEPARATOR << CLASS_SHIFT;
const CLASS_BITS = 7 << CLASS_SHIFT;
const WORD_BITS = WORD << CLASS_SHIFT;

/** Quarters in a word of a script with spaces. */
export const WHOLE_WORD = 4;

/**
 * What a character that is a word of its own counts for in distances: about two of Chinese, Japanese and Korean make
 * a word, about four of Thai, Lao, Khmer and Burmese.
 */
function weightOf(code: number): number {
  const southEastAsian =
    (code >= 0x0e00 && code <= 0x0eff) || (code >= 0x1000 && code <= 0x109f) || (code >= 0x1780 && code <= 0x17ff);
  return southEastAsian ? 1 : 2;
}

/** Collects the words; grows its arrays as needed. */
class WordsFound implements Words {
  readonly text: string;
  count = 0;
  start: Uint32Array;
  end: Uint32Array;
  hash: Int32Array;
  sentence: Uint32Array;
  place: Uint32Array;
  readonly odd: number[] = [];
  readonly candidates: number[] = [];
  readonly #anchors: KeyFilter;
  #sentence = 0;
  #previous = 0;
  #place = 0;
  /** Words of one character in a row up to here. */
  #run = 0;
  readonly #lookalikes = new Int32Array(4);

  constructor(text: string, anchors: KeyFilter) {
    const size = Math.max(16, text.length >>> 2);
    this.text = text;
    this.#anchors = anchors;
    this.start = new Uint32Array(size);
    this.end = new Uint32Array(size);
    this.hash = new Int32Array(size);
    this.sentence = new Uint32Array(size);
    this.place = new Uint32Array(size);
  }

  /** Add a word of so many folded letters; `readN` is its hash without the last N of them. */
  addWord(
    start: number,
    end: number,
    read: number,
    seen: number,
    letters: number,
    read1: number,
    read2: number,
    read3: number,
  ) {
    const scripts = (seen >>> SCRIPT_SHIFT) & SCRIPTS;
    const isMixed = (scripts & (scripts - 1)) !== 0 && (scripts & LATIN) !== 0;
    if (isMixed) hashLookalikes(this.text, start, end, this.#lookalikes);
    const hash = isMixed ? (this.#lookalikes[0] ?? 0) : read;
    const isOdd = seen & ODD && letters >= FEWEST_LETTERS && (scripts !== 0 || !(seen & (DIGIT << SCRIPT_SHIFT)));
    if (isMixed || isOdd) this.odd.push(this.count);
    this.#push(start, end, hash, WHOLE_WORD);
    this.#run = 0;
    if (mayHaveAttached(this.text.charCodeAt(start)))
      for (const key of bareKeys(this.text, start, end)) this.#probe(this.count - 1, key);
    const spare = letters - this.#anchors.shortestStem;
    if (spare < 0) return;
    const word = this.count - 1;
    this.#probe(word, stemKey(hash));
    if (spare > 0) this.#probe(word, stemKey(isMixed ? (this.#lookalikes[1] ?? 0) : read1));
    if (spare > 1) this.#probe(word, stemKey(isMixed ? (this.#lookalikes[2] ?? 0) : read2));
    if (spare > 2) this.#probe(word, stemKey(isMixed ? (this.#lookalikes[3] ?? 0) : read3));
  }

  addSingle(start: number, end: number, code: number) {
    this.#push(start, end, addToHash(WORD_SEED, code), weightOf(code));
    this.#run++;
    if (this.#run >= SHORT_RUN) this.#probeRun(SHORT_RUN);
    if (this.#run >= LONG_RUN) this.#probeRun(LONG_RUN);
  }

  endSentence() {
    this.#sentence++;
    this.#previous = 0;
    this.#run = 0;
  }

  #push(start: number, end: number, hash: number, weight: number) {
    if (this.count === this.start.length) this.#grow();
    const word = this.count++;
    this.start[word] = start;
    this.end[word] = end;
    this.hash[word] = hash;
    this.sentence[word] = this.#sentence;
    this.place[word] = this.#place;
    this.#place += weight;
    this.#probe(word, wordKey(hash));
    if (this.#previous !== 0) this.#probe(word - 1, pairKey(this.#previous, hash));
    this.#previous = hash;
  }

  #probeRun(count: number) {
    const first = this.count - count;
    this.#probe(first, runKey(this.hash, first, count));
  }

  #probe(word: number, key: number) {
    if (mayHold(this.#anchors, key)) this.candidates.push(word, key);
  }

  #grow() {
    const size = this.start.length * 2;
    this.start = widened(this.start, new Uint32Array(size));
    this.end = widened(this.end, new Uint32Array(size));
    this.hash = widened(this.hash, new Int32Array(size));
    this.sentence = widened(this.sentence, new Uint32Array(size));
    this.place = widened(this.place, new Uint32Array(size));
  }
}

function widened<Numbers extends Uint32Array | Int32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
