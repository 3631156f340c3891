/** A stretch of text in UTF-16 units; `end` is the unit after it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const QUOTATION = /«[^»\n]{8,400}»|“[^”\n]{8,400}”|„[^“”\n]{8,400}[“”]|(?<![\p{L}\d])"[^"\n]{8,400}"|`[^`\n]{8,400}`/gu;
/** A line that is little more than a quotation is a seller in quotation marks, not somebody who quotes. */
const LETTERS_OF_THE_ONE_WHO_QUOTES = 24;

/** Quotations inside lines that say more than the quotation: somebody repeats another's words. */
export function findQuotations(text: string): Stretch[] {
  return Array.from(text.matchAll(QUOTATION), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  })).filter(({ start, end }) => {
    const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    const lineEnd = text.indexOf('\n', end);
    const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
    return before.length + after.length >= LETTERS_OF_THE_ONE_WHO_QUOTES;
  });
}
