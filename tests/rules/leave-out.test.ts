import { describe, expect, it } from 'vitest';
import { compilePacks } from '@/core/match/compile';
import { fitModel } from '../../rules/wording/fit-model.ts';
import { judgeLeavingOut, partOfLanguage, partOfSource } from '../../rules/wording/leave-out.ts';
import { readSamples } from '../../rules/wording/read-samples.ts';
import { createJudge } from '../evaluate/judge-item.ts';
import { loadPacks } from '../evaluate/load-rules.ts';
import { itemOf } from '../unit/evaluate/item-of.ts';

const packs = loadPacks();
const OFFERS = [
  'fresh tramadol in stock, write us',
  'tramadol ships today, best rates',
  'tramadol for you, ask our team',
];
const TALK = [
  'my doctor gave me tramadol after surgery',
  'tramadol made me sleepy last night',
  'is tramadol safe with tea',
];
const itemsOf = (source: string, lang: string) => [
  ...OFFERS.map((text, i) => itemOf({ id: `${source} offer ${i}`, source, lang, text })),
  ...TALK.map((text, i) => itemOf({ id: `${source} talk ${i}`, label: 'quiet', kind: 'message', source, lang, text })),
];
const items = [...itemsOf('one', 'en'), ...itemsOf('two', 'de'), ...itemsOf('three', 'en')];
const samples = readSamples(items, compilePacks(packs), 2 ** 14);

describe('what is left out', () => {
  it('is the whole source, whatever its languages and sites', () => {
    const of = (source: string, lang: string) => partOfSource(itemOf({ source, lang }));
    expect(of('one:page 1', 'en')).toBe(of('one:page 2', 'de'));
    const parts = new Set(Array.from({ length: 50 }, (_, i) => of(`source ${i}`, 'en')));
    expect(parts.size).toBe(8);
  });

  it('is a language that has offers, and all others together', () => {
    const partOf = partOfLanguage(samples);
    expect(['en', 'de', 'sv', 'fi'].map((lang) => partOf(itemOf({ lang })))).toEqual(['en', 'de', 'other', 'other']);
  });

  it('is not in the model that judges it', async () => {
    const judged = await judgeLeavingOut(items, partOfLanguage(samples), { samples, packs, roleOf: () => null });
    const wording = fitModel(samples.filter(({ item }) => item.lang !== 'de'));
    const judge = createJudge(
      packs.map((pack) => (pack.wording ? { ...pack, wording } : pack)),
      () => null,
    );
    for (const item of items.filter(({ lang }) => lang === 'de')) {
      const { ms: _, ...expected } = await judge(item, false);
      expect(judged.find(({ id }) => id === item.id)).toMatchObject(expected);
    }
  });
});
