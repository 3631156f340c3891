/** Characters of a given text that are read at most, in UTF-16 units: as much as of a page. */
export const MOST_GIVEN = 1 << 20;

/** A text that somebody gave us, as far as it is read. */
export interface BoundText {
  /** Without halves of characters, at most MOST_GIVEN UTF-16 units. */
  readonly text: string;
  /** UTF-16 units at its end that are not read. */
  readonly left: number;
}

/** Cut a text to what is read of it. */
export function boundText(given: string): BoundText {
  const isPairCut = given.length > MOST_GIVEN && /[\ud800-\udbff]/.test(given[MOST_GIVEN - 1] ?? '');
  const text = given.slice(0, isPairCut ? MOST_GIVEN - 1 : MOST_GIVEN).toWellFormed();
  return { text, left: given.length - text.length };
}
