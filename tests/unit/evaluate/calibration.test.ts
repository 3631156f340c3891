import { expect, it } from 'vitest';
import { calibrate } from '../../evaluate/calibration.ts';
import { judged } from './judged.ts';

it('says how often each level and each band of points was right, ambiguous items left out', () => {
  const found = calibrate([
    judged({ id: 'a', label: 'warn', level: 'danger', score: 131 }),
    judged({ id: 'b', label: 'warn', level: 'danger', score: 250 }),
    judged({ id: 'c', label: 'warn', level: 'caution', score: 69 }),
    judged({ id: 'd', label: 'quiet', level: 'caution', score: 60 }),
    judged({ id: 'e', label: 'quiet', level: 'note', score: 60 }),
    judged({ id: 'f', label: 'ambiguous', level: 'caution', score: 60 }),
    judged({ id: 'g', label: 'warn', level: 'clear', score: 60 }),
  ]);
  expect(found.map(({ strength, n, right, rate }) => [strength, n, right, rate])).toEqual([
    ['note', 1, 0, 0],
    ['caution', 2, 1, 0.5],
    ['danger', 2, 2, 1],
    ['alarm, 60–69 points', 2, 1, 0.5],
    ['alarm, 130 points and more', 2, 2, 1],
  ]);
});

it('has nothing to say where nothing was found', () => {
  expect(calibrate([judged({ id: 'a' })])).toEqual([]);
});
