import { looksLike } from '@/core/text/confusables';

/** Latin letters that Unicode does not take apart, and the plain ones that they look like. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['ı', 'i'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ħ', 'h'],
  ['ŋ', 'n'],
  ['ɡ', 'g'],
  ['ɑ', 'a'],
  ['ʀ', 'r'],
]);
/** Signs that stand in for letters, in the order in which they are read. */
const STAND_INS: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['vv', 'w'],
  ['0', 'o'],
  ['1', 'l'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['8', 'b'],
];
const MARKS = /\p{M}+/gu;

/** A part of a host's name with letters of other scripts, and those with marks, as the plain ones that they look like. */
export function plainLetters(label: string): string {
  const letters = Array.from(label.normalize('NFKD').replace(MARKS, '').toLowerCase());
  return letters
    .map((letter) => PLAIN.get(letter) ?? String.fromCodePoint(looksLike(letter.codePointAt(0) ?? 0)))
    .join('');
}

/**
 * What a name looks like at a glance: two names of one skeleton are taken for each other.
 * @param plain as `plainLetters` gives it @param loose takes `i` for `l` too, which are letters of many words
 */
export function skeletonOf(plain: string, loose: boolean): string {
  const read = STAND_INS.reduce((text, [sign, letter]) => text.replaceAll(sign, letter), plain);
  return loose ? read.replaceAll('i', 'l') : read;
}
