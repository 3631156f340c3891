import { latePattern } from '@/core/text/late-pattern';

/**
 * What each character becomes before words are compared, for all of Unicode.
 *
 * The table is kept in blocks of 256 code points, and each entry is made when a text first uses it: an ordinary page
 * touches two to five blocks and about a hundred characters, so a tab never pays for the rest.
 *
 * An entry packs three things into one number:
 *   bits 0–20   the folded code point, or an index into `EXPANSIONS` for class `EXPANDS`
 *   bits 21–23  the class
 *   bits 24–26  the script, for letters that have lookalikes in another script
 *   bit  27     set for digits
 */

export const SEPARATOR = 0;
/** Part of a word: letters and digits of scripts that put spaces between words. */
export const WORD = 1;
/** A word of its own: Han, Kana, Hangul, Thai and other scripts without spaces, and pictographs. */
export const SINGLE = 2;
/** Not seen by a reader: zero-width characters, variation selectors, combining accents. */
export const INVISIBLE = 3;
/** Ends a sentence. */
export const STOP = 4;
/** Ends a sentence when a space follows. */
export const DOT = 5;
/** One character that folds to several, as ligatures and unit signs do. */
export const EXPANDS = 6;
/** Not looked up yet: see `foldPage`. */
export const UNMADE = 7;

export const CODE_MASK = 0x1fffff;
export const CLASS_SHIFT = 21;
export const SCRIPT_SHIFT = 24;
export const LATIN = 1;
export const CYRILLIC = 2;
export const GREEK = 4;
export const SCRIPTS = LATIN | CYRILLIC | GREEK;
export const DIGIT = 8;

const FIRST_INDICATOR = 0x1f1e6;
const LAST_INDICATOR = 0x1f1ff;

const ACCENTS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;
const IGNORABLE = latePattern(
  '^(?:\\u0640|[\\u064b-\\u065f\\u0670]|\\p{Default_Ignorable_Code_Point}|\\p{Emoji_Modifier}|[\\u0300-\\u036f]|[\\u1ab0-\\u1aff]|[\\u1dc0-\\u1dff]|[\\u20d0-\\u20ff]|[\\ufe20-\\ufe2f])$',
);
const UNSPACED = latePattern(
  '^[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]$',
);
const PICTOGRAPH = latePattern('^(?![©®™‼⁉])\\p{Extended_Pictographic}$');
const LETTER = latePattern('^[\\p{L}\\p{N}\\p{M}]$');
const DECIMAL = latePattern('\\p{Nd}');
const LATIN_LETTER = latePattern('\\p{sc=Latin}');
const CYRILLIC_LETTER = latePattern('\\p{sc=Cyrillic}');
const GREEK_LETTER = latePattern('[\\p{sc=Greek}\\p{sc=Armenian}\\p{sc=Cherokee}]');
const STOPS = new Set('!?\n\r;…。！？؟।|•'.split(''));

/** Letter-like signs that Unicode's compatibility forms leave alone: small capitals and letters in filled shapes. */
const SMALL_CAPITALS = 'ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz';
const EXTRA = new Map<number, number>([
  [0x3c2, 0x3c3],
  // ı, ł, ø, đ have no mark to take away, yet people write them plainly, and I is the capital of ı
  [0x131, 0x69],
  [0x142, 0x6c],
  [0xf8, 0x6f],
  [0x111, 0x64],
  // Arabic: alef with hamza is often written plainly, as are ya and ta marbuta at the end of a word
  [0x622, 0x627],
  [0x623, 0x627],
  [0x625, 0x627],
  [0x671, 0x627],
  [0x649, 0x64a],
  [0x629, 0x647],
  // Thai: a vowel sign is written by its longer twin
  [0xe45, 0xe32],
]);
/** A sign for more letters than this (a whole sentence in Arabic, U+FDFA) stays itself: a row of it would grow a text. */
const MOST_LETTERS = 6;
/** Letters of living alphabets that the table above takes further: to write them is no disguise. */
const ORDINARY_LETTERS = new Set(EXTRA.keys());
for (let i = 0; i < SMALL_CAPITALS.length; i += 2)
  EXTRA.set(SMALL_CAPITALS.charCodeAt(i), SMALL_CAPITALS.charCodeAt(i + 1));
