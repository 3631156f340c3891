// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDelta, Delta } from '@/core/pack/delta';
import { makeDelta } from '../../../../rules/publish/make-delta.ts';

const text = fc.array(fc.string({ maxLength: 6 }), { maxLength: 40 }).map((pieces) => pieces.join(','));

describe('a delta', () => {
  it('makes any text out of any other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const delta = makeDelta(before, after);
        expect(delta && Delta.safeParse(delta).success).toBe(true);
        expect(delta && applyDelta(before, delta, after.length)).toEqual({ ok: true, value: after });
      }),
    );
  });

  it('is small where little changed', () => {
    const words = Array.from({ length: 10_000 }, (_, i) => `"word ${i}"`);
    const after = [...words.slice(0, 500), '"new"', ...words.slice(503)];
    const delta = makeDelta(words.join(','), after.join(','));
    expect(JSON.stringify(delta).length).toBeLessThan(80);
  });

  it('stops before more comes out than was promised', () => {
    const parts: Delta['parts'] = Array.from({ length: 100_000 }, () => [0, 3]);
    expect(applyDelta('a,b,c', { schema: 1, parts }, 1000)).toEqual({ ok: false, problem: 'too-long' });
  });

  it.each([[[[2, 2]]], [[[0, 9]]], [[[1e9, 1]]]] as Delta['parts'][][])('refuses what does not fit: %j', (parts) => {
    expect(applyDelta('a,b,c', { schema: 1, parts }, 1000)).toEqual({ ok: false, problem: 'does-not-fit' });
  });
});
