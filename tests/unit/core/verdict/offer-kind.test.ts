import { describe, expect, it } from 'vitest';
import type { Evidence } from '@/core/model/evidence';
import { offerKindOf } from '@/core/verdict/decide';
import { buildEvidence, POLICY } from '../../../support/builders.ts';

describe('offerKindOf', () => {
  const packs = [
    { name: 'pills', kind: 'medicine-site' as const, policy: POLICY },
    { name: 'drugs', kind: 'drug-sale' as const, policy: POLICY },
    { name: 'signs', kind: null, policy: POLICY },
  ];
  const of = (pack: string, family: Evidence['family'], points: number) => buildEvidence(family, points, { pack });
  it.each<[string, Evidence[], string]>([
    ['nothing known', [], 'medicine-site'],
    ['packs of no kind do not count', [of('signs', 'contact', 100), of('drugs', 'substance', 1)], 'drug-sale'],
    ['the substance counts double', [of('drugs', 'substance', 20), of('pills', 'no-prescription', 35)], 'drug-sale'],
    ['the heavier kind', [of('drugs', 'substance', 10), of('pills', 'substance', 19)], 'medicine-site'],
    [
      'a controlled medicine from hand to hand',
      [of('pills', 'substance', 20), of('signs', 'contact', 30)],
      'drug-sale',
    ],
    ['a controlled medicine in a shop', [of('pills', 'substance', 20), of('signs', 'shop', 20)], 'medicine-site'],
    [
      'a controlled medicine at an address of medicines',
      [of('pills', 'substance', 20), of('signs', 'host', 14)],
      'medicine-site',
    ],
    [
      'what speaks against does not count',
      [buildEvidence('report', 90, { pack: 'pills', stance: 'against' }), of('drugs', 'substance', 5)],
      'drug-sale',
    ],
  ])('%s', (_name, evidence, kind) => {
    expect(offerKindOf(evidence, packs)).toBe(kind);
  });
});
