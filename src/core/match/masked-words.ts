import { type KeyFilter, mayHold } from '@/core/match/anchors';
import { addToHash, pairKey, stemKey, WORD_SEED, wordKey } from '@/core/match/hash';
import { placeOf } from '@/core/match/place-of';
import type { Words } from '@/core/match/read-words';
import { CLASS_SHIFT, CODE_MASK, foldEntry, isWordSign, SINGLE, WORD } from '@/core/text/fold-table';
import { findHangulApart } from '@/core/text/hangul';
import { latePattern } from '@/core/text/late-pattern';
import { cyrillicFor, isStandIn, plainForms, standInFor } from '@/core/text/plain-forms';

/** Words of a text that together may be one disguised word, and what it may say. */
export interface MaskedWord {
  /** First and last word, both included. */
  readonly from: number;
  readonly to: number;
  /** UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** Folded plain forms, at least one. */
  readonly forms: readonly string[];
}

const LONGEST = 96;
const LONGEST_STRETCH = 200;
const MOST_PARTS = 64;
/** Letters of a word that was taken apart; with signs for letters, or flags, which have no honest use in a row. */
const FEWEST_SPLIT = 5;
const FEWEST_WITH_SIGNS = 4;
const FEWEST_INDICATORS = 3;
/** Signs between two single letters, spaces included. */
const WIDEST_GAP = 4;
/** Digits, and signs that may stand for letters. */
const SIGNS = Uint8Array.from({ length: 0x80 }, (_, code) => (/[\d@$!|]/.test(String.fromCharCode(code)) ? 1 : 0));
/** Per sign or digit the letter it is read as, in each way to read them. */
const READINGS = [0, 1, 2].map((way) =>
  Uint16Array.from({ length: 0x80 }, (_, code) => {
    const sign = String.fromCharCode(code);
    return way === 2 && isStandIn(sign) ? 0 : (standInFor(sign, way === 1 ? 1 : 0)?.charCodeAt(0) ?? 0);
  }),
);
/** The same in words with Cyrillic letters: per ASCII sign, digit or Latin letter. */
const CYRILLIC_READINGS = ([0, 1] as const).map((way) =>
  Uint16Array.from(
    { length: 0x80 },
    (_, code) => cyrillicFor(String.fromCharCode(code).toLowerCase(), way)?.charCodeAt(0) ?? 0,
  ),
);
/** With fewer letters a word of digits is a code, a dose or a model, not a disguise. */
const FEWEST_LETTERS = 3;
const SIGN_INSIDE = latePattern('\\p{L}[@$!|€£]\\p{L}');
/** ASCII signs that part words for good: nobody takes a word apart with brackets, commas or quotation marks. */
const PARTING = Uint8Array.from({ length: 0x80 }, (_, code) =>
  code <= 0x20 || /[()[\]{}<>"',;:=?&%#^`\\]/.test(String.fromCharCode(code)) ? 1 : 0,
);
const REVERSED = /\u202e([^\n\u202c\u202d]{4,200})/g;

/**
 * Words that may be disguised: digits for letters, letters written too often, signs or spaces between the letters,
 * letters as flags, text that is turned round. Linear in the number of words; most words cost one comparison.
 * @param anchors only what may begin a term of these is worth an answer
 */
export function findMaskedWords(words: Words, anchors: KeyFilter): MaskedWord[] {
  const found: MaskedWord[] = [];
  for (const word of words.odd) {
    if (isShort(words, word, word) && mayBeTerm(words, word, word, anchors))
      add(found, words, word, word, plainForms(textOf(words, word, word)));
  }
  for (let from = 0; from < words.count; ) {
    const to = endOfChain(words, from);
    if (to > from) addChain(found, words, from, to, anchors);
    else if (SIGNS[words.text.charCodeAt((words.start[from] ?? 0) - 1)] === 1) addSigned(found, words, from, anchors);
    from = to + 1;
  }
  for (const { index, 0: all, 1: inside = '' } of words.text.matchAll(REVERSED))
    addStretch(found, words, index + 1, index + all.length, [...inside].reverse().join(''));
  for (const { start, end, joined } of findHangulApart(words.text)) addStretch(found, words, start, end, joined);
  return found.sort((a, b) => a.from - b.from);
}

function isShort(words: Words, from: number, to: number): boolean {
  return (words.end[to] ?? 0) - (words.start[from] ?? 0) <= LONGEST;
}

function add(found: MaskedWord[], words: Words, from: number, to: number, forms: readonly string[]): void {
  if (forms.length === 0 || !isShort(words, from, to)) return;
  found.push({ from, to, start: words.start[from] ?? 0, end: words.end[to] ?? 0, forms });
}

/** A word whose first letter may be a sign. */
function addSigned(found: MaskedWord[], words: Words, word: number, anchors: KeyFilter): void {
  if (!isShort(words, word, word) || !mayBeTerm(words, word, word, anchors)) return;
  const written = textOf(words, word, word);
  if (written.length > (words.end[word] ?? 0) - (words.start[word] ?? 0))
    add(found, words, word, word, plainForms(written));
}

/** The words between two places of the text, which together say something else. */
function addStretch(found: MaskedWord[], { start, end, count }: Words, from: number, to: number, form: string): void {
  const starts = start.subarray(0, count);
  let first = placeOf(starts, from);
  if ((end[first] ?? 0) <= from) first++;
  const last = placeOf(starts, to - 1);
  if (first > last || (end[last] ?? 0) > to || to - from > LONGEST_STRETCH) return;
  found.push({ from: first, to: last, start: from, end: to, forms: [form] });
}

/** The last word that is written without a space, or letter by letter, after this one. */
function endOfChain(words: Words, from: number): number {
  let to = from;
  while (to + 1 < words.count && isChained(words, to)) to++;
  return to;
}

function isChained({ text, start, end }: Words, word: number): boolean {
  const gapAt = end[word] ?? 0;
  const next = start[word + 1] ?? 0;
  if (next - gapAt > WIDEST_GAP) return false;
  const isLetterByLetter = gapAt - (start[word] ?? 0) === 1 && (end[word + 1] ?? 0) - next === 1;
  for (let at = gapAt; at < next; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80 ? PARTING[code] === 1 && !(code === 0x20 && isLetterByLetter) : isWideSpace(code)) return false;
  }
  return next > gapAt || isPicture(text, start[word] ?? 0) || isPicture(text, next);
}

