import { describe, expect, it } from 'vitest';
import { differences, figuresOf, worseThan } from '../../evaluate/accepted.ts';
import { judged } from './judged.ts';

const sold = (id: string, level: 'clear' | 'note' | 'caution' | 'danger') => judged({ id, label: 'warn', level });
const BEFORE = figuresOf([
  sold('s1', 'danger'),
  sold('s2', 'clear'),
  judged({ id: 'q1', level: 'caution' }),
  judged({ id: 'q2', level: 'note' }),
]);

describe('figuresOf', () => {
  it('keeps the errors with their level; a note is no alarm, an ambiguous item no error', () => {
    expect(figuresOf([sold('s', 'note'), judged({ id: 'q', level: 'note' })])).toMatchObject({
      missed: { s: 'note' },
      falseAlarms: {},
    });
    expect(BEFORE).toEqual({ warn: 2, quiet: 2, falseAlarms: { q1: 'caution' }, missed: { s2: 'clear' } });
    expect(figuresOf([judged({ id: 'a', label: 'ambiguous', level: 'danger' })]).falseAlarms).toEqual({});
  });
});

describe('differences', () => {
  it('names what is new and what is mended, with the rules that fired', () => {
    const now = [
      judged({ ...sold('s1', 'note'), score: 20, rules: ['price-list', '-report-words'] }),
      sold('s2', 'caution'),
      judged({ id: 'q1' }),
      judged({ id: 'q2', level: 'danger', score: 90, rules: ['buy-online'] }),
    ];
    expect(differences(now, BEFORE)).toEqual([
      'new false alarm: q2 (danger 90: buy-online)',
      'newly missed: s1 (note 20: price-list, -report-words)',
      'mended false alarm: q1 (clear 0: no rule)',
      'mended miss: s2 (caution 0: no rule)',
    ]);
  });

  it('says when an accepted error is no longer in the corpus', () => {
    expect(differences([sold('s2', 'clear')], BEFORE)).toEqual(['mended false alarm: q1 (not in this run)']);
  });
});

describe('worseThan', () => {
  const many = (missed: number) =>
    Array.from({ length: 1000 }, (_, i) => sold(`s${i}`, i < missed ? 'clear' : 'caution'));
  const accepted = figuresOf([...many(100), judged({ id: 'q', level: 'caution' })]);

  it.each([
    ['the same figures', [...many(100), judged({ id: 'q', level: 'caution' })], 0],
    ['another false alarm in place of the accepted one', [...many(100), judged({ id: 'r', level: 'caution' })], 0],
    ['misses within the tolerance', many(105), 0],
    ['misses beyond it', many(106), 1],
    ['more false alarms', [...many(100), ...['q', 'r'].map((id) => judged({ id, level: 'caution' }))], 1],
    ['red on a quiet item', [...many(100), judged({ id: 'q', level: 'danger' })], 1],
    ['nothing judged', [], 1],
  ])('%s', (_, items, problems) => {
    expect(worseThan(items, accepted)).toHaveLength(problems);
  });

  it('allows no red on a quiet item even where nothing was accepted', () => {
    expect(worseThan([judged({ id: 'q', level: 'danger' })], null)).toEqual(['danger on the quiet item q']);
    expect(worseThan([judged({ id: 'q', level: 'caution' })], null)).toEqual([]);
  });
});
