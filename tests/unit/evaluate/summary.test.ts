import { describe, expect, it } from 'vitest';
import {
  precisionAtBaseRate,
  redPrecision,
  siteAverage,
  summarise,
  surePrecisionAtBaseRate,
  wilson,
} from '../../evaluate/summary.ts';
import { judged } from './judged.ts';

describe('wilson', () => {
  // R. G. Newcombe, "Two-sided confidence intervals for the single proportion" (1998), the score method without correction
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [20, 20, 0.8389, 1],
  ])('%i of %i', (hits, n, low, high) => {
    const [foundLow, foundHigh] = wilson(hits, n);
    expect(foundLow).toBeCloseTo(low, 4);
    expect(foundHigh).toBeCloseTo(high, 4);
  });

  it('says nothing about no items', () => {
    expect(wilson(0, 0)).toEqual([0, 1]);
  });
});

const ITEMS = [
  judged({ id: 'a', label: 'warn', level: 'danger', site: 'one.example' }),
  judged({ id: 'b', label: 'warn', level: 'caution', site: 'one.example' }),
  judged({ id: 'c', label: 'warn', level: 'note', site: 'two.example', lang: 'ru' }),
  judged({ id: 'd', label: 'warn', level: 'clear', tagged: true }),
  judged({ id: 'e', level: 'caution' }),
  judged({ id: 'f' }),
  judged({ id: 'g', label: 'ambiguous', level: 'danger' }),
];

describe('summarise', () => {
  const rows = new Map(summarise(ITEMS).map((row) => [row.group, row]));

  it.each([
    ['ALL warn', 4, 2, 1],
    ['ALL warn headline', 3, 2, 1],
    ['ALL warn ru', 1, 0, 0],
    ['ALL quiet', 2, 1, 0],
    ['warn general en', 3, 2, 1],
    ['ambiguous general en', 1, 1, 1],
  ])('%s: %i items, %i alarms, %i red', (group, n, alarms, danger) => {
    expect(rows.get(group)).toMatchObject({ n, alarms, danger, rate: alarms / n });
  });
});

describe('the figures beside the table', () => {
  it('give every site the same weight and leave out items without one', () => {
    expect(siteAverage(ITEMS)).toEqual({ sites: 2, rate: 0.5 });
    expect(siteAverage([])).toBeNull();
  });

  it('count no ambiguous item for or against red', () => {
    expect(redPrecision(ITEMS)).toEqual({ red: 1, right: 1 });
  });

  it('state precision at the base rate from both shares of alarms', () => {
    const right = 0.5 * 0.0029;
    expect(precisionAtBaseRate(ITEMS)).toBeCloseTo(right / (right + 0.5 * 0.9971), 10);
  });

  it('have no precision without quiet items or without an alarm', () => {
    expect(precisionAtBaseRate(ITEMS.filter(({ label }) => label === 'warn'))).toBeNull();
    expect(precisionAtBaseRate([judged({ id: 'x', label: 'warn' }), judged({ id: 'y' })])).toBeNull();
  });

  it('do not vouch for perfect precision when no false alarm was seen', () => {
    const items = [judged({ id: 'x', label: 'warn', level: 'danger' }), judged({ id: 'y' })];
    expect(precisionAtBaseRate(items)).toBe(1);
    expect(surePrecisionAtBaseRate(items)).toBeLessThan(0.01);
  });
});
