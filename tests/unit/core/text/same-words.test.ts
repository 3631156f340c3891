import { expect, it } from 'vitest';
import { tellSameWords } from '@/core/text/same-words';

it.each([
  ['no prescription needed', 'no prescription needed'],
  ['…2 mg bars, no prescription…', 'Xanax 2 mg bars, no prescription, $5'],
  ['Xanax 2 mg bars', '… Xanax 2 mg bars …'],
  ['', ''],
])('takes %j and %j for the same words', (one, other) => {
  expect(tellSameWords(one, other)).toBe(true);
  expect(tellSameWords(other, one)).toBe(true);
});

it.each([
  ['no prescription needed', 'no prescription is needed'],
  ['', 'words'],
  ['…', 'words'],
])('tells %j from %j', (one, other) => {
  expect(tellSameWords(one, other)).toBe(false);
  expect(tellSameWords(other, one)).toBe(false);
});
