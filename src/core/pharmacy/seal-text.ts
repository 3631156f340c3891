import { foldText } from '@/core/text/fold';

/** What is read of one text at most, in UTF-16 units. */
const LONGEST = 4_000;
const NO_WORD = /[^\p{L}\p{N}]+/gu;

/** A text as words in comparable letters, with one space before, between and behind them. Never throws; linear. */
export function toWords(text: string): string {
  return ` ${foldText(text.slice(0, LONGEST)).text.replace(NO_WORD, ' ').trim()} `;
}

/** True when one of the terms, each as `toWords` gives it, stands in the words. */
export function hasAny(words: string, terms: readonly string[]): boolean {
  return terms.some((term) => words.includes(term));
}

/** How many words these are. */
export function countWords(words: string): number {
  return words.trim() === '' ? 0 : words.trim().split(' ').length;
}

/** The words in the name of a picture: of its file, and of the two folders that it lies in. */
export interface PictureName {
  readonly file: string;
  readonly folders: string;
}

/** @param source address of a picture, or the names of its class */
export function namesInSource(source: string): PictureName {
  const parts = (source.split(/[?#]/, 1)[0] ?? '').replace(/^[a-z]+:\/\/[^/]*/i, '').split('/');
  const file = (parts.pop() ?? '').replace(/\.[a-z0-9]{2,5}$/i, '');
  return { file: toWords(separate(file)), folders: toWords(separate(parts.slice(-2).join(' '))) };
}

/** `LegitScript_seal%20150` as `Legit Script seal 150`. */
function separate(name: string): string {
  return name
    .slice(0, LONGEST)
    .replace(/%[0-9a-f]{2}/gi, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([a-z])(\d)/gi, '$1 $2');
}
