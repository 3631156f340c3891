import { expect, it } from 'vitest';
import { tricksOf } from '@/core/cards/tricks';
import { buildEvidence } from '../../../support/builders.ts';

const sign = (ruleId: string, points: number, changes = {}) => buildEvidence('offer', points, { ruleId, ...changes });

it('tells the strongest three, each once', () => {
  const found = [sign('urgency', 5), sign('crypto-payment', 20), sign('wallet-address', 30), sign('dead-drop', 25)];
  expect(tricksOf([...found, sign('anonymity', 10)])).toEqual(['irreversible_payment', 'hidden_place', 'anonymity']);
});

it('knows rules of added packs by their reason, whatever they are named', () => {
  const added = [
    sign('constructor', 9, { reason: 'reason_urgency' }),
    sign('own-rule', 8, { reason: 'toString' }),
    sign('__proto__', 7, { reason: '__proto__' }),
  ];
  expect(tricksOf(added)).toEqual(['hurry']);
});

it('says of a menu that it is made of emojis', () => {
  expect(tricksOf([sign('menu-words', 10, { quote: 'menu 🍬 ❄️ 💊' })])).toEqual(['emoji_menu']);
  expect(tricksOf([sign('menu-words', 10, { quote: 'menu: 10 pcs © 2026' })])).toEqual(['menu']);
});

it('tells nothing of what speaks against a warning, or of signs that are no trick', () => {
  expect(tricksOf([sign('urgency', 9, { stance: 'against' }), sign('names-steroid', 40)])).toEqual([]);
});
