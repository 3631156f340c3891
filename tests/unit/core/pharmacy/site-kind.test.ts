import { describe, expect, it } from 'vitest';
import { bundledPacks } from '@/background/bundled-rules';
import { protectedNames } from '@/background/look-alikes';
import { compilePacks } from '@/core/match/compile';
import { SiteCheck } from '@/core/model/site-check';
import type { SiteFacts } from '@/core/model/site-facts';
import { checkSite, type FactsOfSite } from '@/core/pharmacy/check-site';
import { indexKindWords, KindWordsFile } from '@/core/pharmacy/kind-words';
import type { KnownOfHost } from '@/core/pharmacy/site-kind';
import words from '../../../../rules/site-kinds/words.json';
import { BAD_PIECES, badText } from '../../../support/bad-input.ts';
import { buildSiteFacts } from '../../../support/builders.ts';
import { cpuClock } from '../../../support/cpu-time.ts';
import { loadChecklist, loadLicenceFinder } from '../../../support/pharmacy-rules.ts';

const compiled = compilePacks(bundledPacks(), ['stable'], protectedNames());
const ready = {
  kindWords: indexKindWords(KindWordsFile.parse(words)),
  findLicences: loadLicenceFinder(),
  checklist: loadChecklist(),
};
const NOBODY = { role: null, isShared: false };

function check(changes: Partial<FactsOfSite>, ofHost: Pick<KnownOfHost, 'role' | 'isShared'> = NOBODY): SiteCheck {
  return SiteCheck.parse(checkSite(buildSiteFacts(changes), { compiled, ofHost, status: [], country: null }, ready));
}

const thing = (...types: string[]): SiteFacts['things'][number] => ({
  types,
  name: '',
  telephone: '',
  address: '',
  currency: '',
});

const PHARMACY = {
  title: 'Elm Pharmacy',
  blocks: [
    'Our pharmacists answer you',
    'Ibuprofen 200 mg, 24 tablets',
    '£3.20',
    'Add to basket',
    'Repeat prescriptions',
  ],
  cartControls: 2,
};
const LEAFLET = [
  'Tramadol 50 mg capsules',
  'What is in this leaflet: possible side effects, contraindications, drug interactions, overdose',
  'Before taking this medicine tell your doctor. How to take it: swallow whole. Active ingredient. How to store it.',
];

describe('what a page is', () => {
  it.each<[SiteCheck['kind'], Partial<FactsOfSite>]>([
    ['pharmacy', PHARMACY],
    ['pharmacy', { ...PHARMACY, cartControls: 0, things: [thing('Pharmacy')] }],
    [
      'pharmacy',
      {
        host: 'apteka-elka.example',
        title: 'Аптека «Ёлка»',
        blocks: ['Наша аптека', 'Парацетамол 500 мг, 20 таблеток', '120 руб.', 'В корзину', 'Фармацевт ответит'],
        cartControls: 1,
      },
    ],
    [
      'pharmacy',
      {
        title: 'Meds',
        blocks: ['Xanax 2 mg $3', 'Tramadol 100 mg $2', 'Viagra 50 mg $1', 'Cialis 20 mg $2', 'Buy now', 'Checkout'],
        cartControls: 1,
      },
    ],
    [
      'telehealth',
      {
        blocks: [
          'See a licensed clinician by video call',
          'Consultation fee $40',
          'If prescribed, tirzepatide comes from a pharmacy',
          'Answer our medical questionnaire',
        ],
      },
    ],
    ['medicines-information', { title: 'Tramadol', blocks: LEAFLET, things: [thing('Drug')] }],
    [
      'supplement-shop',
      {
        title: 'Plate Yard',
        blocks: ['Whey protein £20', 'Creatine £12', 'Multivitamins £8', 'Fish oil £9', 'Add to basket'],
        cartControls: 1,
      },
    ],
    ['other', { title: 'Oak chairs', blocks: ['Garden chair £40', 'Add to basket'], cartControls: 3 }],
    [
      'other',
      { title: 'Pharmacy closes', blocks: ['The pharmacy on Elm Road closes.'], things: [thing('NewsArticle')] },
    ],
    ['other', {}],
  ])('%s', (kind, facts) => {
    expect(check(facts).kind).toBe(kind);
  });

  it('follows from what is quoted', () => {
    const { kindQuotes } = check({ ...PHARMACY, things: [thing('Pharmacy')] });
    expect(kindQuotes[0]).toContain('Elm Pharmacy');
    expect(kindQuotes[1]).toContain('Our pharmacists');
    expect(new Set(kindQuotes).size).toBe(kindQuotes.length);
    const bare = { things: [thing('Pharmacy')], blocks: ['Tramadol 50 mg capsules'], host: 'x-pharm.example' };
    expect(check({ ...bare, cartControls: 1 }).kindQuotes).toContain('schema.org: pharmacy');
    expect(check({}).kindQuotes).toEqual([]);
  });

  it('is one seller’s offer where everybody sells', () => {
    const offer = {
      host: 'swap.example',
      title: 'Tramadol',
      blocks: ['Tramadol 50 mg, 20 tablets', '£30', 'Message me'],
    };
    expect(check(offer, { role: null, isShared: true }).kind).toBe('marketplace-item');
    expect(check({ ...offer, title: 'Lamp', blocks: ['Lamp', '£30'] }, { role: null, isShared: true }).kind).toBe(
      'other',
    );
  });

  it('is no shop on a site that is known for help, health or news', () => {
    for (const role of ['harm-reduction', 'recovery', 'news'] as const)
      expect(check(PHARMACY, { role, isShared: false }).kind).toBe('other');
    expect(check({ blocks: LEAFLET }, { role: 'health', isShared: false }).kind).toBe('medicines-information');
  });

  it('is no shop because it tells of one at length', () => {
    const told = `Police say the pharmacy sold Xanax 2 mg for $5 and Viagra 50 mg for $3, tramadol for $2 and Cialis for $4,
      all without a prescription. Officers seized thousands of pills, the court was told, and two men were arrested.`;
    expect(check({ title: 'Online pharmacy raided', blocks: [told, told, told] }).kind).toBe('other');
  });

  it('words of different languages do not add up', () => {
    const blocks = ['Warenkorb', 'panier', 'carrello', 'carrito', 'koszyk', 'sepet', 'apteka', 'farmacia'];
    expect(check({ blocks }).kind).toBe('other');
  });
});

describe('on a hostile page', () => {
  it.each(BAD_PIECES)('a text full of %s is checked in time', (_name, piece) => {
    const block = badText(piece, 4_000);
    const spent = cpuClock();
    check({
      title: block.slice(0, 500).toWellFormed(),
      blocks: Array.from({ length: 40 }, () => block.toWellFormed()),
    });
    expect(spent()).toBeLessThan(8_000);
  });
});