for (const start of [0x1f150, 0x1f170]) for (let i = 0; i < 26; i++) EXTRA.set(start + i, 0x61 + i);

const UNMADE_ENTRY = UNMADE << CLASS_SHIFT;
/** Planes 0 to 3, then plane 14. */
const PAGES: (Int32Array | undefined)[] = new Array(0x500);
const EXPANSIONS: number[][] = [];

/**
 * The entries of the block that holds code points `block * 256` to `block * 256 + 255`, for blocks of plane 0.
 * Where an entry is `UNMADE`, `foldEntry` makes it and puts it there.
 */
export function foldPage(block: number): Int32Array {
  const known = PAGES[block];
  if (known) return known;
  const page = new Int32Array(256).fill(UNMADE_ENTRY);
  PAGES[block] = page;
  return page;
}

/** The entry of one code point, 0 to 0x10FFFF. */
export function foldEntry(codePoint: number): number {
  const plane = codePoint >>> 16;
  // nothing but private use and noncharacters there: no memory for whoever fills a text with them
  if (plane > 3 && plane !== 14) return pack(codePoint, SEPARATOR);
  const page = foldPage(plane === 14 ? (codePoint >>> 8) - 0xa00 : codePoint >>> 8);
  const known = page[codePoint & 255] ?? 0;
  if (known !== UNMADE_ENTRY) return known;
  const entry = makeEntry(codePoint);
  // halves of pairs stay unmade, so that who reads unit by unit stops at them
  if (codePoint >>> 11 !== 0x1b) page[codePoint & 255] = entry;
  return entry;
}

/** The Thai vowels e and ae. */
export const THAI_E = 0xe40;
export const THAI_AE = 0xe41;

/**
 * The symbol at a place of a text: a code point as a rule. Two Thai vowels e are the vowel ae: they look the same, and
 * many people type them so.
 */
export function symbolAt(text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0;
  return code === THAI_E && text.charCodeAt(at + 1) === THAI_E ? THAI_AE : code;
}

/** How many UTF-16 units a symbol takes at its place. */
export function widthOf(symbol: number, text: string, at: number): number {
  return symbol > 0xffff || (symbol === THAI_AE && text.charCodeAt(at) === THAI_E) ? 2 : 1;
}

/** True for letters that people who write their language correctly use, although they fold to another letter. */
export function isOrdinaryLetter(codePoint: number): boolean {
  return ORDINARY_LETTERS.has(codePoint);
}

/** The entries that an `EXPANDS` entry stands for; none of them expands again. */
export function expansionOf(entry: number): readonly number[] {
  return EXPANSIONS[entry & CODE_MASK] ?? [];
}

/** Han characters and Hangul syllables fold to themselves: thousands of them stand in the rules' terms. */
function isPlainSingle(codePoint: number): boolean {
  return (codePoint >= 0x4e00 && codePoint <= 0x9fff) || (codePoint >= 0xac00 && codePoint <= 0xd7a3);
}

function makeEntry(codePoint: number): number {
  if (codePoint < FIRST_BEYOND_ASCII) return asciiEntry(codePoint);
  if (isPlainSingle(codePoint)) return pack(codePoint, SINGLE);
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return pack(codePoint, SEPARATOR);
  const symbol = String.fromCodePoint(codePoint);
  if (codePoint === 0x2800) return pack(0x20, SEPARATOR);
  if (mayBeIgnored(codePoint) && IGNORABLE().test(symbol)) return pack(0, INVISIBLE);
  // two make a flag; a row of them spells a word, letter by letter
  if (codePoint >= FIRST_INDICATOR && codePoint <= LAST_INDICATOR)
    return pack(codePoint - FIRST_INDICATOR + 0x61, SINGLE);
  const plain = symbol.normalize('NFKC').toLowerCase().normalize('NFD').replace(ACCENTS, '').normalize('NFC');
  const folded = [...plain].filter((part) => !mayBeIgnored(part.codePointAt(0) ?? 0) || !IGNORABLE().test(part));
  const [only] = folded;
  if (only === undefined) return pack(0, INVISIBLE);
  if (folded.length === 1) return plainEntry(only.codePointAt(0) ?? 0);
  if (folded.length > MOST_LETTERS) return pack(codePoint, SINGLE);
  return pack(EXPANSIONS.push(folded.map((part) => plainEntry(part.codePointAt(0) ?? 0))) - 1, EXPANDS);
}

