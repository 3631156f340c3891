import { pairKey } from '@/core/match/hash';
import type { Mark } from '@/core/match/page-words';
import { placeOf } from '@/core/match/place-of';

/** Words between a sign and the next substance up to which it is heard, and up to which it is heard as close. */
const REACH = 40;
const CLOSE = 5;
/** Places from which a sign is one that keeps coming back. */
const OFTEN = 3;

const [SEEN, CLOSE_BY, QUOTED, OFTEN_SEEN] = [0x5365656e, 0x436c6f73, 0x51756f74, 0x4f667465];

/**
 * Keys of what stands around the substances, whatever its words and language: which lists' words and which detectors'
 * findings, which of them close by, quoted, or again and again, and which follows which.
 * @param marks of one unit, in the order of the text
 * @param keyOf key of a mark's list or detector; null for marks that are not heard
 */
export function signsAround(
  marks: readonly Mark[],
  isSubstance: (mark: Mark) => boolean,
  keyOf: (mark: Mark) => number | null,
): number[] {
  const named = marks.filter(isSubstance).map(({ from }) => from);
  if (named.length === 0) return [];
  const places = new Map<number, Set<number>>();
  const keys = new Set<number>();
  let before: number | null = null;
  for (const { key, from, quoted } of inOrder(marks, keyOf)) {
    const away = distanceTo(named, from);
    if (away > REACH) continue;
    keys.add(pairKey(SEEN, key));
    if (away <= CLOSE) keys.add(pairKey(CLOSE_BY, key));
    if (quoted) keys.add(pairKey(QUOTED, key));
    if (before !== null) keys.add(pairKey(before, key));
    places.set(key, (places.get(key) ?? new Set()).add(from));
    before = key;
  }
  for (const [key, { size }] of places) if (size >= OFTEN) keys.add(pairKey(OFTEN_SEEN, key));
  return [...keys];
}

/** Marks that begin at one word come in the order of their keys, so that the order of the lists makes no difference. */
function inOrder(marks: readonly Mark[], keyOf: (mark: Mark) => number | null) {
  return marks
    .flatMap((mark) => {
      const key = keyOf(mark);
      return key === null ? [] : [{ key, from: mark.from, quoted: mark.quoted }];
    })
    .sort((a, b) => a.from - b.from || a.key - b.key);
}

/** Words to the nearest of the rising places. */
function distanceTo(rising: readonly number[], from: number): number {
  const at = placeOf(rising, from);
  return Math.min(...[rising[at], rising[at + 1]].map((place) => Math.abs((place ?? Number.POSITIVE_INFINITY) - from)));
}
