import { AnchorBuilder, type Anchors, buildAnchors, keyValue } from '@/core/match/anchors';
import { allowsEnding } from '@/core/match/endings';
import { pairKey, stemKey, wordKey } from '@/core/match/hash';
import { foldedCodes, readWords, type Words } from '@/core/match/read-words';
import { looksLike } from '@/core/text/confusables';
import { CLASS_SHIFT, CODE_MASK, foldEntry, WORD } from '@/core/text/fold-table';

/** After a word of a term: it allows endings. */
const STAR = 0x2a;

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

const NO_ANCHORS = buildAnchors(new Map());

/**
 * Make the index. Terms are folded as page text is, so "ﬁ" and "fi", "É" and "e" are one; `*` after a word allows endings.
 * @param lists the terms of list 0, list 1, …; a term without a word in it is left out
 */
export function indexTerms(lists: readonly (readonly string[])[]): TermIndex {
  const all = lists.flat();
  const read = new TermReader(all);
  const anchors = new AnchorBuilder(all.length);
  const codes = new Codes();
  const listOf: number[] = [];
  const codesAt: number[] = [];
  const next: number[] = [];
  let shortestStem = Number.POSITIVE_INFINITY;
  for (const [list, terms] of lists.entries()) {
    for (let i = 0; i < terms.length; i++) {
      const term = read.nextTerm();
      if (term.count === 0) continue;
      next.push(anchors.set(read.keyOf(term), listOf.push(list) - 1));
      codesAt.push(codes.count);
      read.writeTo(codes, term);
      if (read.isOpen(term.first)) shortestStem = Math.min(shortestStem, codes.lengthAt((codesAt.at(-1) ?? 0) + 1));
    }
  }
  return {
    anchors: anchors.close(shortestStem),
    listOf: Uint16Array.from(listOf),
    codesAt: Uint32Array.from(codesAt),
    next: Int32Array.from(next),
    codes: codes.all(),
  };
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

  /** Letters of the word that begins at a place. */
  lengthAt(place: number): number {
    return (this.#codes[place] ?? 0) >>> 1;
  }

  all(): Uint32Array {
    return this.#codes.slice(0, this.count);
  }
}

/** Words of the text of terms that make one term. */
interface TermWords {
  readonly first: number;
  readonly count: number;
}

/** Reads many terms as one text, which is many times faster than one by one. */
class TermReader {
  readonly #words: Words;
  readonly #terms: readonly string[];
  #term = 0;
  #start = 0;
  #word = 0;

  constructor(terms: readonly string[]) {
    this.#terms = terms;
    this.#words = readWords(terms.join('\n'), NO_ANCHORS);
  }

  /** The words of the next term; none when there is no word in it. */
  nextTerm(): TermWords {
    const end = this.#start + (this.#terms[this.#term++]?.length ?? 0);
    const first = this.#word;
    while (this.#word < this.#words.count && (this.#words.start[this.#word] ?? 0) < end) this.#word++;
    this.#start = end + 1;
    return { first, count: this.#word - first };
  }

  /** True for a word that allows endings. */
  isOpen(word: number): boolean {
    return this.#words.text.charCodeAt(this.#words.end[word] ?? 0) === STAR;
  }

  /** Two closed words begin a term by their pair, which is rare; else the first word stands alone. */
  keyOf({ first, count }: TermWords): number {
    const hash = this.#words.hash[first] ?? 0;
    if (this.isOpen(first)) return stemKey(hash);
    return count > 1 && !this.isOpen(first + 1) ? pairKey(hash, this.#words.hash[first + 1] ?? 0) : wordKey(hash);
  }

  /** Write a term down as `TermIndex.codes` has it. */
  writeTo(codes: Codes, { first, count }: TermWords): void {
    codes.push(count);
    for (let word = first; word < first + count; word++) {
      const letters = foldedCodes(this.#words.text, this.#words.start[word] ?? 0, this.#words.end[word] ?? 0);
      codes.push(letters.length * 2 + (this.isOpen(word) ? 1 : 0));
      for (const letter of letters) codes.push(letter);
    }
  }
}

/** The keys of a term's beginning, for a gate that holds keys only. @returns null for a term without a word */
export function termKey(term: string): number | null {
  const read = new TermReader([term]);
  const words = read.nextTerm();
  return words.count === 0 ? null : read.keyOf(words);
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
