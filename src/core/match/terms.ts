import { type Anchors, buildAnchors, keyValue } from '@/core/match/anchors';
import { allowsEnding } from '@/core/match/endings';
import { pairKey, stemKey, wordKey } from '@/core/match/hash';
import { foldedCodes, readWords, type Words } from '@/core/match/read-words';
import { looksLike } from '@/core/text/confusables';
import { CLASS_SHIFT, CODE_MASK, foldEntry, WORD } from '@/core/text/fold-table';

/** A term found in a text: words `from` to `to`, both included. */
export interface Hit {
  /** Number of the term; the same for every place it is found at. */
  readonly term: number;
  /** Number of the list the term belongs to. */
  readonly list: number;
  readonly from: number;
  readonly to: number;
}

/** All terms of all lists, ready to be found in one pass. */
export interface TermIndex {
  readonly anchors: Anchors;
  /** Per term: the list it belongs to, its place in `codes`, and the next term with the same key (or -1). */
  readonly listOf: Uint16Array;
  readonly codesAt: Uint32Array;
  readonly next: Int32Array;
  /** Per term: number of words, then per word twice its length (plus 1 when endings are allowed) and its letters. */
  readonly codes: Uint32Array;
}

interface TermWord {
  readonly codes: readonly number[];
  readonly hash: number;
  readonly open: boolean;
}

/** Terms that are read between two turns of the page. */
const TERMS_A_STEP = 250;

const NO_ANCHORS = buildAnchors(new Map());

/**
 * Make the index. Terms are folded as page text is, so "ﬁ" and "fi", "É" and "e" are one; `*` after a word allows endings.
 * @param lists the terms of list 0, list 1, …; a term without a word in it is left out
 */
export function indexTerms(lists: readonly (readonly string[])[]): TermIndex {
  return drain(indexingTerms(lists));
}

/** The same in steps of about a millisecond, for a page that must not be held up. */
export function* indexingTerms(lists: readonly (readonly string[])[]): Generator<undefined, TermIndex> {
  const codes = new Codes();
  const listOf: number[] = [];
  const codesAt: number[] = [];
  const next: number[] = [];
  const firstOf = new Map<number, number>();
  let shortestStem = Number.POSITIVE_INFINITY;
  const numbered = lists.flatMap((terms, list) => terms.map((term) => ({ term, list })));
  for (let done = 0; done < numbered.length; done += TERMS_A_STEP) {
    const step = numbered.slice(done, done + TERMS_A_STEP);
    const read = new TermReader(step.map(({ term }) => term));
    for (const { list } of step) {
      const words = read.nextTerm();
      if (words.length === 0) continue;
      if (words[0]?.open) shortestStem = Math.min(shortestStem, words[0].codes.length);
      const key = keyOf(words);
      const number = listOf.push(list) - 1;
      next.push(firstOf.get(key) ?? -1);
      firstOf.set(key, number);
      codesAt.push(codes.count);
      codes.push(words.length);
      for (const word of words) {
        codes.push(word.codes.length * 2 + (word.open ? 1 : 0));
        for (const code of word.codes) codes.push(code);
      }
    }
    yield;
  }
  return {
    anchors: buildAnchors(firstOf, shortestStem),
    listOf: Uint16Array.from(listOf),
    codesAt: Uint32Array.from(codesAt),
    next: Int32Array.from(next),
    codes: codes.all(),
  };
}

