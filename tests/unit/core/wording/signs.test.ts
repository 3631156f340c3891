import { describe, expect, it } from 'vitest';
import type { Mark } from '@/core/match/page-words';
import { signsAround } from '@/core/wording/signs';

const SUBSTANCES = 0;
const KEYS = new Map<Mark['what'], number>([
  [SUBSTANCES, 11],
  [1, 22],
  [2, 33],
]);

function aMark(what: Mark['what'], from: number, quoted = false): Mark {
  return { what, from, to: from, word: `${from}`, start: from, end: from + 1, block: 0, quoted };
}
const signs = (marks: readonly Mark[]) =>
  new Set(
    signsAround(
      marks,
      ({ what }) => what === SUBSTANCES,
      ({ what }) => KEYS.get(what) ?? null,
    ),
  );
const shared = (a: ReadonlySet<number>, b: ReadonlySet<number>) => [...a].filter((key) => b.has(key)).length;

describe('signsAround', () => {
  it('hears nothing where no substance is named', () => {
    expect(signs([aMark(1, 3), aMark(2, 4)]).size).toBe(0);
  });

  it('does not hear what is far from every substance', () => {
    const alone = signs([aMark(SUBSTANCES, 50)]);
    expect(signs([aMark(1, 9), aMark(SUBSTANCES, 50), aMark(2, 91)])).toEqual(alone);
    expect(signs([aMark(1, 10), aMark(SUBSTANCES, 50)])).not.toEqual(alone);
  });

  it('does not hear marks that have no key, a rule’s own phrases among them', () => {
    expect(signs([aMark(7, 49), aMark('price', 50), aMark(SUBSTANCES, 50)])).toEqual(signs([aMark(SUBSTANCES, 50)]));
  });

  it.each([
    ['close by or farther off', [aMark(SUBSTANCES, 50), aMark(1, 55)], [aMark(SUBSTANCES, 50), aMark(1, 56)]],
    ['quoted or not', [aMark(SUBSTANCES, 50), aMark(1, 52, true)], [aMark(SUBSTANCES, 50), aMark(1, 52)]],
    ['before or after', [aMark(1, 48), aMark(SUBSTANCES, 50)], [aMark(SUBSTANCES, 50), aMark(1, 52)]],
    [
      'again and again or twice',
      [aMark(SUBSTANCES, 50), aMark(1, 51), aMark(1, 52), aMark(1, 53)],
      [aMark(SUBSTANCES, 50), aMark(1, 51), aMark(1, 52)],
    ],
  ])('tells %s', (_name, one, other) => {
    expect(signs(one)).not.toEqual(signs(other));
    expect(shared(signs(one), signs(other))).toBeGreaterThan(0);
  });

  it('is the same in whatever order marks of one word come', () => {
    const there = [aMark(SUBSTANCES, 50), aMark(1, 51), aMark(2, 51)];
    const back = [aMark(SUBSTANCES, 50), aMark(2, 51), aMark(1, 51)];
    expect(signs(there)).toEqual(signs(back));
  });
});
