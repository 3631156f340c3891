import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECKLIST, ChecklistItem } from '@/core/model/site-check';
import { fillChecklist } from '@/core/pharmacy/checklist';
import { BAD_PIECES, badText, timeRatio } from '../support/bad-input.ts';
import { evidenceOfText, factsOfText } from '../support/facts-of-text.ts';
import { loadChecklist, loadChecklistWords } from '../support/pharmacy-rules.ts';
import { RUNS } from './runs.ts';

const rules = loadChecklist();
const phrases = loadChecklistWords().flatMap(({ topics }) => Object.values(topics).flat());
const input = { kind: 'pharmacy', seals: [], licences: [], status: [], country: null } as const;

const line = fc
  .array(
    fc.oneof(
      fc.constantFrom(...phrases),
      fc.constantFrom(
        'Xanax',
        '$5',
        '+1 555 010 2233',
        'M0A 1A0',
        'USD EUR GBP',
        '?',
        '.',
        '«',
        '\u200B',
        '\uD800',
        'ﷺ',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(' '));

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('the checklist of any page', () => {
  it('has one answer to each question, quoted as it stands on the page', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        const text = lines.join('\n');
        const items = fillChecklist(factsOfText(text), { ...input, evidence: evidenceOfText(text) }, rules);
        expect(items.map(({ question }) => question)).toEqual([...CHECKLIST]);
        for (const item of items) {
          expect(ChecklistItem.parse(item)).toEqual(item);
          expect(flat(text)).toContain(flat(item.quote.replace(/^…|…$/g, '')));
        }
      }),
      { numRuns: Math.min(RUNS, 1_000) },
    );
  }, 120_000);

  it.each([
    ...BAD_PIECES,
    ['phrases', 'no prescription needed '],
    ['halves of phrases', 'buy '],
    ['currencies', 'usd eur gbp cad aud '],
    ['postal codes', '12345 ab1 2cd '],
    ['numbers', 'tel 0 '],
    ['quotes', '«no rx needed '],
  ] as const)('%s take time in proportion', (_, piece) => {
    const work = (length: number) => fillChecklist(factsOfText(badText(piece, length)), input, rules);
    expect(timeRatio(work, 100_000, 3.5)).toBeLessThan(3.5);
  });
});
