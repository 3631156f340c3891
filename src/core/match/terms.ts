import { AnchorBuilder, type Anchors, keyValue } from '@/core/match/anchors';
import { allowsEnding } from '@/core/match/endings';
import { foldedCodes } from '@/core/match/folded-codes';
import type { Words } from '@/core/match/read-words';
import { TermReader, type TermWords } from '@/core/match/term-reader';
import { attachedLength, mayHaveAttached } from '@/core/text/arabic';
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
      write(codes, read, term);
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

  set(place: number, code: number): void {
    this.#codes[place] = code;
  }

  /** Letters of the word that begins at a place. */
  lengthAt(place: number): number {
    return (this.#codes[place] ?? 0) >>> 1;
  }

  all(): Uint32Array {
    return this.#codes.slice(0, this.count);
  }
}

/** Write a term down as `TermIndex.codes` has it. */
function write(codes: Codes, read: TermReader, { first, count }: TermWords): void {
  codes.push(count);
  for (let word = first; word < first + count; word++) {
    const open = read.isOpen(word) ? 1 : 0;
    const head = codes.count;
    codes.push(0);
    if (!writePlainly(codes, read.words, word)) {
      codes.count = head + 1;
      for (const letter of read.lettersOf(word)) codes.push(letter);
    }
    codes.set(head, (codes.count - head - 1) * 2 + open);
  }
}

/** Write a word of plain letters, as most are, without making a list of them. @returns false when it has others */
function writePlainly(codes: Codes, { text, start, end }: Words, word: number): boolean {
  const last = end[word] ?? 0;
  for (let at = start[word] ?? 0; at < last; at++) {
    const entry = foldEntry(text.charCodeAt(at));
    if (((entry >>> CLASS_SHIFT) & 7) !== WORD) return false;
    codes.push(entry & CODE_MASK);
  }
  return true;
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
  const start = words.start[word] ?? 0;
  const seen = foldedCodes(words.text, start, words.end[word] ?? 0);
  if (isTermWord(seen, codes, at, length, open)) return true;
  const attached = mayHaveAttached(words.text.charCodeAt(start)) ? attachedLength(seen) : 0;
  return attached > 0 && isTermWord(seen.slice(attached), codes, at, length, open);
}

function isTermWord(seen: readonly number[], codes: Uint32Array, at: number, length: number, open: boolean): boolean {
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
