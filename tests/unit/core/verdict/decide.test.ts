import { describe, expect, it } from 'vitest';
import type { Evidence } from '@/core/model/evidence';
import { decideVerdict, joinPolicies } from '@/core/verdict/decide';
import { buildEvidence, POLICY } from '../../../support/builders.ts';

const against = (family: Evidence['family'], points: number) => buildEvidence(family, points, { stance: 'against' });
const substance = buildEvidence('substance', 20);
const seller = [buildEvidence('contact', 30), buildEvidence('payment', 25)];

describe('decideVerdict', () => {
  it.each<[string, Evidence[], string, number]>([
    ['nothing found', [], 'clear', 0],
    ['a substance alone, however strong', [buildEvidence('substance', 100)], 'clear', 100],
    ['signs of a seller without a substance', [...seller, buildEvidence('shop', 60)], 'clear', 115],
    ['a substance and one clear sign', [substance, buildEvidence('price', 15)], 'note', 35],
    ['one family, however strong, is no alarm', [substance, buildEvidence('contact', 100)], 'note', 120],
    ['hints alone say nothing', [substance, buildEvidence('price', 14), buildEvidence('shop', 14)], 'clear', 48],
    ['two families', [substance, buildEvidence('contact', 15), buildEvidence('price', 10)], 'caution', 45],
    ['two families, one point short', [substance, buildEvidence('contact', 15), buildEvidence('price', 9)], 'note', 44],
    [
      'three hints that agree are clear',
      [substance, buildEvidence('price', 9), buildEvidence('shop', 9), buildEvidence('contact', 9)],
      'caution',
      47,
    ],
    [
      'an everyday word, priced, with a handle: any small shop',
      [
        buildEvidence('substance', 4),
        buildEvidence('contact', 30),
        buildEvidence('price', 25),
        buildEvidence('shop', 30),
        buildEvidence('offer', 15),
      ],
      'clear',
      104,
    ],
    [
      'an everyday word with one sign of hiding: a treasure hunt has a hidden place too',
      [
        buildEvidence('substance', 4),
        buildEvidence('contact', 30),
        buildEvidence('price', 25),
        buildEvidence('shipping', 30),
        buildEvidence('offer', 6),
      ],
      'clear',
      95,
    ],
    [
      'an everyday word where two things show that the seller hides',
      [
        buildEvidence('substance', 4),
        buildEvidence('contact', 30),
        buildEvidence('price', 25),
        buildEvidence('shipping', 30),
        buildEvidence('anonymity', 6),
      ],
      'caution',
      95,
    ],
    [
      'a hint of a name is never red, however much speaks for it',
      [
        buildEvidence('substance', 8),
        ...seller,
        buildEvidence('price', 30),
        buildEvidence('shipping', 30),
        buildEvidence('offer', 30),
      ],
      'caution',
      153,
    ],
    [
      'plain wording beside one clear sign',
      [substance, buildEvidence('contact', 16), buildEvidence('wording', 12)],
      'caution',
      48,
    ],
    [
      'plain wording beside one weak sign',
      [substance, buildEvidence('contact', 14), buildEvidence('wording', 20)],
      'clear',
      54,
    ],
    [
      'wording that is not plain beside one clear sign',
      [substance, buildEvidence('contact', 30), buildEvidence('wording', 9)],
      'note',
      59,
    ],
    [
      'wording of talk lowers what is no storefront',
      [substance, buildEvidence('price', 15), buildEvidence('payment', 18), against('wording', 20)],
      'note',
      33,
    ],
    [
      'wording of some talk lowers no storefront',
      [substance, buildEvidence('price', 10), buildEvidence('shop', 18), against('wording', 17)],
      'caution',
      48,
    ],
    [
      'wording that is all talk: a shop is named in it, nothing more',
      [substance, buildEvidence('price', 10), buildEvidence('shop', 18), against('wording', 18)],
      'note',
      48,
    ],
    [
      'wording that is all talk, much as speaks for an offer',
      [substance, buildEvidence('offer', 30), buildEvidence('no-prescription', 35), against('wording', 6)],
      'note',
      79,
    ],
    [
      'wording of talk where a seller is at work: words of advice are camouflage',
      [substance, buildEvidence('payment', 28), buildEvidence('shop', 20), against('wording', 20)],
      'caution',
      68,
    ],
    [
      'a hint with two other families where the wording leaves no doubt',
      [
        buildEvidence('substance', 8),
        buildEvidence('contact', 16),
        buildEvidence('price', 12),
        buildEvidence('wording', 24),
      ],
      'caution',
      60,
    ],
    [
      'the same where it leaves some',
      [
        buildEvidence('substance', 8),
        buildEvidence('contact', 16),
        buildEvidence('price', 12),
        buildEvidence('wording', 23),
      ],
      'clear',
      59,
    ],
    [
      'an everyday word with one sign of hiding, and wording of an offer',
      [
        buildEvidence('substance', 4),
        buildEvidence('contact', 30),
        buildEvidence('price', 12),
        buildEvidence('anonymity', 14),
        buildEvidence('wording', 12),
      ],
      'caution',
      72,
    ],
    ['wording alone', [substance, buildEvidence('wording', 20)], 'clear', 40],
    ['a family counts once', [substance, buildEvidence('contact', 15), buildEvidence('contact', 14)], 'note', 35],
    [
      'the strongest of a family counts',
      [substance, buildEvidence('contact', 5), buildEvidence('contact', 30)],
      'note',
      50,
    ],
    [
      'a shop that has a prescription medicine in its price list, and nothing only rogue sellers show',
      [
        buildEvidence('substance', 15),
        buildEvidence('contact', 30),
        buildEvidence('price', 25),
        buildEvidence('offer', 20),
        buildEvidence('shop', 30),
      ],
      'caution',
      120,
    ],
    [
      'the same without prescription',
      [
        buildEvidence('substance', 15),
        buildEvidence('contact', 30),
        buildEvidence('price', 25),
        buildEvidence('offer', 20),
        buildEvidence('no-prescription', 30),
      ],
      'danger',
      120,
    ],
    [
      'four families with a way to buy',
      [
        substance,
        buildEvidence('contact', 25),
        buildEvidence('price', 15),
        buildEvidence('offer', 15),
        buildEvidence('shipping', 15),
      ],
      'danger',
      90,
    ],
    [
      'an everyday word with three families',
      [buildEvidence('substance', 8), ...['shipping', 'price', 'offer'].map((f) => buildEvidence(f as 'price', 19))],
      'clear',
      65,
    ],
    ['an everyday word with two strong signs of a seller', [buildEvidence('substance', 8), ...seller], 'caution', 63],
    [
      'what would be red, with strong doubt',
      [substance, ...seller, buildEvidence('price', 30), buildEvidence('shipping', 30), against('report', 30)],
      'caution',
      105,
    ],
    [
      'four families without a way to buy',
      [
        substance,
        buildEvidence('anonymity', 25),
        buildEvidence('price', 15),
        buildEvidence('offer', 15),
        buildEvidence('shipping', 15),
      ],
      'caution',
      90,
    ],
    ['three families, however strong', [substance, ...seller, buildEvidence('price', 60)], 'caution', 135],
  ])('%s', (_name, evidence, level, score) => {
    expect(decideVerdict(evidence, POLICY)).toMatchObject({ level, score });
    expect(decideVerdict([...evidence].reverse(), POLICY)).toMatchObject({ level, score });
  });

  it.each<[string, Evidence[], number]>([
    ['what speaks against lowers the score', [substance, buildEvidence('contact', 30), against('report', 30)], 20],
    ['never below nothing', [substance, against('report', 80)], 0],
    ['the strongest against of a family counts once', [substance, against('report', 10), against('report', 5)], 10],
    [
      'advice lowers a page with one seller’s sign',
      [substance, buildEvidence('contact', 24), against('advice', 20)],
      24,
    ],
    [
      'advice, leaflet and a reader’s voice lower nothing beside an account or a shop',
      [
        substance,
        buildEvidence('contact', 25),
        against('advice', 20),
        against('leaflet', 25),
        against('reader-voice', 20),
      ],
      45,
    ],
    [
      'advice and leaflets lower nothing beside two seller’s signs',
      [substance, ...seller, against('advice', 20), against('leaflet', 25)],
      75,
    ],
    [
      'two weak seller’s signs are not enough for that',
      [substance, buildEvidence('contact', 19), buildEvidence('payment', 19), against('advice', 20)],
      38,
    ],
    ['a report still counts beside two seller’s signs', [substance, ...seller, against('report', 30)], 45],
  ])('%s', (_name, evidence, score) => {
    expect(decideVerdict(evidence, POLICY).score).toBe(score);
  });

  it('names the families for a warning, strongest first', () => {
    const { families } = decideVerdict([buildEvidence('price', 10), ...seller, against('report', 90)], POLICY);
    expect(families).toEqual(['contact', 'payment', 'price']);
  });

  it.each([
    ['danger below caution', { danger: 40 }],
    ['caution below note', { caution: 20 }],
  ])('refuses a policy whose thresholds are swapped: %s', (_name, changes) => {
    expect(() => decideVerdict([], { ...POLICY, ...changes })).toThrow(RangeError);
  });
});

it('joinPolicies takes the strictest of each figure', () => {
  const other = { note: 10, caution: 60, danger: 70, cautionFamilies: 3, dangerFamilies: 3 };
  expect(joinPolicies([POLICY, other])).toEqual({
    note: 25,
    caution: 60,
    danger: 85,
    cautionFamilies: 3,
    dangerFamilies: 4,
  });
});
