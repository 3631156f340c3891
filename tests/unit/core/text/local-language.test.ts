import { describe, expect, it } from 'vitest';
import { createIsForeign } from '@/core/text/local-language';

/** Is `word`, from a list of these languages, foreign in the text? */
function isForeign(text: string, word: string, ...languages: string[]): boolean {
  const start = text.indexOf(word);
  return createIsForeign(text)(languages, start, start + word.length);
}

describe('createIsForeign', () => {
  it.each([
    ['Portuguese slang in English', 'This is the best md in the town and you can ask him', 'md', ['pt'], true],
    ['the same in Portuguese', 'Não vendo md para você, mas tem uma bala com meu amigo', 'md', ['pt'], false],
    ['English in Portuguese', 'Chama no dm para saber mais, não tem erro com a gente', 'dm', ['en'], false],
    ['a word of two languages, one of them spoken', 'La pasta que no es para ti', 'pasta', ['es', 'it'], false],
    ['too little text to tell', 'md 50', 'md', ['pt'], false],
    ['no text beside it', 'md', 'md', ['tr'], false],
    ['Cyrillic is Russian wherever it stands', 'you can get the меф here and now', 'меф', ['ru'], false],
    ['Latin slang of a Russian list in English', 'you can get the mef here and it is for you', 'mef', ['ru'], true],
    ['Chinese in Japanese', 'これは大麻です。ありがとう', '大麻', ['zh'], true],
    ['Japanese words of Han in Chinese', '本店长期供应各种优质货品欢迎咨询大麻', '大麻', ['ja'], true],
    ['the same in Japanese', 'これは大麻です。ありがとう', '大麻', ['ja'], false],
  ] as const)('%s', (_name, text, word, languages, foreign) => {
    expect(isForeign(text, word, ...languages)).toBe(foreign);
  });

  it('judges every part of a page by its own surroundings', () => {
    const english = 'You can ask for the md of this house and they will tell you what it is. ';
    const portuguese = 'Você não tem md com ele, mas tem uma com seu amigo e não é cara. ';
    const text = english.repeat(30) + portuguese.repeat(30);
    const sense = createIsForeign(text);
    const [first, last] = [text.indexOf('md'), text.lastIndexOf('md')];
    expect(sense(['pt'], first, first + 2)).toBe(true);
    expect(sense(['pt'], last, last + 2)).toBe(false);
  });
});
