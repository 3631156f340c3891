import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, GROWTH_LIMIT } from '@/core/text/fold';
import { RUNS, TIME_LIMIT } from './runs.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });
/** UTF-16 units in any order, lone surrogates included. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 })
  .map((units) => String.fromCharCode(...units));
const MANY = { numRuns: RUNS };

describe('foldText holds for any text', () => {
  it(
    'keeps one origin per unit, in order, inside the input',
    () => {
      fc.assert(
        fc.property(fc.oneof(anyText, anyUnits), (input) => {
          const { text, origin } = foldText(input);
          const inOrder = origin.every((at, i) => at < input.length && at >= (origin[i - 1] ?? 0));
          if (origin.length !== text.length || !inOrder) throw new Error('an origin is missing or out of order');
        }),
        MANY,
      );
    },
    TIME_LIMIT,
  );

  it(
    'changes nothing the second time (E70)',
    () => {
      fc.assert(
        fc.property(fc.oneof(anyText, anyUnits), (input) => {
          const { text } = foldText(input);
          expect(foldText(text).text).toBe(text);
        }),
        MANY,
      );
    },
    TIME_LIMIT,
  );

  it(
    'is not moved by an invisible character put anywhere (E14)',
    () => {
      fc.assert(
        fc.property(
          anyText,
          anyText,
          fc.constantFrom('\u200B', '\u200D', '\u2060', '\uFEFF', '\u00AD'),
          (before, after, unseen) => {
            fc.pre(foldText(`${before}${after}`).text.length < (before.length + after.length) * GROWTH_LIMIT);
            expect(foldText(`${before}${unseen}${after}`).text).toBe(foldText(`${before}${after}`).text);
          },
        ),
        MANY,
      );
    },
    TIME_LIMIT,
  );

  it(
    'grows four times at most (E69)',
    () => {
      const growing = fc.string({ unit: fc.constantFrom('\uFDFA', '\u33AE', '\uFB03', '㍿', 'a'), maxLength: 200 });
      fc.assert(
        fc.property(fc.oneof(anyText, growing), (input) => {
          expect(foldText(input).text.length).toBeLessThanOrEqual(input.length * GROWTH_LIMIT);
        }),
        MANY,
      );
    },
    TIME_LIMIT,
  );
});

it(
  'folding twice changes nothing for each character there is',
  () => {
    const moved: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      const { text } = foldText(String.fromCodePoint(code));
      if (text !== '' && foldText(text).text !== text) moved.push(code.toString(16));
    }
    expect(moved).toEqual([]);
  },
  TIME_LIMIT,
);
