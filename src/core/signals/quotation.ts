/** A stretch of text in UTF-16 units; `end` is the unit after it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const MARKS = /[«»“”„"`\n]/g;
/** What closes a quotation that a mark has opened. */
const CLOSED_BY: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“”', '"': '"', '`': '`' };
const SHORTEST = 8;
const LONGEST = 400;
/** A line that is little more than a quotation is a seller in quotation marks, not somebody who quotes. */
const LETTERS_OF_THE_ONE_WHO_QUOTES = 24;

/** So many lines that are nothing but a quotation are examples that somebody shows, as a table of lures does. */
const EXAMPLES = 3;

/**
 * Quotations by which somebody repeats another's words: those inside lines that say more than the quotation, and
 * lines that are nothing else when there are several of them. In one pass.
 */
export function findQuotations(text: string): Stretch[] {
  const found: Stretch[] = [];
  const alone: Stretch[] = [];
  let open: { readonly mark: string; readonly at: number } | null = null;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    const length: number = open ? index - open.at - 1 : 0;
    if (open && length <= LONGEST && CLOSED_BY[open.mark]?.includes(mark)) {
      const stretch = { start: open.at, end: index + 1 };
      if (length >= SHORTEST) (hasWordsAround(text, stretch) ? found : alone).push(stretch);
      open = null;
    } else if (mark === '\n') open = null;
    else if (mark in CLOSED_BY && !isInches(text, mark, index)) open = { mark, at: index };
  }
  if (alone.length < EXAMPLES) return found;
  return [...found, ...alone].sort((a, b) => a.start - b.start);
}

/** A straight quotation mark right after a letter or digit opens nothing. */
function isInches(text: string, mark: string, at: number): boolean {
  return mark === '"' && /[\p{L}\d]/u.test(text[at - 1] ?? '');
}

function hasWordsAround(text: string, { start, end }: Stretch): boolean {
  const limit = LETTERS_OF_THE_ONE_WHO_QUOTES;
  const before =
    text
      .slice(Math.max(0, start - limit), start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(end, end + limit).split('\n')[0] ?? '';
  return before.length + after.length >= limit;
}
