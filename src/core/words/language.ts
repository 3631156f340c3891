import { LANGUAGES, type Settings } from '@/core/model/settings';

/** A language we have words in. */
export type Language = (typeof LANGUAGES)[number];

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);

/**
 * The language of our words: what the person chose, or the first of the browser's languages that we have.
 * @param browserLanguages BCP 47 tags, most wanted first, as in `navigator.languages`
 */
export function chooseLanguage(setting: Settings['language'], browserLanguages: readonly string[]): Language {
  if (setting !== 'auto') return setting;
  const wanted = browserLanguages.map((tag) => tag.split('-')[0]?.toLowerCase());
  return wanted.map((tag) => LANGUAGES.find((language) => language === tag)).find((found) => found) ?? 'en';
}

/** Which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
