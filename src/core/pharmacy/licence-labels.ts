import type { LicenceRules } from '@/core/model/licence-scheme';
import { foldText } from '@/core/text/fold';

/** A label on a page with a number behind it; places in the folded text. */
export interface LabelHit {
  readonly start: number;
  /** Where the number begins. */
  readonly number: number;
  /** Places of the schemes that use this label, or a shorter one before the same number. */
  readonly schemes: readonly number[];
  /** Place of the scheme that the label must mean; null when it may mean another or something else. */
  readonly sure: number | null;
}

interface Label {
  readonly words: string;
  readonly schemes: number[];
  isSure: boolean;
}

/** Between a label and its number, in UTF-16 units. */
const GAP_LIMIT = 40;
const MOST_HITS = 2_000;
const SIGNS_BETWEEN = /[\s:;#.,()[\]\-‐–—=*|«»"'°º№/]/u;
const WORD = /[\p{L}\p{N}]/u;
/** Scripts that write without spaces: a label may stand right behind another word. */
const UNSPACED = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;

/** Makes the labels of all schemes ready: what comes back finds those on a folded page that have something behind them. */
export function labelFinder({
  schemes,
  numberWords,
}: Pick<LicenceRules, 'numberWords' | 'schemes'>): (text: string) => LabelHit[] {
  const labels = new Map<string, Label>();
  for (const [at, scheme] of schemes.entries()) {
    for (const label of scheme.labels) addLabel(labels, label, at, true);
    for (const hint of scheme.hints) addLabel(labels, hint, at, false);
  }
  const between = numberWords.map((word) => foldText(word).text).sort((a, b) => b.length - a.length);
  return (text) => {
    const hits = [...labels.values()].flatMap((label) => hitsOf(text, label, between)).slice(0, MOST_HITS);
    return longestOf(hits.sort((a, b) => a.number - b.number || a.start - b.start));
  };
}

function addLabel(labels: Map<string, Label>, label: string, scheme: number, isSure: boolean): void {
  const words = foldText(label).text.replace(/\s+/g, ' ');
  const known = labels.get(words);
  if (known === undefined) labels.set(words, { words, schemes: [scheme], isSure });
  else {
    if (!known.schemes.includes(scheme)) known.schemes.push(scheme);
    known.isSure &&= isSure;
  }
}

function hitsOf(text: string, { words, schemes, isSure }: Label, between: readonly string[]): LabelHit[] {
  const hits: LabelHit[] = [];
  const sure = isSure && schemes.length === 1 ? (schemes[0] ?? null) : null;
  for (let at = text.indexOf(words); at >= 0 && hits.length < MOST_HITS; at = text.indexOf(words, at + words.length)) {
    const end = at + words.length;
    if (!isWholeWord(text, at, end)) continue;
    const number = skipBetween(text, end, between);
    if (number !== null) hits.push({ start: at, number, schemes, sure });
  }
  return hits;
}

/** Digits may follow a label without a space ("NPI1234567893"), letters may not. */
function isWholeWord(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '';
  return (UNSPACED.test(text[start] ?? '') || !WORD.test(before)) && !/[\p{L}]/u.test(beforeNumber(text, end));
}

/** The sign behind a label; none where the label ends in a script without spaces. */
function beforeNumber(text: string, end: number): string {
  return UNSPACED.test(text[end - 1] ?? '') ? '' : (text[end] ?? '');
}

/** Where the number begins behind signs and words such as "no:"; null when it does not. */
function skipBetween(text: string, start: number, words: readonly string[]): number | null {
  let at = start;
  let lines = 0;
  while (at - start <= GAP_LIMIT) {
    const sign = text[at] ?? '';
    const word = words.find((each) => text.startsWith(each, at) && !isInside(text, at, each));
    if (word !== undefined) at += word.length;
    else if (sign !== '' && SIGNS_BETWEEN.test(sign)) {
      if (sign === '\n' && ++lines > 1) return null;
      at++;
    } else return WORD.test(sign) && !/\p{N}/u.test(text[at - 1] ?? '') ? at : null;
  }
  return null;
}

/** Is a word only a part of a longer one? A digit may follow: "no1234". */
function isInside(text: string, at: number, word: string): boolean {
  if (UNSPACED.test(word)) return false;
  return /\p{L}/u.test(text[at + word.length] ?? '') || WORD.test(text[at - 1] ?? '');
}

/** Labels before the same number as one: the longest says where it begins and what it must mean, each what it may mean. */
function longestOf(hits: readonly LabelHit[]): LabelHit[] {
  const byNumber = new Map<number, LabelHit>();
  for (const hit of hits) {
    const longest = byNumber.get(hit.number);
    const schemes = longest ? [...new Set([...longest.schemes, ...hit.schemes])] : hit.schemes;
    byNumber.set(hit.number, { ...(longest ?? hit), schemes });
  }
  return [...byNumber.values()];
}
