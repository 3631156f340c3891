/** So much of a text tells which way it is written, in UTF-16 units. */
const LOOKED_AT = 1_000;
const LETTER = /\p{L}/u;
const RIGHT_TO_LEFT =
  /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Samaritan}\p{sc=Mandaic}\p{sc=Adlam}]/u;

/**
 * Which way a text is written, by its first letter, as `dir="auto"` has it. In a field with a long text browsers need
 * minutes to find out for themselves.
 */
export function directionOfText(text: string): 'ltr' | 'rtl' {
  const first = LETTER.exec(text.slice(0, LOOKED_AT))?.[0] ?? '';
  return RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
}
