import { describe, expect, it } from 'vitest';
import { foldText, GROWTH_LIMIT } from '@/core/text/fold';

describe('foldText gives one spelling for many', () => {
  it.each([
    ['letter case (E01)', 'OxyCODONE', 'oxycodone'],
    ['fullwidth letters (E02)', 'Ｘａｎａｘ', 'xanax'],
    ['mathematical letters (E03)', '𝗼𝘅𝘆 𝓅𝒾𝓁𝓁', 'oxy pill'],
    ['circled letters (E04)', 'ⓞⓧⓨ', 'oxy'],
    ['letters in filled squares and circles (E05)', '🅾🆇🆈 🅞🅧🅨', 'oxy oxy'],
    ['small capitals (E07)', 'ᴏxʏ ᴘɪʟʟ', 'oxy pill'],
    ['zero-width characters (E14)', 'o\u200Bx\u200C\u200Dy\u2060\uFEFF', 'oxy'],
    ['soft hyphens, joiners and tags (E15)', 'o\u00ADx\u034Fy\uFE0F\u{E0041}', 'oxy'],
    ['Hangul filler (E16)', 'o\u3164xy', 'oxy'],
    ['Braille blank is a space (E16)', 'o\u2800xy', 'o xy'],
    ['stacked marks (E17)', 'o\u0336\u0300x\u0336\u0301y\u0336', 'oxy'],
    ['honest accents, joined or apart (E18)', 'Café cafe\u0301 Ñ', 'cafe cafe n'],
    ['unit signs and ligatures', '5㎎ ﬁne', '5mg fine'],
    ['a capital that lower-cases to two units', 'İ', 'i'],
    ['Russian letters with marks', 'Ёж Йод', 'еж иод'],
    ['the final sigma', 'ΣΑΣ ς', 'σασ σ'],
    ['other scripts stay as they are', 'аптека 药 ยา', 'аптека 药 ยา'],
    ['a lone surrogate', 'a\uD800b', 'a\uD800b'],
    ['NUL', 'a\0b', 'a\0b'],
    ['nothing', '', ''],
  ])('%s', (_name, input, folded) => {
    expect(foldText(input).text).toBe(folded);
  });

  it('does not take look-alike letters of another alphabet for Latin ones (E10)', () => {
    expect(foldText('сома').text).not.toBe('coma');
  });
});

describe('foldText knows where each unit came from', () => {
  it.each([
    ['plain', 'abc', [0, 1, 2]],
    ['left out', 'a\u200Bb', [0, 2]],
    ['two units become one', '𝗼x', [0, 2]],
    ['one unit becomes several', '㎎x', [0, 0, 1]],
    ['after an emoji', '💊a', [0, 0, 2]],
  ])('%s', (_name, input, origin) => {
    expect([...foldText(input).origin]).toEqual(origin);
  });

  it('stops before a text grows too much (E69)', () => {
    const { text, origin } = foldText('\uFDFA'.repeat(1_000));
    expect(text.length).toBeLessThanOrEqual(1_000 * GROWTH_LIMIT);
    expect(origin).toHaveLength(text.length);
  });
});
