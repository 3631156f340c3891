import { FUNCTION_WORDS, LATIN_LANGUAGES } from '@/core/text/function-words';

/** UTF-16 units: a stretch is judged together with the ones before and after it. */
const STRETCH = 300;
/** Fewer little words than this say nothing about the language. */
const ENOUGH_WORDS = 3;
/** A language with less than this share of the best one's little words is not spoken here. */
const SHARE = 0.4;
/** Letters of its own script that show a language, and that show Japanese beside Chinese. */
const ENOUGH_LETTERS = 4;
const ENOUGH_HAN = 12;

/** Languages told by their script alone, with its first and last UTF-16 unit. */
const SCRIPTS = {
  ru: [0x0400, 0x052f],
  ar: [0x0600, 0x06ff],
  th: [0x0e00, 0x0e7f],
  ja: [0x3041, 0x30ff],
  zh: [0x3400, 0x9fff],
  ko: [0xac00, 0xd7a3],
} as const;
type ScriptLanguage = keyof typeof SCRIPTS;
const SCRIPT_LANGUAGES = Object.keys(SCRIPTS) as ScriptLanguage[];
const RANGES = SCRIPT_LANGUAGES.map((language) => SCRIPTS[language]);
const KANA = SCRIPT_LANGUAGES.indexOf('ja');
const HAN = SCRIPT_LANGUAGES.indexOf('zh');

/** What a piece of text shows: little words by Latin language, letters by script. */
interface Shown {
  readonly words: readonly number[];
  readonly letters: readonly number[];
}

/** Whether words of these languages have no business at a place of the text. */
export type IsForeign = (languages: readonly string[], start: number, end: number) => boolean;

/**
 * Tell where a word of a language's list is only a word of another language that looks the same ("md" in Portuguese
 * slang, "no" in English). Judged by the surroundings, about 900 UTF-16 units, so that every post of a page has its
 * own language; in doubt a word counts. English lists count everywhere: sellers mix English in.
 * Linear: every unit of the text is looked at once, and only where it is asked for.
 */
export function createIsForeign(text: string): IsForeign {
  const shown = new Map<number, Shown>();
  const showsAt = (stretch: number) => remember(shown, stretch, () => readStretch(text, stretch));
  const around = new Map<number, Shown>();
  const showsAround = (stretch: number) =>
    remember(around, stretch, () => add([showsAt(stretch - 1), showsAt(stretch), showsAt(stretch + 1)]));
  return (languages, start, end) => {
    if (languages.includes('en')) return false;
    const place = showsAround(Math.floor(start / STRETCH));
    return languages.every((language) => isAbsent(language, text.slice(start, end), place));
  };
}

function remember(known: Map<number, Shown>, key: number, make: () => Shown): Shown {
  const before = known.get(key);
  if (before) return before;
  const made = make();
  known.set(key, made);
  return made;
}

function add(parts: readonly Shown[]): Shown {
  const sum = (key: keyof Shown) =>
    (parts[0]?.[key] ?? []).map((_, i) => parts.reduce((total, part) => total + (part[key][i] ?? 0), 0));
  return { words: sum('words'), letters: sum('letters') };
}

function isAbsent(language: string, word: string, { words, letters }: Shown): boolean {
  const most = Math.max(...words);
  const latin = (LATIN_LANGUAGES as readonly string[]).indexOf(language);
  if (latin >= 0) return most >= ENOUGH_WORDS && (words[latin] ?? 0) < SHARE * most;
  const kana = letters[KANA] ?? 0;
  if (language === 'zh') return kana >= ENOUGH_LETTERS;
  const own = (SCRIPT_LANGUAGES as readonly string[]).indexOf(language);
  const inWord = lettersIn(word);
  if ((inWord[own] ?? 0) > 0) return false;
  if (language === 'ja' && (inWord[HAN] ?? 0) > 0) return kana === 0 && (letters[HAN] ?? 0) >= ENOUGH_HAN;
  return most >= ENOUGH_WORDS && (letters[own] ?? 0) < ENOUGH_LETTERS;
}

function readStretch(text: string, stretch: number): Shown {
  const part = text.slice(Math.max(0, stretch * STRETCH), Math.max(0, (stretch + 1) * STRETCH));
  const words = LATIN_LANGUAGES.map(() => 0);
  for (const word of part.toLowerCase().split(/[^\p{L}']+/u)) {
    for (const number of FUNCTION_WORDS.get(word) ?? []) words[number] = (words[number] ?? 0) + 1;
  }
  return { words, letters: lettersIn(part) };
}

/** Letters of each script in a text, in the order of SCRIPT_LANGUAGES. */
function lettersIn(text: string): number[] {
  const letters = RANGES.map(() => 0);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x400) continue;
    const script = RANGES.findIndex(([first, last]) => code >= first && code <= last);
    if (script >= 0) letters[script] = (letters[script] ?? 0) + 1;
  }
  return letters;
}
