import { describe, expect, it } from 'vitest';
import type { Clause } from '@/core/model/rule';
import { Detector } from '@/core/model/rule';
import { describeClause, describeReach } from '../../../rules/report/describe-rule.ts';
import { buildRule } from '../../support/builders.ts';

const name = (family: string) => family.toUpperCase();
const TWO: Clause[] = [{ list: 'a' }, { list: 'b' }];

describe('describeClause', () => {
  it.each<[Clause, string]>([
    [{ phrase: ['buy'] }, '“buy”'],
    [{ phrase: ['buy', 'order'] }, 'any of “buy”, “order”'],
    [{ list: 'pills' }, 'a word of the list pills'],
    [{ list: 'other/pills', within: 1 }, 'a word of the list other/pills, at most 1 word from the first'],
    [{ phrase: ['buy', 'order'], within: 3 }, 'any of “buy”, “order”, at most 3 words from the first'],
    [{ detector: 'phone' }, 'a phone number'],
    [{ family: 'price' }, 'any word that a rule of the family “PRICE” looks for by itself'],
  ])('%j', (clause, words) => {
    expect(describeClause(clause, name)).toBe(words);
  });

  it('has words for every detector', () => {
    expect(Detector.options.filter((detector) => !describeClause({ detector }, name))).toEqual([]);
  });
});

describe('describeReach', () => {
  it.each([
    [{ near: 5 }, 'One is enough.'],
    [{ near: 5, atLeast: 3 }, 'At least 3 different ones, within 5 words of each other.'],
    [{ near: 0, atLeast: 3 }, 'At least 3 different ones, anywhere in the page or listing.'],
    [{ all: TWO, near: 1 }, 'All within 1 word of the first.'],
    [{ all: TWO, near: 0 }, 'All anywhere in the page or listing.'],
    [{ all: TWO, near: 9, atLeast: 2 }, 'All within 9 words of the first. At least 2 different words of the first.'],
  ])('%j', (changes, words) => {
    expect(describeReach(buildRule(changes))).toEqual([words]);
  });

  it('says what silences a rule', () => {
    expect(describeReach(buildRule({ negatedBy: ['list:no', 'never'] })).at(-1)).toBe(
      'Silent after a word of the list no or “never”, earlier in the same sentence.',
    );
  });
});
