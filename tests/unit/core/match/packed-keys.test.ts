import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packKeys, unpackKeys } from '@/core/match/packed-keys';

const rising = (keys: Iterable<number>) => [...new Set(keys)].map((key) => key >>> 0).sort((a, b) => a - b);

describe('packed keys', () => {
  it('come back as they were, in rising order, whatever they are', () => {
    const anyKeys = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 200 });
    fc.assert(
      fc.property(anyKeys, (keys) => {
        expect(Array.from(unpackKeys(packKeys(keys)), (key) => key >>> 0)).toEqual(rising(keys));
      }),
    );
  });

  it('are shorter than the keys themselves', () => {
    const keys = Array.from({ length: 8000 }, (_, i) => Math.imul(i + 1, 0x9e3779b1));
    expect(packKeys(keys).length).toBeLessThan(8000 * 2.7);
  });

  it('never yield more or throw when bytes are missing or wrong', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect(unpackKeys(bytes).length).toBeLessThanOrEqual(bytes.length * 8);
      }),
    );
  });
});
