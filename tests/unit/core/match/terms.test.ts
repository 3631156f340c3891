import { describe, expect, it } from 'vitest';
import { readWords } from '@/core/match/read-words';
import { findTerms, indexTerms } from '@/core/match/terms';

/** The words of a text that a term is found in. */
function finds(term: string | readonly string[], text: string): string[] {
  const index = indexTerms([typeof term === 'string' ? [term] : term]);
  const words = readWords(text, index.anchors);
  return findTerms(words, index).map(({ from, to }) => text.slice(words.start[from], words.end[to]));
}

describe('a term is found', () => {
  it.each([
    ['in any case', 'xanax', 'XaNaX', ['XaNaX']],
    ['with signs around it', 'xanax', '(xanax),"xanax"', ['xanax', 'xanax']],
    ['disguised by zero width', 'xanax', 'xa\u200Bnax', ['xa\u200Bnax']],
    ['with Cyrillic letters among Latin ones (E08)', 'oxycodone', 'oхycоdone', ['oхycоdone']],
    ['with a Greek letter among Latin ones (E09)', 'oxycodone', 'οxycodone', ['οxycodone']],
    ['as several words', 'no rx required', 'NO  RX-required!', ['NO  RX-required']],
    ['as several words with an ending', 'online pharmac*', 'online pharmac', ['online pharmac']],
    ['in Chinese without spaces', '冰毒', '买冰毒吧', ['冰毒']],
    ['in Thai without spaces', 'ยาบ้า', 'ขายยาบ้าถูก', ['ยาบ้า']],
    ['twice in a row', 'pill', 'pill pill', ['pill', 'pill']],
    ['as an emoji', '💊', 'a💊b', ['💊']],
  ])('%s', (_name, term, text, found) => {
    expect(finds(term, text)).toEqual(found);
  });

  it.each(['трамадол', 'трамадола', 'трамадолу', 'трамадолом', 'трамадоле', 'трамадолы', 'трамадолов', 'ТРАМАДОЛАМИ'])(
    'with the endings of a Russian word: %s',
    (text) => {
      expect(finds('трамадол*', text)).toEqual([text]);
    },
  );

  it.each(['pill', 'pills', 'pille', 'pillen'])('with the endings of a Latin word: %s', (text) => {
    expect(finds('pill*', text)).toEqual([text]);
  });

  it('in every list that has it', () => {
    const index = indexTerms([['xanax'], ['xanax', 'xanax bars']]);
    const hits = findTerms(readWords('xanax bars', index.anchors), index);
    expect(hits.map(({ list, from, to }) => [list, from, to])).toEqual(
      expect.arrayContaining([
        [0, 0, 0],
        [1, 0, 0],
        [1, 0, 1],
      ]),
    );
    expect(hits).toHaveLength(3);
  });
});

describe('a term is not found', () => {
  it.each([
    ['inside a longer word', 'pill', 'pillow spill pills'],
    ['with an ending that is none', 'pill*', 'pillow pillar pilling'],
    ['with an ending of more than three letters', 'pill*', 'pilleress'],
    ['without its end', 'xanax', 'xana'],
    ['in another order', 'no rx', 'rx no'],
    ['with a word between', 'no rx', 'no more rx'],
    ['across sentences', 'no rx', 'no. rx'],
    ['across lines', 'no rx', 'no\nrx'],
    ['as a whole Russian word that looks like it (E10)', 'coma', 'сома'],
    ['as other whole Russian words that look like it (E10)', 'poct', 'рост хор'],
    ['as a Russian word by a Latin look-alike', 'сома', 'coma'],
    ['in nothing', 'xanax', ''],
  ])('%s', (_name, term, text) => {
    expect(finds(term, text)).toEqual([]);
  });

  it.each(['', '*', '---', '\u200B', '…'])('when it holds no word: %j', (term) => {
    expect(finds(term, '* --- … word')).toEqual([]);
  });

  it.each(['constructor', 'prototype', 'toString', 'hasOwnProperty'])('by a name that every object has: %s', (text) => {
    expect(finds('xanax', text)).toEqual([]);
    expect(finds(text, `a ${text} b`)).toEqual([text]);
  });
});

it('a term that looks like a pattern is plain words', () => {
  expect(finds('(a+)+$', 'aaaa')).toEqual([]);
  expect(finds('x.y', 'xzy')).toEqual([]);
});
