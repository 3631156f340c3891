/** The most that is quoted of a page, in UTF-16 units. */
export const QUOTE_LIMIT = 160;

const CONTEXT = 32;
const ELLIPSIS = '…';

/**
 * A short quotation around a finding: whole words, one line, at most QUOTE_LIMIT UTF-16 units.
 * @param start first unit of the finding
 * @param end the unit after it
 */
export function quoteAround(text: string, start: number, end: number): string {
  const stop = Math.min(end, start + QUOTE_LIMIT - 2 * CONTEXT - 2);
  const from = wordStart(text, Math.max(lineStart(text, start), start - CONTEXT), start);
  const to = wordEnd(text, stop, Math.min(lineEnd(text, stop), stop + CONTEXT));
  const words = wholeCharacters(text.slice(from, to)).replace(/\s+/g, ' ').trim();
  const before = from > 0 && text[from - 1] !== '\n' ? ELLIPSIS : '';
  const after = to < text.length && text[to] !== '\n' ? ELLIPSIS : '';
  return before + words + after;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** The first start of a word in `from`…`to`. */
function wordStart(text: string, from: number, to: number): number {
  if (from === 0 || /\s/.test(text[from - 1] ?? ' ')) return from;
  const space = text.slice(from, to).search(/\s/);
  return space < 0 ? to : from + space + 1;
}

/** The last end of a word in `from`…`to`. */
function wordEnd(text: string, from: number, to: number): number {
  if (to >= text.length || /\s/.test(text[to] ?? ' ')) return to;
  const space = text.slice(from, to).search(/\s\S*$/);
  return space < 0 ? from : from + space;
}

function wholeCharacters(text: string): string {
  return text.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '');
}
