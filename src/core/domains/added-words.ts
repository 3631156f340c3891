/** Pieces of fewer letters are words only where hyphens stand around them. */
const LEAST_GLUED = 3;
const NUMBER = /^\d{1,4}$/;
const LONG_NUMBER = /\d{5}/;

/**
 * The words that a text without spaces consists of, all of a list; numbers of up to four digits count as words. An empty
 * text has none. Takes time in proportion to the text's length: no word is longer than 16 letters.
 * @returns null when anything else is in it
 */
export function wordsIn(text: string, words: ReadonlySet<string>): readonly string[] | null {
  if (LONG_NUMBER.test(text)) return null;
  const parts = text.split('-').filter((part) => part !== '');
  const found = parts.map((part) => (words.has(part) || NUMBER.test(part) ? [part] : gluedWords(part, words)));
  return found.every((each) => each !== null) ? found.flat() : null;
}

const LONGEST_WORD = 16;

/** From the end: what the rest from each place on consists of. */
function gluedWords(text: string, words: ReadonlySet<string>): readonly string[] | null {
  const restFrom: (readonly string[] | null)[] = Array(text.length + 1).fill(null);
  restFrom[text.length] = [];
  for (let from = text.length - 1; from >= 0; from--) {
    for (let to = from + 1; to <= Math.min(text.length, from + LONGEST_WORD); to++) {
      const piece = text.slice(from, to);
      const rest = restFrom[to];
      if (!rest || !isWord(piece, words)) continue;
      restFrom[from] = [piece, ...rest];
      break;
    }
  }
  return restFrom[0] ?? null;
}

function isWord(piece: string, words: ReadonlySet<string>): boolean {
  if (NUMBER.test(piece)) return true;
  // "rx" and "my" are glued to names more often than any other two letters
  return words.has(piece) && (piece.length >= LEAST_GLUED || piece === 'rx' || piece === 'my');
}
