import { expect, it } from 'vitest';
import { chooseCard } from '@/core/cards/choose-card';
import type { Card, CardId } from '@/core/model/card';
import type { Evidence } from '@/core/model/evidence';
import { buildEvidence } from '../../../support/builders.ts';

const TODAY = '2026-11-27';

function card(id: CardId, fits: Partial<Card['fits']> = {}, changes: Partial<Card> = {}): Card {
  return {
    id,
    fits: { kinds: ['drug-sale'], words: [], reasons: [], ...fits },
    audience: 'everyone',
    confirmation: { page: 'https://page.example/', says: 'what a page says', seen: TODAY, pageDate: null },
    expires: '2028-11-26',
    ...changes,
  };
}

const GENERAL = card('say-no');
const CHAT = card('vanishing-messages', { reasons: ['reason_messenger_contact'] });
const PILLS = card('look-alike', { words: ['xanax', 'ксанакс'] });
const ALL = [GENERAL, CHAT, PILLS];

const sign = (changes: Partial<Evidence>) => buildEvidence('contact', 20, changes);
const messenger = sign({ reason: 'reason_messenger_contact' });
const pills = sign({ quote: '…for you: “XANAX” bars' });

function choose(evidence: readonly Evidence[], shown: readonly CardId[] = [], cards: readonly Card[] = ALL) {
  return chooseCard({ warning: { kind: 'drug-sale', evidence: [...evidence] }, shown, today: TODAY }, cards)?.id;
}

it('takes what the page names before how it sells, and that before what fits all', () => {
  expect(choose([messenger, pills])).toBe('look-alike');
  expect(choose([messenger])).toBe('vanishing-messages');
  expect(choose([])).toBe('say-no');
});

it('takes one that was not shown yet, then the one that was shown longest ago', () => {
  expect(choose([messenger, pills], ['look-alike'])).toBe('vanishing-messages');
  expect(choose([messenger, pills], ['vanishing-messages', 'look-alike'])).toBe('say-no');
  expect(choose([messenger, pills], ['say-no', 'vanishing-messages', 'look-alike'])).toBe('look-alike');
});

it('finds words in other scripts and with endings, not inside of other words', () => {
  expect(choose([sign({ quote: 'Продам ксанакса немного' })])).toBe('look-alike');
  expect(choose([sign({ quote: 'notxanax' })])).toBe('say-no');
});

it('does not go by what speaks against a warning, nor by cards of another kind', () => {
  expect(choose([{ ...pills, stance: 'against' }])).toBe('say-no');
  expect(choose([pills], [], [card('look-alike', { kinds: ['medicine-site'], words: ['xanax'] })])).toBeUndefined();
});

it('leaves out what is past its last day', () => {
  expect(choose([pills], [], [{ ...PILLS, expires: TODAY }])).toBe('look-alike');
  expect(choose([pills], [], [{ ...PILLS, expires: '2026-11-26' }])).toBeUndefined();
});