/** Spaces that are as wide as a word's end; narrow ones are put between letters. */
function isWideSpace(code: number): boolean {
  return code === 0xa0 || code === 0x2003 || code === 0x3000;
}

/** Regional indicators and pictographs beyond the BMP, and the older signs of the BMP. */
function isPicture(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0xd83c && code <= 0xd83e) || (code >= 0x2190 && code <= 0x2bff);
}

function addChain(found: MaskedWord[], words: Words, from: number, to: number, anchors: KeyFilter): void {
  addPart(found, words, from, to, anchors);
  if (to - from < FEWEST_SPLIT || to - from >= MOST_PARTS * 4) return;
  // letters with wider gaps between the words they make
  const gaps = Array.from({ length: to - from }, (_, i) => gapAfter(words, from + i));
  const narrow = Math.min(...gaps);
  if (!gaps.some((gap) => gap > narrow)) return;
  let first = from;
  for (let word = from; word <= to; word++) {
    if (word < to && gapAfter(words, word) === narrow) continue;
    if (word > first) addPart(found, words, first, word, anchors);
    first = word + 1;
  }
}

function gapAfter({ start, end }: Words, word: number): number {
  return (start[word + 1] ?? 0) - (end[word] ?? 0);
}

function addPart(found: MaskedWord[], words: Words, from: number, to: number, anchors: KeyFilter): void {
  if (to - from >= MOST_PARTS || !isShort(words, from, to)) return;
  if (!mayBeTerm(words, from, to, anchors)) return;
  const written = textOf(words, from, to);
  add(
    found,
    words,
    from,
    to,
    plainForms(written).filter((form) => [...form].length >= fewestLetters(written)),
  );
}

