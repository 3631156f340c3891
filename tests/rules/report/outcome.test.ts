import { describe, expect, it } from 'vitest';
import type { Evidence } from '@/core/model/evidence';
import { judgeEvidence } from '@/core/verdict/judge-page';
import { addTrial, toOutcome } from '../../../rules/report/outcome.ts';
import { strongestOf } from '../../evaluate/judge-item.ts';
import { buildEvidence, buildPack } from '../../support/builders.ts';
import { judged } from '../../unit/evaluate/judged.ts';

const packs = [buildPack()];
const SUBSTANCE = buildEvidence('substance', 20);
const OFFER = buildEvidence('offer', 20);
const PRICE = buildEvidence('price', 20);
const REPORT = buildEvidence('report', 30, { stance: 'against' });

function outcomeOf(evidence: readonly (readonly Evidence[])[], isCapped = false) {
  const units = evidence.map((some) => ({
    unit: 'page' as const,
    evidence: some,
    decision: judgeEvidence(some, packs),
  }));
  const { level } = strongestOf(units, isCapped);
  return toOutcome({ judged: judged({ id: 'x', level }), units, isCapped }, packs);
}

const decisive = (...units: Evidence[][]) =>
  [...outcomeOf(units).hits].filter(([, decides]) => decides).map(([key]) => key);

describe('toOutcome', () => {
  it('calls a rule decisive when the alarm does not stand without it', () => {
    expect(outcomeOf([[SUBSTANCE, OFFER, PRICE]]).item.level).toBe('caution');
    expect(decisive([SUBSTANCE, OFFER, PRICE])).toEqual([
      'test-pack/test-substance',
      'test-pack/test-offer',
      'test-pack/test-price',
    ]);
  });

  it('does not when another rule of the family, or another unit, still carries the alarm', () => {
    const twin = buildEvidence('price', 20, { ruleId: 'twin' });
    expect(decisive([SUBSTANCE, OFFER, PRICE, twin])).toEqual(['test-pack/test-substance', 'test-pack/test-offer']);
    const shop = buildEvidence('shop', 30);
    expect(decisive([SUBSTANCE, OFFER, PRICE], [SUBSTANCE, shop, OFFER])).not.toContain('test-pack/test-price');
  });

  it('calls a rule against a warning decisive when there would be an alarm without it', () => {
    expect(decisive([SUBSTANCE, OFFER, PRICE, REPORT])).toEqual(['test-pack/test-report']);
  });

  it('keeps no words of the item', () => {
    const { item, hits } = outcomeOf([[SUBSTANCE, OFFER]]);
    expect(hits.size).toBe(2);
    expect(JSON.stringify([item, ...hits])).not.toContain(SUBSTANCE.quote);
  });

  it('knows that a lawful host has no alarms to decide', () => {
    const { hits } = outcomeOf([[SUBSTANCE, OFFER, PRICE, REPORT]], true);
    expect([...hits.values()]).toEqual([false, false, false, false]);
  });
});

describe('addTrial', () => {
  it('takes only rules on trial from the second judgement, and leaves the verdict', () => {
    const plain = outcomeOf([[SUBSTANCE, OFFER]]);
    const merged = addTrial(plain, outcomeOf([[SUBSTANCE, OFFER, PRICE]]), (key) => key === 'test-pack/test-price');
    expect(merged.item.level).toBe(plain.item.level);
    expect(merged.hits).toEqual(new Map([...plain.hits, ['test-pack/test-price', true]]));
  });
});