/** Run steps to their end without a pause. */
export function drain<Value>(steps: Generator<undefined, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Numbers collected one by one. */
class Codes {
  count = 0;
  #codes = new Uint32Array(4096);

  push(code: number): void {
    if (this.count === this.#codes.length) {
      const wider = new Uint32Array(this.count * 2);
      wider.set(this.#codes);
      this.#codes = wider;
    }
    this.#codes[this.count++] = code;
  }

  all(): Uint32Array {
    return this.#codes.slice(0, this.count);
  }
}

/** Reads many terms as one text, which is many times faster than one by one. */
class TermReader {
  readonly #text: string;
  readonly #words: Words;
  readonly #terms: readonly string[];
  #term = 0;
  #start = 0;
  #word = 0;

  constructor(terms: readonly string[]) {
    this.#terms = terms;
    this.#text = terms.join('\n');
    this.#words = readWords(this.#text, NO_ANCHORS);
  }

  /** The words of the next term; none when there is no word in it. */
  nextTerm(): TermWord[] {
    const end = this.#start + (this.#terms[this.#term++]?.length ?? 0);
    const found: TermWord[] = [];
    for (; this.#word < this.#words.count && (this.#words.start[this.#word] ?? 0) < end; this.#word++) {
      const [from, to] = [this.#words.start[this.#word] ?? 0, this.#words.end[this.#word] ?? 0];
      const codes = foldedCodes(this.#text, from, to);
      found.push({ codes, hash: this.#words.hash[this.#word] ?? 0, open: this.#text[to] === '*' });
    }
    this.#start = end + 1;
    return found;
  }
}

/** The keys of a term's beginning, for a gate that holds keys only. @returns null for a term without a word */
export function termKey(term: string): number | null {
  const words = wordsOfTerm(term);
  return words.length === 0 ? null : keyOf(words);
}

/** Find every term in the words of a text, verified letter by letter, in the order of the text. */
export function findTerms(words: Words, index: TermIndex): Hit[] {
  const hits: Hit[] = [];
  const { candidates } = words;
  for (let i = 0; i < candidates.length; i += 2) {
    const from = candidates[i] ?? 0;
    for (let term = keyValue(index.anchors, candidates[i + 1] ?? 0); term >= 0; term = index.next[term] ?? -1) {
      const to = lastWordOfTerm(words, from, index, term);
      if (to >= 0) hits.push({ term, list: index.listOf[term] ?? 0, from, to });
    }
  }
  return hits.sort((a, b) => a.from - b.from || b.to - a.to);
}

function wordsOfTerm(term: string): TermWord[] {
  return new TermReader([term]).nextTerm();
}

/** Two closed words begin a term by their pair, which is rare; else the first word stands alone. */
function keyOf(words: readonly TermWord[]): number {
  const [first, second] = words;
  if (!first) return 0;
  if (first.open) return stemKey(first.hash);
  return second && !second.open ? pairKey(first.hash, second.hash) : wordKey(first.hash);
}

function lastWordOfTerm(words: Words, from: number, index: TermIndex, term: number): number {
  const { codes } = index;
  let at = index.codesAt[term] ?? 0;
  const count = codes[at++] ?? 0;
  if (from < 0 || from + count > words.count) return -1;
  for (let word = from; word < from + count; word++) {
    if (words.sentence[word] !== words.sentence[from]) return -1;
    const length = (codes[at] ?? 0) >>> 1;
    const open = ((codes[at] ?? 0) & 1) === 1;
    if (!isWord(words, word, codes, at + 1, length, open)) return -1;
    at += 1 + length;
  }
  return from + count - 1;
}

function isWord(words: Words, word: number, codes: Uint32Array, at: number, length: number, open: boolean): boolean {
  if (isPlainly(words, word, codes, at, length)) return true;
  const seen = foldedCodes(words.text, words.start[word] ?? 0, words.end[word] ?? 0);
  if (seen.length < length || (!open && seen.length > length)) return false;
  for (let i = 0; i < length; i++) {
    const code = seen[i] ?? 0;
    if (code !== codes[at + i] && looksLike(code) !== codes[at + i]) return false;
  }
  return seen.length === length || allowsEnding(seen.slice(length));
}

/** True when the word is the term's letter by letter, unit by unit: most hits are. */
function isPlainly(words: Words, word: number, codes: Uint32Array, at: number, length: number): boolean {
  const start = words.start[word] ?? 0;
  if ((words.end[word] ?? 0) - start !== length) return false;
  for (let i = 0; i < length; i++) {
    const entry = foldEntry(words.text.charCodeAt(start + i));
    if ((entry & CODE_MASK) !== codes[at + i] || ((entry >>> CLASS_SHIFT) & 7) !== WORD) return false;
  }
  return true;
}
