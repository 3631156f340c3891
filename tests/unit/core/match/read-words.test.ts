import { describe, expect, it } from 'vitest';
import { buildAnchors } from '@/core/match/anchors';
import { foldedCodes } from '@/core/match/folded-codes';
import { readWords } from '@/core/match/read-words';

const NO_ANCHORS = buildAnchors(new Map());

const read = (text: string) => {
  const words = readWords(text, NO_ANCHORS);
  const all = Array.from({ length: words.count }, (_, i) => i);
  return {
    words: all.map((i) => text.slice(words.start[i], words.end[i])),
    folded: all.map((i) => String.fromCodePoint(...foldedCodes(text, words.start[i] ?? 0, words.end[i] ?? 0))),
    sentences: all.map((i) => words.sentence[i]),
    hashes: all.map((i) => words.hash[i]),
    places: all.map((i) => words.place[i]),
    odd: words.odd,
  };
};

describe('readWords splits a text', () => {
  it.each([
    ['plain words', 'Buy two pills', ['Buy', 'two', 'pills']],
    ['punctuation', 'buy-now, (pills): "best"', ['buy', 'now', 'pills', 'best']],
    ['digits', '$50 for 30mg', ['50', 'for', '30mg']],
    ['scripts with spaces', 'купить таблетки', ['купить', 'таблетки']],
    ['Chinese', '买药 now', ['买', '药', 'now']],
    ['Thai', 'ยา', ['ย', 'า']],
    ['Korean', '약을', ['약', '을']],
    ['a letter next to a character of its own', 'a药b', ['a', '药', 'b']],
    ['emoji stand alone', 'o💊x', ['o', '💊', 'x']],
    ['a family of emoji', '👨‍👩‍👧', ['👨', '👩', '👧']],
    ['an invisible character inside a word', 'Xa\u200Bnax', ['Xa\u200Bnax']],
    ['a lone surrogate parts words', 'a\uD83Db\uDC8Ac', ['a', 'b', 'c']],
    ['NUL parts words', 'a\0b', ['a', 'b']],
    ['nothing', '', []],
    ['nothing but signs', ' … --- \u200B', []],
  ])('%s', (_name, text, words) => {
    expect(read(text).words).toEqual(words);
  });

  it.each([
    ['unit sign', '5㎎', '5mg'],
    ['ligature', 'ﬁnal', 'final'],
    ['fullwidth', 'Ｐｉｌｌ', 'pill'],
    ['zero width', 'p\u200Bill', 'pill'],
    ['accents apart', 'pi\u0301ll', 'pill'],
    ['mathematical letters', '𝗽𝗶𝗹𝗹', 'pill'],
    ['filled squares', '🅿🅸🅻🅻', 'pill'],
  ])('one hash for one word however it is written: %s', (_name, written, plain) => {
    expect(read(written).hashes).toEqual(read(plain).hashes);
    expect(read(written).folded).toEqual([plain]);
  });

  it('reads words that mix alphabets as Latin, and no others', () => {
    const [mixed, latin, russian, coma] = read('оxycodone oxycodone сома coma').hashes;
    expect(mixed).toBe(latin);
    expect(russian).not.toBe(coma);
  });

  it('notes words with digits among letters and with a letter three times in a row', () => {
    expect(read('0xycod0ne 1000 30mg oxyyyy good оксиии 2x4').odd).toEqual([0, 2, 3, 5]);
  });

  it('reads a word of a megabyte', () => {
    expect(readWords('x'.repeat(1_000_000), NO_ANCHORS).count).toBe(1);
  });

  it('reads more words than it had room for', () => {
    expect(read('药'.repeat(10_000)).words).toHaveLength(10_000);
  });
});

describe('readWords counts sentences and distances', () => {
  it.each([
    ['a full stop and a space', 'One. Two', [0, 1]],
    ['a full stop inside', 'a.b 1.5', [0, 0, 0, 0]],
    ['a full stop at the end', 'One two.', [0, 0]],
    ['a line', 'One\nTwo', [0, 1]],
    ['question and exclamation marks', 'One?Two!Three', [0, 1, 2]],
    ['Chinese full stop', '买。药', [0, 1]],
    ['a comma is none', 'One, two', [0, 0]],
  ])('%s', (_name, text, sentences) => {
    expect(read(text).sentences).toEqual(sentences);
  });

  it.each([
    ['a word is four quarters', 'a b c', [0, 4, 8]],
    ['two Chinese characters are a word', '买药品', [0, 2, 4]],
    ['four Thai letters are a word', 'ยานอ', [0, 1, 2, 3]],
  ])('%s', (_name, text, places) => {
    expect(read(text).places).toEqual(places);
  });
});
