/** Arabic letters, of which every word with something written onto it begins with one. */
const [FIRST_LETTER, LAST_LETTER] = [0x620, 0x64a];
/** The article and the short words for and, so, in, for and like are written onto the word that follows; longest first. */
const ATTACHED = ['وال', 'بال', 'فال', 'كال', 'ولل', 'ال', 'لل', 'و', 'ف', 'ب', 'ل', 'ك'].map((letters) =>
  [...letters].map((letter) => letter.charCodeAt(0)),
);
/** Letters that have to be left: more where a single letter is taken away, which most words merely begin with. */
const FEWEST_LEFT = 3;
const FEWEST_LEFT_OF_ONE = 4;

/** True when a word may have something written onto it: a look at its first UTF-16 unit. */
export function mayHaveAttached(unit: number): boolean {
  return unit >= FIRST_LETTER && unit <= LAST_LETTER;
}

/** How many folded letters at the beginning of an Arabic word may be short words written onto it; 0 when none are. */
export function attachedLength(codes: readonly number[]): number {
  const found = ATTACHED.find(
    (letters) =>
      codes.length - letters.length >= (letters.length === 1 ? FEWEST_LEFT_OF_ONE : FEWEST_LEFT) &&
      letters.every((letter, i) => codes[i] === letter),
  );
  return found?.length ?? 0;
}
