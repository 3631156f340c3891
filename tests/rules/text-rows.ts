/** A way to write a term so that a program may miss it, and what has to be found all the same. */
export interface TextRow {
  /** Row of the matrix of evasions. */
  readonly row: string;
  readonly name: string;
  readonly write: (term: string) => string;
  /** Terms it can be done to; all when not given. */
  readonly fits?: (term: string) => boolean;
  /** `found`: the term. `disguised`: the term, and that it is in disguise. */
  readonly expect: 'found' | 'disguised';
}

const LATIN = /^[a-z]+$/;
const WORD = /^\p{L}+$/u;
const isLatin = (term: string) => LATIN.test(term);
const isLongWord = (term: string) => WORD.test(term) && [...term].length >= 5 && [...term].length <= 24;
const isSpaced = (term: string) => /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]+$/u.test(term) && isLongWord(term);
const eachLatin = (from: number) => (term: string) =>
  term.replace(/[a-z]/g, (letter) => String.fromCodePoint(from + letter.charCodeAt(0) - 97));
const between = (signs: readonly string[]) => (term: string) =>
  [...term].map((letter, i) => (i === 0 ? letter : (signs[i % signs.length] ?? '') + letter)).join('');
const exchange = (pairs: Readonly<Record<string, string>>) => (term: string) =>
  [...term].map((letter) => pairs[letter] ?? letter).join('');
const holds = (letters: string) => (term: string) =>
  isLatin(term) && [...letters].some((letter) => term.includes(letter));
/** Some letters are exchanged and at least one stays. */
const isMixed = (letters: string) => (term: string) =>
  holds(letters)(term) && [...term].some((letter) => !letters.includes(letter));
const isCyrillicWith = (letters: string) => (term: string) =>
  /^\p{sc=Cyrillic}+$/u.test(term) && [...letters].some((letter) => term.includes(letter));
const leet = { o: '0', e: '3', i: '1', s: '5' };
const staysLeet = (term: string) =>
  holds('oeis')(term) && term.replace(/[oeis]/g, '').length >= 3 && !/(.)\1\1/.test(term);

/** Parts of a Korean syllable by themselves: beginnings, vowels and ends. */
const APART_AS: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'].map((letter, i) => [String.fromCharCode(0x1100 + i), letter]),
  ...Array.from({ length: 21 }, (_, i) => [String.fromCharCode(0x1161 + i), String.fromCharCode(0x314f + i)]),
  ...[...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'].map((letter, i) => [
    String.fromCharCode(0x11a8 + i),
    letter,
  ]),
]);

