import { describe, expect, it } from 'vitest';
import type { Detector } from '@/core/model/rule';
import { findSignals } from '@/core/signals/find-signals';
import { cpuClock } from '../../../support/cpu-time.ts';

const LENGTH = 1_000_000;
const LIMIT_MS = 2_000;
const DETECTORS: readonly Detector[] = [
  'price',
  'unit-price',
  'price-ladder',
  'amount',
  'dosage',
  'messenger-handle',
  'phone',
  'mail-address',
  'wallet-address',
  'onion-address',
  'medicine-domain',
];

/** Pieces that make a pattern begin often and end never. */
const PIECES = [
  '1 ',
  '1',
  '1,',
  '1 000 000 ',
  '$',
  '$1,111 ',
  'a',
  'a@',
  '@aaaa ',
  'w.+-',
  'telegram ',
  'tg : ',
  `tg${' '.repeat(12)}`,
  'line id ',
  'wickr me name :::: ',
  't.me/',
  '1.1微1.1',
  'mg x 1 ',
  '1 mg x 1 ',
  '1 pill a b c ',
  'за таб ',
  'per pill - ',
  'กิโล',
  '+1 1 ',
  '(111) ',
  'btc 1',
  'eth btc usdt ',
  'rx.',
  'drug-',
  '_',
  'http://',
  `bc1${'q'.repeat(59)} `,
  `${'pill'.repeat(9)}.`,
  'abcdefghij234567.',
  ' ',
  '\0',
  '\uD800',
];

describe('a megabyte made to be slow', () => {
  it.each(DETECTORS)(
    '%s is done in time',
    (detector) => {
      const wanted = new Set([detector]);
      const slow = PIECES.filter((piece) => {
        const text = piece.repeat(Math.ceil(LENGTH / piece.length));
        const spent = cpuClock();
        findSignals(text, wanted);
        return spent() > LIMIT_MS;
      });
      expect(slow).toEqual([]);
    },
    60_000,
  );
});
