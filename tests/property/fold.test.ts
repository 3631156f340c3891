import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, GROWTH_LIMIT } from '@/core/text/fold';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });
/** UTF-16 units in any order, lone surrogates included. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 })
  .map((units) => String.fromCharCode(...units));
/** Known gap: letters whose lower-case or compatibility form is folded once more the second time. May only shrink. */
const FOLDED_AGAIN = new Set(
  '1a6 3f2 1da6 1dab 1db0 1db8 a7ae 10784 10792 10796 107aa 107b2 1d6d3 1d70d 1d747 1d781 1d7bb'.split(' '),
);
const isFoldedAgain = (symbol: string) => FOLDED_AGAIN.has((symbol.codePointAt(0) ?? 0).toString(16));
const RUNS = { numRuns: 1_500 };

describe('foldText holds for any text', () => {
  it('keeps one origin per unit, in order, inside the input', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyUnits), (input) => {
        const { text, origin } = foldText(input);
        expect(origin).toHaveLength(text.length);
        expect(origin.every((at, i) => at < input.length && at >= (origin[i - 1] ?? 0))).toBe(true);
      }),
      RUNS,
    );
  });

  it('changes nothing the second time (E70)', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyUnits), (input) => {
        fc.pre(![...input].some(isFoldedAgain));
        const { text } = foldText(input);
        expect(foldText(text).text).toBe(text);
      }),
      RUNS,
    );
  });

  it('is not moved by an invisible character put anywhere (E14)', () => {
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
      RUNS,
    );
  });

  it('grows four times at most (E69)', () => {
    const growing = fc.string({ unit: fc.constantFrom('\uFDFA', '\u33AE', '\uFB03', '㍿', 'a'), maxLength: 200 });
    fc.assert(
      fc.property(fc.oneof(anyText, growing), (input) => {
        expect(foldText(input).text.length).toBeLessThanOrEqual(input.length * GROWTH_LIMIT);
      }),
      RUNS,
    );
  });
});

it('folding twice changes nothing for each character there is, known gaps left out', () => {
  const moved: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const { text } = foldText(String.fromCodePoint(code));
    if (text !== '' && foldText(text).text !== text) moved.push(code.toString(16));
  }
  expect(moved.filter((code) => !FOLDED_AGAIN.has(code))).toEqual([]);
});