export const TEXT_ROWS: readonly TextRow[] = [
  {
    row: 'E01',
    name: 'capital letters',
    write: (term) => term.toUpperCase(),
    fits: (term) => !/[ßŉǰ]/.test(term),
    expect: 'found',
  },
  { row: 'E02', name: 'fullwidth', write: eachLatin(0xff41), fits: isLatin, expect: 'disguised' },
  { row: 'E03', name: 'mathematical bold', write: eachLatin(0x1d5ee), fits: isLatin, expect: 'disguised' },
  { row: 'E03', name: 'mathematical script', write: eachLatin(0x1d4ea), fits: isLatin, expect: 'disguised' },
  { row: 'E04', name: 'circled', write: eachLatin(0x24d0), fits: isLatin, expect: 'disguised' },
  { row: 'E05', name: 'in black squares', write: eachLatin(0x1f170), fits: isLatin, expect: 'disguised' },
  { row: 'E05', name: 'in white squares', write: eachLatin(0x1f130), fits: isLatin, expect: 'disguised' },
  {
    row: 'E06',
    name: 'flag letters',
    write: eachLatin(0x1f1e6),
    fits: (term) => isLatin(term) && term.length >= 3 && isShort(term),
    expect: 'disguised',
  },
  {
    row: 'E07',
    name: 'small capitals',
    write: exchange({ a: 'ᴀ', c: 'ᴄ', e: 'ᴇ', o: 'ᴏ', t: 'ᴛ' }),
    fits: holds('aceot'),
    expect: 'disguised',
  },
  {
    row: 'E07',
    name: 'modifier letters',
    write: exchange({ a: 'ᵃ', e: 'ᵉ', o: 'ᵒ', t: 'ᵗ' }),
    fits: holds('aeot'),
    expect: 'disguised',
  },
  {
    row: 'E08',
    name: 'Cyrillic lookalikes',
    write: exchange({ a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', x: 'х', y: 'у' }),
    fits: isMixed('aeocpxy'),
    expect: 'disguised',
  },
  {
    row: 'E08',
    name: 'Latin lookalikes in a Cyrillic word',
    write: exchange({ а: 'a', е: 'e', о: 'o', с: 'c', р: 'p', х: 'x', у: 'y' }),
    fits: (term) => isCyrillicWith('аеосрху')(term) && term.length >= 3 && /[^аеосрху]/.test(term),
    expect: 'disguised',
  },
  {
    row: 'E09',
    name: 'Greek lookalikes',
    write: exchange({ o: 'ο', v: 'ν', i: 'ι', a: 'α' }),
    fits: isMixed('ovia'),
    expect: 'disguised',
  },
  {
    row: 'E09',
    name: 'Armenian lookalikes',
    write: exchange({ o: 'օ', n: 'ո', u: 'ս' }),
    fits: isMixed('onu'),
    expect: 'disguised',
  },
  {
    row: 'E14',
    name: 'zero-width characters',
    write: between(['\u200B', '\u200C', '\u2060', '\uFEFF']),
    fits: isSpaced,
    expect: 'disguised',
  },
  {
    row: 'E15',
    name: 'variation selectors and tags',
    write: between(['\uFE0F', '\u034F', '\u{E0061}']),
    fits: isSpaced,
    expect: 'disguised',
  },
  { row: 'E15', name: 'soft hyphens', write: between(['\u00AD']), fits: isSpaced, expect: 'found' },
  { row: 'E16', name: 'Hangul filler', write: between(['\u3164']), fits: isSpaced, expect: 'disguised' },
  { row: 'E16', name: 'Braille blank', write: between(['\u2800']), fits: isSpaced, expect: 'disguised' },
  {
    row: 'E17',
    name: 'struck through',
    write: (term) => [...term].map((letter) => `${letter}\u0336`).join(''),
    fits: isLatin,
    expect: 'disguised',
  },
  {
    row: 'E17',
    name: 'piled up',
    write: (term) => [...term].map((letter) => `${letter}${'\u0301\u0316\u0334'.repeat(4)}`).join(''),
    fits: isLatin,
    expect: 'disguised',
  },
  { row: 'E19', name: 'digits for letters', write: exchange(leet), fits: staysLeet, expect: 'disguised' },
  {
    row: 'E19',
    name: 'digits and signs in a Cyrillic word',
    write: exchange({ о: '0', а: '@', б: '6' }),
    fits: (term) =>
      isCyrillicWith('оаб')(term) &&
      term.replace(/[оаб]/g, '').length >= 3 &&
      term.length <= 24 &&
      !/^[оаб]|[оаб]$/.test(term),
    expect: 'disguised',
  },
  {
    row: 'E19',
    name: 'signs for letters',
    write: exchange({ a: '@', s: '$' }),
    fits: (term) =>
      holds('as')(term) &&
      term.replace(/[as]/g, '').length >= 3 &&
      isShort(term) &&
      !/^[as]/.test(term) &&
      !/[as]$/.test(term),
    expect: 'disguised',
  },
  { row: 'E21', name: 'letters spaced out', write: between([' ']), fits: isSpaced, expect: 'disguised' },
  { row: 'E21', name: 'letters spaced out widely', write: between(['  ']), fits: isSpaced, expect: 'disguised' },
  {
    row: 'E21',
    name: 'Korean syllables taken apart',
    write: (term) => {
      const [first, ...others] = term;
      const [begin, vowel, end] = [...(first ?? '').normalize('NFD')];
      return [begin, vowel, end].map((part) => APART_AS[part ?? ''] ?? '').join('') + others.join('');
    },
    fits: (term) => /^[\uac00-\ud7a3]{2,8}$/.test(term),
    expect: 'disguised',
  },
  {
    row: 'E23',
    name: 'signs between the letters',
    write: between(['.', '-', '_', '*', '/']),
    fits: isSpaced,
    expect: 'disguised',
  },
  {
    row: 'E23',
    name: 'one sign in the word',
    write: (term) => `${term.slice(0, 3)}-${term.slice(3)}`,
    fits: isSpaced,
    expect: 'found',
  },
  {
    row: 'E24',
    name: 'stretched letters',
    write: (term) => term.replace(/(.)$/u, '$1$1$1$1').replace(/^(.)/u, '$1$1$1'),
    fits: (term) => WORD.test(term) && isSpaced(term) && !/^(.)\1|(.)\2$|(.)\3\3/u.test(term),
    expect: 'disguised',
  },
  {
    row: 'E26',
    name: 'written backwards',
    write: (term) => `\u202E${[...term].reverse().join('')}\u202C`,
    fits: (term) => isSpaced(term) && [...term].reverse().join('') !== term,
    expect: 'disguised',
  },
  {
    row: 'E27',
    name: 'direction marks',
    write: (term) => `\u2066${term.slice(0, 2)}\u200E${term.slice(2)}\u2069`,
    fits: isSpaced,
    expect: 'found',
  },
  { row: 'E30', name: 'emoji between the letters', write: between(['💊']), fits: isSpaced, expect: 'disguised' },
  { row: 'E33', name: 'spaces that do not break', write: (term) => term.replaceAll(' ', '\u00A0'), expect: 'found' },
  { row: 'E33', name: 'thin spaces', write: (term) => term.replaceAll(' ', '\u2009'), expect: 'found' },
];

function isShort(term: string): boolean {
  return [...term].length <= 24;
}
