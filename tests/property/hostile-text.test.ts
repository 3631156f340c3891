// @vitest-environment node
import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { compilePacks } from '@/core/match/compile';
import { scanText } from '@/core/match/scan';
import { readPackFolder } from '../../rules/build.ts';
import { buildRule, packWithLists } from '../support/builders.ts';
import { RUNS } from './runs.ts';

/** UTF-16 units; `npm run test:long` takes texts as long as they may be. */
const UNITS = RUNS >= 1_000_000 ? 2 ** 20 : 2 ** 18;
const CROWDED_UNITS = UNITS / 16;
const packs = globSync('rules/packs/*/pack.json').map(dirname).sort().map(readPackFolder);
const real = compilePacks(packs);
const terms = packs.flatMap((pack) => pack.lists.flatMap((list) => list.terms)).map((term) => term.replaceAll('*', ''));

/** Terms that begin and end alike, so that at every word as many of them as may be are still possible. */
const overlapping = Array.from({ length: 64 }, (_, i) => `${'ab '.repeat(1 + (i % 20))}${i}`.slice(0, 64).trim());
const own = compilePacks([
  packWithLists({ pills: overlapping, ab: ['ab', 'ab ab', 'ab*', 'a*'] }, [
    buildRule(),
    buildRule({ id: 'near', family: 'offer', all: [{ list: 'ab' }, { list: 'pills' }], near: 200, atLeast: 50 }),
    buildRule({
      id: 'twice',
      family: 'price',
      all: [{ list: 'ab' }, { list: 'ab' }, { list: 'ab' }, { list: 'ab' }],
      near: 200,
    }),
  ]),
]);

/** One text after another until there are so many UTF-16 units; each part is another one, over and over. */
function fill(parts: readonly string[], units: number): string {
  const round = parts.join(' ');
  return `${round} `.repeat(Math.ceil(units / (round.length + 1))).slice(0, units);
}

const PREFIXES = terms.map((term) => term.slice(0, Math.max(1, term.length - 1)));
const FIRST_WORDS = terms.filter((term) => term.includes(' ')).map((term) => term.slice(0, term.lastIndexOf(' ')));

it.each([
  ['every term', terms, real, UNITS],
  ['the beginning of every term', PREFIXES, real, UNITS],
  ['all words of every phrase but the last', FIRST_WORDS, real, UNITS],
  ['every term without spaces between', [terms.join('')], real, UNITS],
  ['every word may begin 64 terms', ['ab'], own, CROWDED_UNITS],
  ['every word may end one of them', overlapping, own, CROWDED_UNITS],
] as const)(
  'twice the text takes about twice the time: %s (P04)',
  (name, parts, compiled, units) => {
    const half = fill(parts, units / 2);
    const whole = fill(parts, units);
    const times = { half: Number.POSITIVE_INFINITY, whole: Number.POSITIVE_INFINITY };
    for (let run = 0; run < 3; run++) {
      times.half = Math.min(
        times.half,
        timeOf(() => scanText(half, compiled)),
      );
      times.whole = Math.min(
        times.whole,
        timeOf(() => scanText(whole, compiled)),
      );
    }
    const ratio = times.whole / times.half;
    const perMiB = times.whole * (2 ** 20 / units);
    console.log(`${name}: ${perMiB.toFixed(0)} ms per 2^20 units, t(2n)/t(n) ${ratio.toFixed(2)}`);
    expect(ratio).toBeLessThan(3);
  },
  300_000,
);

function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