/*
 * Most pages are written in the letters of a few alphabets. To know these by their numbers spares a page the tables that
 * the browser makes for each of the patterns above.
 */

const FIRST_BEYOND_ASCII = 0x80;
const SOFT_HYPHEN = 0xad;
const FIRST_ACCENT = 0x300;

function asciiEntry(code: number): number {
  const lower = code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
  if (lower >= 0x61 && lower <= 0x7a) return pack(lower, WORD) + LATIN * 2 ** SCRIPT_SHIFT;
  if (code >= 0x30 && code <= 0x39) return pack(code, WORD) + DIGIT * 2 ** SCRIPT_SHIFT;
  if (code === 0x2e) return pack(code, DOT);
  return pack(code, STOPS.has(String.fromCharCode(code)) ? STOP : SEPARATOR);
}

function mayBeIgnored(codePoint: number): boolean {
  return (codePoint >= FIRST_ACCENT && !isPunctuation(codePoint)) || codePoint === SOFT_HYPHEN;
}

/** Dashes, quotation marks, bullets and dots. */
function isPunctuation(codePoint: number): boolean {
  return codePoint >= 0x2010 && codePoint <= 0x2027;
}

/** The script of small letters of the usual alphabets; 0 for others, whose script has to be asked for. */
function usualScript(codePoint: number): number {
  if (codePoint >= 0xdf && codePoint <= 0x24f && codePoint !== 0xf7) return LATIN;
  return codePoint >= 0x430 && codePoint <= 0x45f ? CYRILLIC : 0;
}

/** The entry of a folded character; some compatibility forms fold to a letter that our own table takes further. */
function plainEntry(folded: number): number {
  const codePoint = EXTRA.get(folded) ?? folded;
  if (codePoint < FIRST_BEYOND_ASCII) return asciiEntry(codePoint);
  const usual = usualScript(codePoint);
  if (usual !== 0) return pack(codePoint, WORD) + usual * 2 ** SCRIPT_SHIFT;
  const symbol = String.fromCodePoint(codePoint);
  if (isPunctuation(codePoint)) return pack(codePoint, STOPS.has(symbol) ? STOP : SEPARATOR);
  if (symbol === '.') return pack(codePoint, DOT);
  if (STOPS.has(symbol)) return pack(codePoint, STOP);
  if (UNSPACED().test(symbol) || PICTOGRAPH().test(symbol)) return pack(codePoint, SINGLE);
  if (!LETTER().test(symbol)) return pack(codePoint, SEPARATOR);
  return pack(codePoint, WORD) + scriptOf(symbol) * 2 ** SCRIPT_SHIFT;
}

/** True for what is written in words: letters, digits and characters that are words of their own. */
export function isWordSign(codePoint: number): boolean {
  const kind = (foldEntry(codePoint) >>> CLASS_SHIFT) & 7;
  return kind === WORD || kind === SINGLE || kind === EXPANDS;
}

function scriptOf(letter: string): number {
  if (DECIMAL().test(letter)) return DIGIT;
  if (LATIN_LETTER().test(letter)) return LATIN;
  if (CYRILLIC_LETTER().test(letter)) return CYRILLIC;
  return GREEK_LETTER().test(letter) ? GREEK : 0;
}

function pack(code: number, kind: number): number {
  return (kind << CLASS_SHIFT) | code;
}
