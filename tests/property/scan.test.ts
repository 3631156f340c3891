import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePacks } from '@/core/match/compile';
import { scanText } from '@/core/match/scan';
import { QUOTE_LIMIT } from '@/core/text/quote';
import { readPackFolder } from '../../rules/authoring/read-pack-folder.ts';
import { buildRule, packWithLists } from '../support/builders.ts';
import { cpuClock } from '../support/cpu-time.ts';

const packs = globSync('rules/packs/*/pack.json').map(dirname).sort().map(readPackFolder);
const compiled = compilePacks(packs);

const TELLING = [
  'Xanax',
  'трамадол',
  '冰毒',
  'ยาบ้า',
  'buy',
  'без рецепта',
  'no prescription',
  '$50',
  '30 pills',
  '2mg x 30',
  'Telegram @some_shop',
];
const SIGNS = [
  '.',
  '\n',
  ', ',
  ' ',
  '“',
  '”',
  '💊',
  '\u200B',
  '\uD800',
  'not',
  'never',
  '+1 555 010 2233',
  'police',
  'court',
];
/** Words that rules look for, signs that part them, and anything else. */
const pageText = fc
  .array(fc.oneof(fc.constantFrom(...TELLING, ...SIGNS), fc.string({ unit: 'binary', maxLength: 12 })), {
    maxLength: 40,
  })
  .map((parts) => parts.join(' '));
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
  .map((codes) => String.fromCharCode(...codes));

describe('scanText holds for any text', () => {
  it('never throws, and finds each rule once with a short quotation', () => {
    fc.assert(
      fc.property(fc.oneof(pageText, anyUnits), (text) => {
        const found = scanText(text, compiled);
        const rules = found.map(({ pack, ruleId }) => `${pack}/${ruleId}`);
        expect(new Set(rules).size).toBe(rules.length);
        expect(found.every(({ quote }) => quote.length <= QUOTE_LIMIT)).toBe(true);
      }),
      { numRuns: 1_500 },
    );
  });

  it('does not depend on the order of packs and rules', () => {
    const turned = compilePacks([...packs].reverse().map((pack) => ({ ...pack, rules: [...pack.rules].reverse() })));
    const inOrder = (text: string, by: typeof compiled) =>
      scanText(text, by)
        .map((item) => JSON.stringify(item))
        .sort();
    fc.assert(
      fc.property(pageText, (text) => {
        expect(inOrder(text, turned)).toEqual(inOrder(text, compiled));
      }),
      { numRuns: 1_000 },
    );
  });

  it('words far away take nothing away from a rule of nearness', () => {
    const near = buildRule({
      id: 'near',
      family: 'offer',
      all: [{ phrase: ['buy', 'order'] }, { family: 'substance' }],
      near: 3,
      negatedBy: ['never'],
    });
    const own = compilePacks([packWithLists({ pills: ['alphazol', 'betazol'] }, [buildRule(), near])]);
    const words = fc.array(fc.constantFrom('buy', 'order', 'alphazol', 'betazol', 'never', 'word', '.', '\n'), {
      maxLength: 30,
    });
    const ids = (text: string) => scanText(text, own).map(({ ruleId }) => ruleId);
    const farAway = ` ${'word '.repeat(10)}\n`;
    fc.assert(
      fc.property(words, words, (kept, added) => {
        const text = kept.join(' ');
        for (const longer of [`${text}\n${farAway}${added.join(' ')}`, `${added.join(' ')}\n${farAway}${text}`])
          expect(ids(longer)).toEqual(expect.arrayContaining(ids(text)));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(['Xanax ', '$50 Xanax ', 'Buy Xanax online no prescription Telegram @some_shop. ', 'трамадол без рецепта\n'])(
    'time grows in line with length: %s',
    (piece) => {
      const text = piece.repeat(Math.ceil(250_000 / piece.length));
      const spent = cpuClock();
      scanText(text, compiled);
      expect(spent()).toBeLessThan(4_000);
    },
    20_000,
  );
});
