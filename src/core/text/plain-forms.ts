import { looksLike } from '@/core/text/confusables';
import { foldText } from '@/core/text/fold';
import { latePattern } from '@/core/text/late-pattern';

/** Digits and signs that are written in place of letters; where two are usual, each is tried for the whole word. */
const STAND_INS: Readonly<Record<string, string>> = {
  '0': 'oo',
  '1': 'il',
  '3': 'ee',
  '4': 'aa',
  '5': 'ss',
  '7': 'tt',
  '8': 'bb',
  '9': 'gg',
  '@': 'aa',
  $: 'ss',
  '!': 'il',
  '|': 'li',
  '€': 'ee',
  '£': 'll',
  '¡': 'ii',
};
/** The same in words of Cyrillic letters. */
const CYRILLIC_STAND_INS: Readonly<Record<string, string>> = {
  '0': 'оо',
  '1': 'ил',
  '3': 'ез',
  '4': 'ча',
  '6': 'бб',
  '8': 'вв',
  '9': 'яя',
  '@': 'аа',
  $: 'сс',
  '!': 'ил',
  '|': 'лл',
};
/** Cyrillic letters that a Latin one looks or sounds like; where two are usual, each is tried for the whole word. */
const LATIN_FOR_CYRILLIC: Readonly<Record<string, string>> = {
  a: 'аа',
  b: 'вб',
  c: 'сс',
  e: 'ее',
  h: 'нн',
  k: 'кк',
  m: 'мм',
  n: 'пн',
  o: 'оо',
  p: 'рп',
  r: 'гр',
  t: 'тт',
  u: 'иу',
  x: 'хх',
  y: 'уу',
};
/** With fewer letters a word of digits is a code, a dose or a model, not a disguise. */
const FEWEST_LETTERS = 3;
const NO_LETTERS = latePattern('\\P{L}', 'gu');
const IN_WORDS = latePattern('[\\p{L}\\p{N}]');
const LATIN_LETTER = latePattern('\\p{sc=Latin}');
const CYRILLIC_LETTER = latePattern('\\p{sc=Cyrillic}');
const FOREIGN_LETTER = latePattern('[\\p{sc=Cyrillic}\\p{sc=Greek}]');

/** The letter that a sign or digit is read as, in the first or second way; undefined for what stands for none. */
export function standInFor(sign: string, way: 0 | 1): string | undefined {
  return STAND_INS[sign]?.[way];
}

/** The same in a word of Cyrillic letters, in which Latin letters stand for those that look like them, too. */
export function cyrillicFor(sign: string, way: 0 | 1): string | undefined {
  return (CYRILLIC_STAND_INS[sign] ?? LATIN_FOR_CYRILLIC[sign])?.[way];
}

/** True for a sign (not a digit) that can stand for a letter. */
export function isStandIn(sign: string): boolean {
  return sign in STAND_INS && !/\d/.test(sign);
}

/**
 * What a disguised word may say in plain letters: digits and signs read as letters, signs left out, letters written too
 * often written once or twice, lookalikes undone.
 * @param written one word as it stands on the page, signs inside it included; a few dozen characters
 * @returns a few different folded forms, without the word itself; empty when nothing is disguised
 */
export function plainForms(written: string): string[] {
  const folded = foldText(written).text;
  if (folded.replace(NO_LETTERS(), '').length < FEWEST_LETTERS) return [];
  const withoutSigns = [...folded].filter((sign) => !isStandIn(sign)).join('');
  const readings = [readAs(folded, 0), readAs(folded, 1), readAs(withoutSigns, 0)].map(undoLookalikes);
  if (CYRILLIC_LETTER().test(folded)) readings.push(readAsCyrillic(folded, 0), readAsCyrillic(folded, 1));
  const forms = readings.flatMap((plain) => [
    plain,
    plain.replace(/(.)\1{2,}/gu, '$1$1'),
    plain.replace(/(.)\1{2,}/gu, '$1'),
  ]);
  const asWritten = written.toLowerCase();
  return [...new Set(forms)].filter((form) => form !== asWritten && form !== '');
}

function readAs(folded: string, choice: 0 | 1): string[] {
  return [...folded].map((sign) => standInFor(sign, choice) ?? sign).filter((sign) => IN_WORDS().test(sign));
}

function readAsCyrillic(folded: string, way: 0 | 1): string {
  return [...folded]
    .map((sign) => cyrillicFor(sign, way) ?? sign)
    .filter((sign) => IN_WORDS().test(sign))
    .join('');
}

function undoLookalikes(letters: readonly string[]): string {
  const word = letters.join('');
  if (!LATIN_LETTER().test(word) || !FOREIGN_LETTER().test(word)) return word;
  return letters.map((letter) => String.fromCodePoint(looksLike(letter.codePointAt(0) ?? 0))).join('');
}
