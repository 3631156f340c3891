import { describe, expect, it } from 'vitest';
import type { Detector } from '@/core/model/rule';
import { findSignals } from '@/core/signals/find-signals';

type TextDetector = Exclude<Detector, 'disguised-word'>;

const ONION16 = 'abcdefghij234567';
const found = (detector: TextDetector, text: string) =>
  findSignals(text, new Set([detector])).map(({ start, end }) => text.slice(start, end));

/** What each detector has to see, and what it must leave alone. */
const TABLE: Readonly<Record<TextDetector, { right: readonly string[]; wrong: readonly string[] }>> = {
  price: {
    right: [
      '$1.59',
      '$ 50',
      '2 900 ₽',
      '0.0074 BTC',
      '1500 руб',
      '€50',
      '50 €',
      '30zł',
      'NT$1500',
      '35 lucas',
      '1.8万',
      '9만원',
      '100 dollars',
      'USD 20',
      '300元',
      '٣٠٠ ريال',
      '٩٥ دولارًا',
      '一5000원',
    ],
    wrong: ['50', 'fifty dollars', '50 eurovision songs', '$', 'no 5 rubber', '2026-11-24'],
  },
  'unit-price': {
    right: [
      '$2.3/pill',
      '60 € pro Stück',
      '60 € pro Gramm',
      '2000 руб за грамм',
      '$5 each tablet',
      '$1.50 per pill',
      'за таблетку 300 руб',
      '€10/gr',
      '60 a caixa',
      '15 la plaquette',
      '2000/顆',
      '一瓶180',
      '8 each',
      '5 for 30,',
      '3 por 50;',
      '10 за 900,',
      '25 cada uno',
    ],
    wrong: [
      '$50',
      '$50 for shipping',
      '5 per pill',
      '$5 per person',
      '10 mg/ml',
      '2 for 10 days',
      'escala 12x36',
      'open 8 à 12',
      'page 5:12 for 30',
      '1 for 5',
      '3 eachother',
    ],
  },
  'price-ladder': {
    right: [
      '30 pills $90, 60 pills $160, 90 pills $220',
      '1 г 2500 руб, 2 г 4500 руб, 5 г 9000 руб',
      '10mg - $5\n20mg - $8\n30mg - $11',
      '1g 6000\n3g 16000\n5g 25000\n10g 45000',
      '1 = 35, 2 = 60, 5 = 130, 10 = 240',
    ],
    wrong: [
      '100 g 250 kcal, 200 g 500 kcal, 300 g 750 kcal',
      '2 g 12 %, 3 g 15 %, 5 g 20 %',
      '30 pills $90',
      '30 pills $90, 60 pills $160',
      `30 pills $90${' word'.repeat(300)}60 pills $160${' word'.repeat(300)}90 pills $220`,
    ],
  },
  amount: {
    right: ['30mg', '10 мг', '100 pills', '1.5 kg', '5 grams', '20 таблеток', '3,5 г'],
    wrong: ['30', 'pills', '30 mgx', '30 people', 'version 1.2.30 mg5', 'a30mg'],
  },
  dosage: {
    right: ['250mg x 30 pills', '100 мг № 20', '10 ml 250', '50 mg × 10', '20mg-30 tablets'],
    wrong: ['250mg', 'x 30 pills', '30 pills', 'take 250mg every day'],
  },
  'messenger-handle': {
    right: [
      't.me/some_shop',
      'Telegram @some_shop',
      'Wickr: some_shop',
      'WhatsApp +1 555 010 2233',
      'телеграм: @shop24',
      '@some_shop on telegram',
      'wa.me/15550102233',
      'discord.gg/abcdef',
      'signal.me/#p/abc',
      'V：ab123456',
      '加微信 ab12345',
      '텔레그램 @shopshop',
      'Signal max.some_shop',
      'LINE：shop_88',
      'TG找 nightcar_88',
      'insta some_shop',
      'WA 98101 23456',
      'WA 98101-23456',
      'WA: 98101-1234',
      'wa 5550 1022 33',
    ],
    wrong: [
      'Warnings and water_level',
      'line item_3',
      'Telegram',
      'We talked on Telegram yesterday',
      'wire fraud',
      '@somebody',
      'session: 5 May',
      'line 5',
      'help line +1 555 0131 22',
      'session: 12345678 90',
      'signal strength',
      'Seattle, WA 98101-1234',
      'Tacoma, WA 98402 (253) 555-0123',
      'Spokane WA  99201 509-555-0123',
    ],
  },
  phone: {
    right: ['+1 555 010 2233', '(555) 010-2233', '+7 900 000-00-11', '+44 (20) 7946 0958'],
    wrong: ['555', '2026-11-24', '1234567890123', '+5', '+1 555', '(55) 010', 'a+15550102233'],
  },
  'mail-address': {
    right: ['seller@shop.example', 'a.b+c@mail.shop.example', 'shop-24@a.io'],
    wrong: ['@shop.example', 'seller@shop', 'a @ b.example', 'a@b.c', 'seller at shop.example'],
  },
  'wallet-address': {
    right: [
      'кошелёк 1BoatSLRHtKNngkdXEeobR76b53LETtpyT',
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
      'BTC wallet 1BoatSLRHtKNngkdXEeobR76b53LETtpyT',
      `usdt trc20: T${'a'.repeat(33)}`,
      `ethereum 0x${'ab'.repeat(20)}`,
    ],
    wrong: [
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5',
      '1BoatSLRHtKNngkdXEeobR76b53LETtpyT',
      `0x${'ab'.repeat(20)}`,
      'bitcoin wallet',
      'bc1q',
    ],
  },
  'onion-address': {
    right: [`${ONION16}.onion`, `http://${'a'.repeat(56)}.onion/`, `${ONION16.toUpperCase()}.ONION`],
    wrong: ['onion', 'red.onion', `${ONION16}8.onion`, `${ONION16}.onions`, `${'a'.repeat(20)}.onion`],
  },
  hashtags: {
    right: ['#one #two #three #four #five #six', '#一#二#三#四#五#六#七'],
    wrong: ['#one #two', '#one and #two and #three and #four and #five and #six', '# # # # # # #'],
  },
  'medicine-domain': {
    right: ['www.cheaprxpills.store', 'pharm24.shop', 'https://best-drugs.example', 'аптека: aptekashop.example'],
    wrong: ['www.drugabuse.gov', 'pills', 'seller@pharm24.shop', 'pill.jpg', 'bookshop.example', 'pharm24'],
  },
};

describe.each(Object.entries(TABLE) as [TextDetector, (typeof TABLE)[TextDetector]][])(
  '%s',
  (detector, { right, wrong }) => {
    it.each(right)('sees %s', (text) => {
      expect(found(detector, text)).not.toEqual([]);
      expect(found(detector, `Word ${text} word`)).not.toEqual([]);
    });

    it.each(wrong)('leaves alone %s', (text) => {
      expect(found(detector, text)).toEqual([]);
    });

    it('sees nothing in nothing, and stays inside the text', () => {
      expect(found(detector, '')).toEqual([]);
      for (const text of right) {
        for (const { start, end } of findSignals(text, new Set([detector]))) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }
    });
  },
);

it('only asked detectors run', () => {
  expect(findSignals('$50 seller@shop.example', new Set())).toEqual([]);
  expect(findSignals('$50', new Set(['disguised-word']))).toEqual([]);
  expect(
    findSignals('$50 seller@shop.example', new Set(['price', 'mail-address'])).map(({ detector }) => detector),
  ).toEqual(['price', 'mail-address']);
});
