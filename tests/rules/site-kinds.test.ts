import { describe, expect, it } from 'vitest';
import { findKindWords, indexKindWords, KIND_WORDS, KindWordsFile } from '@/core/pharmacy/kind-words';
import file from '../../rules/site-kinds/words.json';

/** Languages that pages are checked in. */
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'ko', 'pl', 'pt', 'ru', 'th', 'tr', 'zh'];

const words = KindWordsFile.parse(file);
const index = indexKindWords(words);

describe('the words for kinds of site', () => {
  it('are there for every language', () => {
    expect(Object.keys(words.words).sort()).toEqual(LANGUAGES);
  });

  it.each(LANGUAGES)('of %s are all found, each as what it is', (language) => {
    for (const kind of KIND_WORDS) {
      for (const term of words.words[language]?.[kind] ?? []) {
        const found = findKindWords(term.replaceAll('*', ''), index);
        const all = Object.values(found).flat();
        expect(all.length, `${language} ${kind} "${term}"`).toBeGreaterThan(0);
      }
    }
  });
});
