import { cutText } from '@/core/text/cut-text';

/**
 * Text of a report as it may travel in an address: no control characters, no marks that turn the direction of writing,
 * nothing that cannot be encoded. What stays is what the person reads in the preview.
 */

/** Characters more than this are never looked at: no address can carry them. */
const LOOK_AT_MOST = 8_000;

const LINE_ENDS = /\r\n|[\r\n\u0085\u2028\u2029]/gu;
/** Control characters but the line feed; marks of direction (UAX 9); byte order mark; language tags. */
const UNWANTED = /(?!\n)[\p{Control}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;

export interface PlainText {
  readonly text: string;
  /** True when the end of an oversized text was not looked at. */
  readonly isCut: boolean;
}

/** The text with line ends as `\n`. A tab becomes a blank; half a surrogate pair becomes U+FFFD. Never throws. */
export function plainText(text: string): PlainText {
  const plain = cutText(text, LOOK_AT_MOST).replace(LINE_ENDS, '\n').replaceAll('\t', ' ').replace(UNWANTED, '').trim();
  return { text: plain, isCut: text.length > LOOK_AT_MOST };
}

/** The text in one line, at most `limit` UTF-16 units long and cut between characters. */
export function plainLine(text: string, limit: number): string {
  const line = plainText(text).text.replace(/\s+/gu, ' ');
  return cutText(line, limit).trimEnd();
}
