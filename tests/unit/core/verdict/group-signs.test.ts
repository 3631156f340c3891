import { expect, it } from 'vitest';
import { groupSigns } from '@/core/verdict/group-signs';
import { buildEvidence } from '../../../support/builders.ts';

const LISTED = { standing: 'official-warning', country: 'US', since: '2026-01-02' } as const;

it('quotes the same words once, at their longest, with each reason once, the strongest first', () => {
  const groups = groupSigns([
    buildEvidence('price', 5, { quote: 'bars, $5 each…', reason: 'reason_price' }),
    buildEvidence('contact', 30, { quote: 'write on telegram', reason: 'reason_messenger_contact' }),
    buildEvidence('offer', 20, { quote: 'Xanax bars, $5 each, now', reason: 'reason_offer_words' }),
    buildEvidence('price', 4, { quote: 'bars, $5 each', reason: 'reason_price' }),
  ]);
  expect(groups.map(({ quote, signs }) => [quote, ...signs.map(({ reason }) => reason)])).toEqual([
    ['write on telegram', 'reason_messenger_contact'],
    ['Xanax bars, $5 each, now', 'reason_offer_words', 'reason_price'],
  ]);
});

it('keeps every list that names a site, and nothing that quotes no words beside words', () => {
  const groups = groupSigns([
    buildEvidence('domain', 40, {
      quote: '',
      reason: 'reason_domain_official_warning',
      listed: { ...LISTED, issuer: 'us-fda' },
    }),
    buildEvidence('domain', 40, {
      quote: '',
      reason: 'reason_domain_official_warning',
      listed: { ...LISTED, issuer: 'gb-mhra' },
    }),
    buildEvidence('offer', 9, { quote: 'for sale' }),
  ]);
  expect(groups.map(({ signs }) => signs.map(({ listed }) => listed?.issuer))).toEqual([
    ['us-fda', 'gb-mhra'],
    [undefined],
  ]);
});
