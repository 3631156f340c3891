import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SealFinding } from '@/core/model/seal';
import type { SeenPicture } from '@/core/model/site-facts';
import { prepareSeals } from '@/core/pharmacy/seal-rules';
import { checkSeals, MOST_FINDINGS, type SealFacts } from '@/core/pharmacy/seals';
import { readSeals } from '../../rules/read-seals.ts';
import { BAD_PIECES, badText, timeRatio } from '../support/bad-input.ts';
import { RUNS, TIME_LIMIT } from './runs.ts';

const seals = prepareSeals(readSeals());
/** Above it work is no longer linear: twice the length takes twice as long. */
const MOST_GROWTH = 3;

/** Words and addresses that the check looks for, among anything. */
const telling = fc.constantFrom(
  'cipa',
  'LegitScript seal',
  'FDA approved pharmacy',
  'certified by NABP',
  'EU common logo pharmacy Germany',
  'gphc.png',
  'https://www.legitscript.com/websites/?checker_keywords=',
  'https://user:pass@www.cipa.com:99999/',
  'javascript:',
  '//[',
  '%00',
  '؟',
);
const anyText = (maxLength: number) =>
  fc
    .array(fc.oneof(telling, fc.string({ unit: 'binary', maxLength: 40 })), { maxLength: 8 })
    .map((parts) => parts.join('').slice(0, maxLength));
const anyPicture: fc.Arbitrary<SeenPicture> = fc.record({
  source: anyText(500),
  alt: anyText(300),
  title: anyText(300),
  link: fc.option(anyText(500)),
  around: anyText(300),
});
const anyFacts: fc.Arbitrary<SealFacts> = fc.record({
  host: fc.option(anyText(253)),
  title: anyText(500),
  blocks: fc.array(anyText(400), { maxLength: 6 }),
  links: fc.array(fc.record({ href: anyText(500), text: anyText(300) }), { maxLength: 4 }),
  pictures: fc.array(anyPicture, { maxLength: 6 }),
  things: fc.constant([]),
  cartControls: fc.nat(2),
});

function page(changes: Partial<SealFacts>): SealFacts {
  return {
    host: 'shop.example',
    title: '',
    blocks: [],
    links: [],
    pictures: [],
    things: [],
    cartControls: 0,
    ...changes,
  };
}

describe('checkSeals holds for any page', () => {
  it(
    'never throws, and gives few findings of the agreed shape',
    () => {
      fc.assert(
        fc.property(anyFacts, (facts) => {
          const found = checkSeals(facts, seals);
          expect(found.length).toBeLessThanOrEqual(MOST_FINDINGS);
          for (const finding of found) SealFinding.parse(finding);
        }),
        { numRuns: Math.max(1_000, RUNS / 10) },
      );
    },
    TIME_LIMIT,
  );

  it.each(BAD_PIECES)('takes time by the length of its words: %s', (_name, piece) => {
    const work = (length: number) => {
      const blocks = Array.from({ length: Math.ceil(length / 4_000) }, () => `legitscript ${badText(piece, 3_980)}`);
      checkSeals(page({ blocks }), seals);
    };
    expect(timeRatio(work, 100_000, MOST_GROWTH)).toBeLessThan(MOST_GROWTH);
  });

  it.each(BAD_PIECES)('takes time by the number of its pictures: %s', (_name, piece) => {
    const one = {
      source: `cipa${badText(piece, 490)}`,
      alt: badText(piece, 300),
      title: 'cipa',
      link: badText(piece, 500),
      around: badText(piece, 300),
    };
    const work = (count: number) => {
      checkSeals(page({ pictures: Array.from({ length: count }, () => one) }), seals);
    };
    expect(timeRatio(work, 100, MOST_GROWTH)).toBeLessThan(MOST_GROWTH);
  });
});
