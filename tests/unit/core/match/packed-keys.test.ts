import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packKeys, unpackKeys } from '@/core/match/packed-keys';

const rising = (numbers: Iterable<number>) => [...new Set(numbers)].sort((a, b) => a - b);

describe('packed keys', () => {
  it('come back as they were, in rising order, whatever they are', () => {
    const any = fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 200 });
    fc.assert(
      fc.property(any, (numbers) => {
        expect(Array.from(unpackKeys(packKeys(numbers)))).toEqual(rising(numbers));
      }),
    );
  });

  it('are written in three characters each, none of which a script escapes', () => {
    const numbers = Array.from({ length: 10_000 }, (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> 2);
    const text = packKeys(numbers);
    expect(text.length).toBe(10_000 * 3);
    expect(text).toMatch(/^[ -~]*$/);
    expect(text).not.toMatch(/["'`\\]/);
  });

  it('never yield more or throw when characters are missing or wrong', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 64 }), (text) => {
        expect(unpackKeys(text).length).toBeLessThanOrEqual(text.length);
      }),
    );
    const text = packKeys([1, 2, 3, 400_000_000]);
    expect(unpackKeys(text.slice(0, -4)).length).toBeLessThan(4);
  });
});
