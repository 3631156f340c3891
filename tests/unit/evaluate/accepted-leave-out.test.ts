import { describe, expect, it } from 'vitest';
import { worseLeaveOut } from '../../evaluate/accepted-leave-out.ts';
import { type Counts, type LeaveOutFigures, leaveOutFigures, leaveOutLines } from '../../evaluate/leave-out.ts';
import { judged } from './judged.ts';

const COUNTS: Counts = { warn: 100, caught: 80, quiet: 100, alarms: 1, danger: 0 };
function figuresOf(all: Partial<Counts>, german: Partial<Counts> = {}): LeaveOutFigures {
  const rows = { de: { ...COUNTS, ...german }, ALL: { ...COUNTS, warn: 1000, caught: 800, ...all } };
  return { nothing: rows, source: rows, language: { ALL: { ...COUNTS, warn: 1000, caught: 800 } } };
}

describe('worseLeaveOut', () => {
  const before = figuresOf({});
  it.each([
    ['the same', figuresOf({}), []],
    ['a few fewer', figuresOf({ caught: 796 }), []],
    ['fewer caught', figuresOf({ caught: 790 }), ['source unseen: 790 of 1000 caught, 800 of 1000 were accepted']],
    ['more false alarms', figuresOf({ alarms: 2 }), ['source unseen: 2 false alarms, 1 were accepted']],
    ['red on an honest text', figuresOf({ danger: 1 }), ['source unseen: danger on 1 quiet items']],
    ['a language a little', figuresOf({}, { caught: 78 }), []],
    [
      'a language much',
      figuresOf({}, { caught: 70 }),
      ['source unseen, de: 70 of 100 caught, 80 of 100 were accepted'],
    ],
    ['a small language', figuresOf({}, { warn: 10, caught: 1 }), []],
  ])('%s', (_, now, problems) => {
    expect(worseLeaveOut(now, before)).toEqual(problems);
  });

  it('without accepted figures only red counts', () => {
    expect(worseLeaveOut(figuresOf({ caught: 1 }), null)).toEqual([]);
    expect(worseLeaveOut(figuresOf({ danger: 2 }), null)).toEqual(['source unseen: danger on 2 quiet items']);
  });
});

it('counts what each model finds, by language, and shows it side by side', () => {
  const plain = [judged({ id: 'a', label: 'warn', level: 'caution', lang: 'de' }), judged({ id: 'b' })];
  const source = [judged({ id: 'a', label: 'warn', lang: 'de' }), judged({ id: 'b', level: 'danger' })];
  const figures = leaveOutFigures({ nothing: plain, source, language: plain });
  expect(figures.nothing['ALL']).toEqual({ warn: 1, caught: 1, quiet: 1, alarms: 0, danger: 0 });
  expect(figures.source).toMatchObject({ de: { warn: 1, caught: 0 }, ALL: { alarms: 1, danger: 1 } });
  const numbers = leaveOutLines(figures).map((line) => line.trim().split(/\s+/));
  expect(numbers.slice(2)).toEqual([
    ['de', '1', '1', '0', '1', '0', '0', '0', '0'],
    ['ALL', '1', '1', '0', '1', '1', '0', '1', '0'],
  ]);
});
