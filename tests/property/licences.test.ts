import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LicenceRules } from '@/core/model/licence-scheme';
import { LicenceFinding } from '@/core/model/site-check';
import { createLicenceFinder } from '@/core/pharmacy/licences';
import { plainDigits } from '@/core/pharmacy/number-forms';
import { BAD_PIECES, badText, timeRatio } from '../support/bad-input.ts';
import { RUNS } from './runs.ts';

const rules = LicenceRules.parse(JSON.parse(readFileSync('rules/licences/schemes.json', 'utf8')));
const find = createLicenceFinder(rules);
const words = rules.schemes.flatMap(({ labels, hints }) => [...labels, ...hints]);

const block = fc
  .array(
    fc.oneof(
      fc.constantFrom(...words, ...rules.numberWords),
      fc.constantFrom(
        '1993999998',
        '1099999',
        'CHE-195.298.548',
        'ЛО-99-02-000001',
        '１２３',
        '٣٤٥',
        '\u200B',
        '\uD800',
        '№',
        '\n',
      ),
      fc.nat({ max: 10 ** 12 }).map(String),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(' '));

const flat = (text: string) => plainDigits(text).replace(/\s+/g, ' ').trim();

describe('licence numbers on any page', () => {
  it('have the promised shape, and stand on the page as they are quoted', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const page = flat(blocks.join('\n'));
        for (const finding of find({ blocks, host: null })) {
          expect(LicenceFinding.parse(finding)).toEqual(finding);
          expect(page).toContain(flat(finding.number));
          expect(page).toContain(flat(finding.quote.replace(/^…|…$/g, '')));
        }
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    ...BAD_PIECES,
    ['labels', 'NPI no '],
    ['labels in one', 'npi'],
    ['digits', 'npi 1 '],
    ['gaps', 'npi : : '],
    ['numbers', 'CNPJ 11.222'],
  ] as const)('%s take time in proportion', (_, piece) => {
    const ratio = timeRatio((length) => find({ blocks: [badText(piece, length)], host: null }), 40_000, 3.5);
    expect(ratio).toBeLessThan(3.5);
  });
});
