import { describe, expect, it } from 'vitest';
import type { Mark } from '@/core/match/page-words';
import { UnitMarks } from '@/core/match/unit-marks';

const aMark = (what: Mark['what'], from: number): Mark => ({
  what,
  from,
  to: from,
  word: `${from}`,
  start: from,
  end: from + 1,
  block: 0,
  quoted: false,
});
const MARKS = [aMark(2, 1), aMark(1, 3), aMark('price', 4), aMark(2, 5)];
const placesOf = (clause: Parameters<UnitMarks['of']>[0]) => new UnitMarks(MARKS).of(clause).map(({ from }) => from);

describe('UnitMarks', () => {
  it.each([
    ['one list', { lists: new Set([2]), detector: null }, [1, 5]],
    ['several lists, in the order of the text', { lists: new Set([1, 2]), detector: null }, [1, 3, 5]],
    ['a detector', { lists: new Set<number>(), detector: 'price' as const }, [4]],
    ['a list without marks', { lists: new Set([9]), detector: null }, []],
    ['no list', { lists: new Set<number>(), detector: null }, []],
  ])('finds the marks of %s', (_name, clause, places) => {
    expect(placesOf(clause)).toEqual(places);
    expect(new UnitMarks(MARKS).has(clause)).toBe(places.length > 0);
  });

  it('joins the marks of a set of lists once', () => {
    const marks = new UnitMarks(MARKS);
    const clause = { lists: new Set([1, 2]), detector: null };
    expect(marks.of(clause)).toBe(marks.of(clause));
  });
});
