const ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Letters that are heard for each other. */
const HEARD = ['ck', 'kc', 'sz', 'zs', 'yi', 'iy', 'kq', 'qk', 'vw', 'wv', 'td', 'dt', 'mn', 'nm'];
const VOWELS = 'aeiouy';

const NEIGHBOURS = new Set(ROWS.flatMap(neighboursOf));

function neighboursOf(row: string, place: number): string[] {
  const below = ROWS[place + 1] ?? '';
  return [...row].flatMap((key, i) => {
    const beside = [row[i + 1], below[i], below[i - 1]].filter((other) => other !== undefined);
    return beside.flatMap((other) => [key + other, other + key]);
  });
}

/**
 * Is a name what becomes of another one by slips that people make: a letter dropped, doubled or swapped with the next one,
 * a key beside the right one, a vowel or a consonant that sounds alike? Takes time in proportion to the length.
 * @param most 1 or 2
 */
export function isSlipOf(typed: string, name: string, most: number): boolean {
  return Math.abs(typed.length - name.length) <= most && reaches(typed, 0, name, 0, most);
}

function reaches(typed: string, from: number, name: string, to: number, most: number): boolean {
  let i = from;
  let j = to;
  while (i < typed.length && typed[i] === name[j]) {
    i++;
    j++;
  }
  if (i === typed.length && j === name.length) return true;
  if (most === 0) return false;
  const go = (further: number, wanted: number) => reaches(typed, i + further, name, j + wanted, most - 1);
  const here = typed[i] ?? '';
  const meant = name[j] ?? '';
  if (meant !== '' && go(0, 1)) return true;
  if (here === '') return false;
  if (meant !== '' && here === name[j + 1] && typed[i + 1] === meant && go(2, 2)) return true;
  if (meant !== '' && isTakenFor(here, meant) && go(1, 1)) return true;
  return isExtra(typed, i, meant, name[j - 1] ?? '') && go(1, 0);
}

function isTakenFor(typed: string, meant: string): boolean {
  const pair = typed + meant;
  return NEIGHBOURS.has(pair) || HEARD.includes(pair) || (VOWELS.includes(typed) && VOWELS.includes(meant));
}

/** A letter too many: the one beside it again, a key beside that, or an `s` at the end. */
function isExtra(typed: string, at: number, meant: string, before: string): boolean {
  const letter = typed[at] ?? '';
  if (letter === before || letter === meant) return true;
  if (NEIGHBOURS.has(letter + meant) || NEIGHBOURS.has(letter + before)) return true;
  return letter === 's' && at === typed.length - 1;
}
