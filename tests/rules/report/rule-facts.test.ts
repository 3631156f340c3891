import { describe, expect, it } from 'vitest';
import { compilePacks } from '@/core/match/compile';
import { scanText } from '@/core/match/scan';
import { readCases, readCatalogue, readPacks } from '../../../rules/report/read-rules.ts';
import { collectFacts } from '../../../rules/report/rule-facts.ts';
import { buildList, buildPack, buildRule } from '../../support/builders.ts';

const NO_CASES = { fires: [], silent: [] };
const catalogue = { family_substance: 'Medicine', reason_unknown: { one: 'One.', other: 'Some rule.' } };

describe('collectFacts', () => {
  const other = buildPack({ name: 'other', lists: [{ ...buildList('no', ['not']), language: 'de' }], rules: [] });
  const rule = buildRule({ negatedBy: ['list:other/no', 'never'] });
  const [facts] = collectFacts({ packs: [buildPack({ rules: [rule] }), other], casesOf: () => NO_CASES, catalogue });

  it('takes the words a person reads from the catalogue', () => {
    expect(facts).toMatchObject({ key: 'test-pack/names-pill', familyName: 'Medicine', reason: 'Some rule.' });
  });

  it('counts the terms of every list a rule uses, those of other packs too', () => {
    expect(facts?.lists).toEqual([
      { name: 'test-pack/pills', use: 'looks for', total: 2, byLanguage: [{ language: 'en', terms: 2 }] },
      { name: 'other/no', use: 'silenced by', total: 1, byLanguage: [{ language: 'de', terms: 1 }] },
    ]);
  });
});

describe('the rules as they are', () => {
  const packs = readPacks();
  const facts = collectFacts({ packs, casesOf: readCases, catalogue: readCatalogue() });

  it('have words, cases and lists with terms', () => {
    const bare = facts.filter(({ status, reason, familyName, cases, lists, clauses }) => {
      const isUnnamed = reason.startsWith('reason_') || familyName.startsWith('family_');
      const isUntold = status !== 'model' && (cases.fires.length === 0 || clauses.length === 0);
      return isUnnamed || isUntold || lists.some(({ total }) => total === 0);
    });
    expect(bare.map(({ key }) => key)).toEqual([]);
  });

  it('give no evidence that has no card', () => {
    const compiled = compilePacks(packs);
    const texts = facts.flatMap(({ cases }) => [...cases.fires, ...cases.silent].map(({ text }) => text));
    const found = new Set(
      texts.flatMap((text) => scanText(text, compiled).map(({ pack, ruleId }) => `${pack}/${ruleId}`)),
    );
    const known = new Set<string>(facts.map(({ key }) => key));
    expect(found.has('common-signs/reads-like-an-offer')).toBe(true);
    expect([...found].filter((key) => !known.has(key))).toEqual([]);
  });
});
