import { describe, expect, it } from 'vitest';
import { compilePacks } from '@/core/match/compile';
import { scanText } from '@/core/match/scan';
import type { Rule } from '@/core/model/rule';
import { buildRule, packWithLists } from '../../../support/builders.ts';

const LISTS = {
  pills: ['alphazol', 'betazol', 'gammazol', '冰毒', 'ยาบ้า'],
  offers: ['buy', 'big sale', '买', 'ขาย'],
  nots: ['never'],
};

/** Whether a rule with these changes fires on a text; without changes: an offer within three words of a pill. */
function fires(text: string, changes: Partial<Rule> = {}): boolean {
  const rule = buildRule({
    id: 'tested',
    family: 'offer',
    all: [{ list: 'offers' }, { list: 'pills' }],
    near: 3,
    ...changes,
  });
  return scanText(text, compilePacks([packWithLists(LISTS, [rule, buildRule()])])).some(
    ({ ruleId }) => ruleId === 'tested',
  );
}

describe('within, for words of the rule', () => {
  it.each([
    ['near enough to the first', 'your buy alphazol', true],
    ['near to the second only', 'buy a b alphazol your', false],
    ['not there', 'buy alphazol', false],
  ])('%s', (_, text, expected) => {
    const all = [{ list: 'offers' }, { phrase: ['your'], within: 1 }, { list: 'pills' }];

    expect(fires(text, { all, near: 9 })).toBe(expected);
  });
});

describe('near', () => {
  it.each([
    ['next to each other', 'buy alphazol', true],
    ['in the other order', 'alphazol buy', true],
    ['as far as allowed', 'buy a b c alphazol', true],
    ['one word too far', 'buy a b c d alphazol', false],
    ['one word too far the other way', 'alphazol a b c d buy', false],
    ['the nearest of many counts', 'alphazol a b c d e buy betazol', true],
    ['in another sentence, but near', 'Buy. Alphazol', true],
    ['only the first', 'buy it', false],
    ['only the second', 'alphazol', false],
    ['Chinese as far as allowed: eight characters', '买一二三四五六冰毒', true],
    ['Chinese too far', '买一二三四五六七八九冰毒', false],
    ['Thai as far as allowed: about four letters to a word', 'ขายกกกกกกกกยาบ้า', true],
    ['Thai too far', 'ขายกกกกกกกกกกกกกกกกกกกกยาบ้า', false],
  ])('%s', (_name, text, expected) => {
    expect(fires(text)).toBe(expected);
  });

  it('0 means anywhere', () => {
    expect(fires(`buy${' word'.repeat(500)} alphazol`, { near: 0 })).toBe(true);
  });

  it('a price next to a substance is not part of it', () => {
    const priced = { all: [{ detector: 'price' as const }, { list: 'pills' }], near: 1 };
    expect(fires('Alphazol $50', priced)).toBe(true);
    expect(fires('$50 alphazol', priced)).toBe(true);
    expect(fires('Alphazol (€50)', priced)).toBe(true);
    expect(fires('Alphazol costs about as much as $50', priced)).toBe(false);
  });

  it('one place is not two things', () => {
    const same = { all: [{ list: 'pills' }, { family: 'substance' as const }], near: 5 };
    expect(fires('alphazol', same)).toBe(false);
    expect(fires('alphazol betazol', same)).toBe(true);
  });

  it('a part of a phrase is not another thing', () => {
    expect(fires('big sale', { all: [{ list: 'offers' }, { phrase: ['sale', 'sales'] }] })).toBe(false);
    expect(fires('big sale sale', { all: [{ list: 'offers' }, { phrase: ['sale', 'sales'] }] })).toBe(true);
  });

  it('all clauses have to be there', () => {
    const three = { all: [{ list: 'offers' }, { list: 'pills' }, { phrase: ['online'] }], near: 4 };
    expect(fires('buy alphazol online', three)).toBe(true);
    expect(fires('buy alphazol', three)).toBe(false);
  });
});

describe('negation', () => {
  it.each([
    ['earlier in the sentence', 'Never buy alphazol', false],
    ['much earlier in the sentence', 'You should never, whatever they say, buy alphazol', false],
    ['later in the sentence', 'Buy alphazol, never wait', true],
    ['in the sentence before', 'Never mind. Buy alphazol', true],
    ['on the line before', 'Never mind\nBuy alphazol', true],
    ['one of two matches', 'Never buy alphazol. Today our friends buy betazol', true],
    ['before the companion only', 'Buy now? Never alphazol', false],
  ])('%s', (_name, text, expected) => {
    expect(fires(text, { negatedBy: ['list:nots'] })).toBe(expected);
  });

  it('takes phrases too', () => {
    expect(fires('Do not buy alphazol', { negatedBy: ['do not'] })).toBe(false);
    expect(fires('Do buy alphazol', { negatedBy: ['do not'] })).toBe(true);
  });
});

describe('atLeast', () => {
  const three = { all: [{ list: 'pills' }], near: 5, atLeast: 3 };
  it.each([
    ['different words', 'alphazol, betazol, gammazol', true],
    ['one word three times', 'alphazol alphazol alphazol', false],
    ['the same word in other letters', 'alphazol ALPHAZOL Alphazol', false],
    ['too few', 'alphazol betazol', false],
    ['outside the window', 'alphazol a b c d e betazol a b c d e gammazol', false],
    ['a window that begins later', 'alphazol a b c d e f g alphazol betazol gammazol', true],
  ])('%s', (_name, text, expected) => {
    expect(fires(text, three)).toBe(expected);
  });

  it('counts words of the first clause that the others are near to', () => {
    const twoOffers = { all: [{ list: 'offers' }, { list: 'pills' }], near: 1, atLeast: 2 };
    expect(fires(`buy alphazol ${'word '.repeat(30)} betazol big sale`, twoOffers)).toBe(true);
    expect(fires(`buy alphazol ${'word '.repeat(30)} big sale`, twoOffers)).toBe(false);
  });
});

describe('quotations', () => {
  const story = 'He told us what the seller had written to him: ';
  it('an offer that somebody quotes is not theirs', () => {
    expect(fires(`${story}“come and buy alphazol”`)).toBe(false);
    expect(fires(`${story}come and buy alphazol`)).toBe(true);
  });

  it('a name in quotation marks hides no other that stands beside it', () => {
    const quoted = 'They wrote and wrote to us: buy “the betazol we all know”';
    expect(fires(`${quoted} or alphazol`, { near: 8 })).toBe(true);
    expect(fires(`${quoted} or nothing`, { near: 8 })).toBe(false);
  });

  it('a line in quotation marks is the seller speaking', () => {
    expect(fires('“come and buy alphazol”')).toBe(true);
  });
});
