import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildAnchors } from '@/core/match/anchors';
import { readWords } from '@/core/match/read-words';

const NO_ANCHORS = buildAnchors(new Map());
const units = fc.array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0x20, max: 0x7f })), {
  maxLength: 200,
});
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  units.map((codes) => String.fromCharCode(...codes)),
);

it('words lie in order inside the text, and sentences and places never fall', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { count, start, end, sentence, place } = readWords(text, NO_ANCHORS);
      for (let i = 0; i < count; i++) {
        expect(start[i]).toBeLessThan(end[i] ?? 0);
        expect(end[i]).toBeLessThanOrEqual(text.length);
        if (i === 0) continue;
        // one sign that stands for several words (㋿, ⅐) gives words that share its place
        expect(start[i]).toBeGreaterThanOrEqual(start[i - 1] ?? 0);
        expect(end[i]).toBeGreaterThanOrEqual(end[i - 1] ?? 0);
        expect(sentence[i]).toBeGreaterThanOrEqual(sentence[i - 1] ?? 0);
        expect(place[i]).toBeGreaterThan(place[i - 1] ?? 0);
      }
    }),
    { numRuns: 2_000 },
  );
});

it('a word is read the same wherever it stands', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const alone = readWords(after, NO_ANCHORS);
      const both = readWords(`${before}\n${after}`, NO_ANCHORS);
      const hashes = [...both.hash.subarray(both.count - alone.count, both.count)];
      expect(hashes).toEqual([...alone.hash.subarray(0, alone.count)]);
    }),
    { numRuns: 2_000 },
  );
});
