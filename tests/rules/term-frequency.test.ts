import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compilePacks } from '@/core/match/compile';
import { readPackFolder } from '../../rules/authoring/read-pack-folder.ts';
import { findFrequentTerms } from '../../rules/term-frequency.ts';
import { itemOf } from '../unit/evaluate/item-of.ts';

const compiled = compilePacks(globSync('rules/packs/*/pack.json').map(dirname).sort().map(readPackFolder));
const quiet = (id: number, text: string, more = {}) =>
  itemOf({ id: `${id}`, label: 'quiet', kind: 'news', source: 'paper.example', text, ...more });
const FILLER = Array.from({ length: 60 }, (_, i) => quiet(i, 'The fair was opened by the mayor in the old town.'));
const named = (text: string, more = {}) => [60, 61, 62].map((id) => quiet(id, text, more));
const termsIn = (items: typeof FILLER, plain: readonly string[] = []) =>
  findFrequentTerms([...FILLER, ...items], compiled, new Set(plain)).frequent.map(
    ({ term, list }) => `${list} ${term}`,
  );

describe('findFrequentTerms', () => {
  it('names a word that is all that shows a substance in too many texts, with its list and its share', () => {
    const { frequent, items } = findFrequentTerms([...FILLER, ...named('A ship called Tramadol')], compiled, new Set());
    expect(items).toBe(63);
    expect(frequent).toContainEqual({
      ...{ term: 'tramadol', list: 'pharmacy/controlled-medicines', points: 20 },
      ...{ hits: 3, of: 63, language: null },
    });
  });

  it.each([
    ['a word on a list of few points is marked as ambiguous', named('The band played the blues, loud')],
    ['another name beside it shows what is meant', named('Tramadol and diazepam')],
    ['texts about health are not asked', named('Tramadol', { kind: 'medical' })],
    ['offers are not asked', named('Tramadol', { label: 'warn' })],
    ['two texts say nothing', named('Tramadol').slice(1)],
  ])('%s', (_, items) => {
    expect(termsIn(items)).toEqual([]);
  });

  it('lets a name be that means nothing else', () => {
    expect(termsIn(named('Tramadol'), ['tramadol'])).toEqual([]);
  });

  it('leaves out a source that was collected by such names', () => {
    const about = Array.from({ length: 40 }, (_, i) => quiet(100 + i, 'Tramadol again', { source: 'drugs.example' }));
    const found = findFrequentTerms([...FILLER, ...about], compiled, new Set());
    expect(found).toMatchObject({ leftOut: ['drugs.example'], frequent: [], items: 60 });
  });
});