function fewestLetters(written: string): number {
  if (/[\u{1f1e6}-\u{1f1ff}]/u.test(written)) return FEWEST_INDICATORS;
  return SIGN_INSIDE().test(written) ? FEWEST_WITH_SIGNS : FEWEST_SPLIT;
}

/**
 * A first look, without making a string: could a term begin here if the letters are read plainly? Most are no term.
 * What is written with stretched letters is looked at in any case.
 */
function mayBeTerm(words: Words, from: number, to: number, anchors: KeyFilter): boolean {
  const end = words.end[to] ?? 0;
  const start = (words.start[from] ?? 0) - (SIGNS[words.text.charCodeAt((words.start[from] ?? 0) - 1)] === 1 ? 1 : 0);
  const before = words.hash[from - 1] ?? 0;
  const after = words.hash[to + 1] ?? 0;
  const mayBegin = ({ hash, stems }: PlainReading) =>
    mayHold(anchors, wordKey(hash)) ||
    stems.some((stem) => mayHold(anchors, stemKey(stem))) ||
    mayHold(anchors, pairKey(before, hash)) ||
    mayHold(anchors, pairKey(hash, after));
  for (const reading of READINGS) {
    const read = readPlainly(words.text, start, end, reading);
    if (read.letters < FEWEST_LETTERS) return false;
    if (read.repeats || mayBegin(read)) return true;
    if (read.plain) break;
  }
  if (!isMixedCyrillic(words.text, start, end)) return false;
  return CYRILLIC_READINGS.some((reading) => mayBegin(readPlainly(words.text, start, end, reading)));
}

/** Cyrillic letters with Latin ones, digits or signs among them. */
function isMixedCyrillic(text: string, start: number, end: number): boolean {
  let [cyrillic, other] = [false, false];
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x400 && code < 0x500) cyrillic = true;
    else if (code > 0x20 && code < 0x80) other = true;
  }
  return cyrillic && other;
}

interface PlainReading {
  readonly hash: number;
  /** Of the word without its last letters, none to three of them. */
  readonly stems: readonly number[];
  /** Real letters, read as themselves. */
  readonly letters: number;
  /** No sign or digit was read as a letter: other readings give the same. */
  readonly plain: boolean;
  readonly repeats: boolean;
}

function readPlainly(text: string, start: number, end: number, reading: Uint16Array): PlainReading {
  let hash = WORD_SEED;
  let [before1, before2, before3] = [0, 0, 0];
  let [letters, again, last] = [0, 0, 0];
  let [plain, repeats] = [true, false];
  for (let at = start; at < end; at++) {
    const unit = text.codePointAt(at) ?? 0;
    if (unit > 0xffff) at++;
    let code = unit < 0x80 ? (reading[unit] ?? 0) : 0;
    if (code !== 0 || (unit < 0x80 && SIGNS[unit] === 1)) {
      plain = false;
    } else {
      code = letterOf(foldEntry(unit));
      if (code !== 0) letters++;
    }
    if (code === 0) continue;
    again = code === last ? again + 1 : 0;
    if (again === 2) repeats = true;
    last = code;
    [before3, before2, before1] = [before2, before1, hash];
    hash = addToHash(hash, code);
  }
  return { hash, stems: [hash, before1, before2, before3], letters, plain, repeats };
}

/** The folded letter of an entry, of a flag's too; 0 for what is no letter of a word. */
function letterOf(entry: number): number {
  const code = entry & CODE_MASK;
  const kind = (entry >>> CLASS_SHIFT) & 7;
  return kind === WORD || (kind === SINGLE && code < 0x80) ? code : 0;
}

/** The page's characters of a run of words, with a sign before it that stands for a letter. */
function textOf({ text, start, end }: Words, from: number, to: number): string {
  const first = start[from] ?? 0;
  const sign = text[first - 1] ?? ' ';
  const isPartOfWord = isStandIn(sign) && !isWordSign(text.charCodeAt(first - 2) || 0x20);
  return (isPartOfWord ? sign : '') + text.slice(first, end[to] ?? 0);
}
