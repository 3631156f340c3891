/** A text of at most `most` UTF-16 units, without halves of characters: what cannot be written as UTF-8 becomes U+FFFD. */
export function cutText(text: string, most: number): string {
  const isPairCut = text.length > most && /[\ud800-\udbff]/.test(text[most - 1] ?? '');
  return text.slice(0, isPairCut ? most - 1 : most).toWellFormed();
}

const LINE_BREAKS = /[\s\u0085\u2028\u2029]+/g;
/** Read before breaks are taken out: a text of nothing but breaks holds no one up. */
const READ_FACTOR = 4;

/** The same on one line: breaks and runs of space become one space. */
export function cutLine(text: string, most: number): string {
  return cutText(
    text
      .slice(0, most * READ_FACTOR)
      .replace(LINE_BREAKS, ' ')
      .trim(),
    most,
  );
}
