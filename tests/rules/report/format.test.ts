import { describe, expect, it } from 'vitest';
import {
  countOf,
  formatBasis,
  formatInterval,
  formatPercent,
  formatShare,
  languageName,
} from '../../../rules/report/format.ts';
import { shareOf } from '../../../rules/report/measure.ts';

describe('shares', () => {
  it.each([
    [0, '0'],
    [0.0004, '0'],
    [0.088, '8.8'],
    [0.778, '78'],
    [0.993, '99.3'],
    [0.99999, '100'],
  ])('%d is %s', (share, words) => {
    expect(formatPercent(share)).toBe(`${words}\u00a0%`);
  });

  it('are said with what they are measured on', () => {
    expect(formatBasis(shareOf(93, 1058))).toBe('93 of 1,058 (7.2–11\u00a0%)');
  });

  it('say nothing about nothing', () => {
    const none = shareOf(0, 0);
    expect([formatShare(none), formatInterval(none), formatBasis(none)]).toEqual(['–', '', '0 of 0']);
  });
});

describe('names', () => {
  it.each([
    ['ko', 'Korean'],
    ['und', 'not stated'],
    ['xx', 'xx'],
    ['no language', 'no language'],
  ])('of the language %s: %s', (code, name) => {
    expect(languageName(code)).toBe(name);
  });

  it('of one and of many', () => {
    expect([countOf(1, 'rule'), countOf(2000, 'rule')]).toEqual(['1 rule', '2,000 rules']);
  });
});
