/** Letters in the order of Unicode's syllables: beginnings, vowels from U+314F on, ends (none first). */
const BEGINNINGS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const ENDS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
const [FIRST_SYLLABLE, LAST_SYLLABLE, FIRST_VOWEL, VOWELS] = [0xac00, 0xd7a3, 0x314f, 21];
/** Signs that are written for the upright stroke. */
const STROKES = /[1lI|]/g;

/** Where a syllable was taken apart, and what may stand around it. */
const APART = /[\u3131-\u314e][1lI|\u314f-\u3163]/g;
const AROUND = /[\uac00-\ud7a3\u3131-\u31631lI|]/;
/** Letters on each side that may belong to the word. */
const REACH = 12;

/** Words of Korean with a syllable that was taken apart, and how they read in one piece. Linear in the text's length. */
export function findHangulApart(text: string): { start: number; end: number; joined: string }[] {
  const found: { start: number; end: number; joined: string }[] = [];
  let done = 0;
  for (const { index } of text.matchAll(APART)) {
    if (index < done) continue;
    let [start, end] = [index, index + 2];
    while (start > done && index - start < REACH && AROUND.test(text[start - 1] ?? '')) start--;
    while (end - index < 2 * REACH && AROUND.test(text[end] ?? '')) end++;
    found.push({ start, end, joined: joinHangul(text.slice(start, end)) });
    done = end;
  }
  return found;
}

/**
 * Put syllables together that were taken apart: "ㅈㅏ낙스" to "자낙스".
 * Letters that make no syllable stay as they are.
 */
export function joinHangul(text: string): string {
  const letters = [...text.replace(STROKES, 'ㅣ')];
  let joined = '';
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? '';
    const begin = BEGINNINGS.indexOf(letter);
    const vowel = vowelOf(letters[at + 1]);
    const open = openSyllable(letter);
    let syllable = open;
    if (begin >= 0 && vowel >= 0) {
      syllable = FIRST_SYLLABLE + (begin * VOWELS + vowel) * ENDS.length;
      at++;
    }
    if (syllable === null) {
      joined += letter;
      continue;
    }
    const end = ENDS.indexOf(letters[at + 1] ?? '');
    const isEnd = end > 0 && vowelOf(letters[at + 2]) < 0;
    if (isEnd) at++;
    joined += String.fromCharCode(syllable + (isEnd ? end : 0));
  }
  return joined;
}

function vowelOf(letter: string | undefined): number {
  const vowel = (letter?.charCodeAt(0) ?? 0) - FIRST_VOWEL;
  return vowel >= 0 && vowel < VOWELS ? vowel : -1;
}

/** The code of a syllable that has no end yet; null for all else. */
function openSyllable(letter: string): number | null {
  const code = letter.charCodeAt(0);
  const isOpen = code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE && (code - FIRST_SYLLABLE) % ENDS.length === 0;
  return isOpen ? code : null;
}
