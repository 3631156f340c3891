import type { TermIndex } from '@/core/match/terms';

/** Terms that begin with the same words; every one of them is looked at wherever a text has these. Our own packs have 42. */
export const MOST_BEGINNING_ALIKE = 100;

/**
 * How many terms begin alike at most. Matching is linear in a text's length, with this as its factor: with 20,000 terms
 * of the same beginning a text of 9 KB takes half a minute, so packs above `MOST_BEGINNING_ALIKE` are not to be used.
 */
export function mostTermsBeginningAlike({ next }: Pick<TermIndex, 'next'>): number {
  const behind = new Uint32Array(next.length);
  let most = 0;
  for (let term = 0; term < next.length; term++) {
    // a term leads to an earlier one only
    const following = next[term] ?? -1;
    behind[term] = following >= 0 ? (behind[following] ?? 0) + 1 : 1;
    most = Math.max(most, behind[term] ?? 0);
  }
  return most;
}
