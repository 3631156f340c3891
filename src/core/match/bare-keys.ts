import { LONGEST_ENDING } from '@/core/match/endings';
import { foldedCodes } from '@/core/match/folded-codes';
import { addToHash, stemKey, WORD_SEED, wordKey } from '@/core/match/hash';
import { attachedLength } from '@/core/text/arabic';

/** Keys of an Arabic word without what is written onto it, and of its beginnings; none when nothing is. */
export function bareKeys(text: string, start: number, end: number): number[] {
  const codes = foldedCodes(text, start, end);
  const attached = attachedLength(codes);
  if (attached === 0) return [];
  const keys: number[] = [];
  let hash = WORD_SEED;
  for (let at = attached; at < codes.length; at++) {
    hash = addToHash(hash, codes[at] ?? 0);
    if (codes.length - at <= LONGEST_ENDING + 1) keys.push(stemKey(hash));
  }
  return [...keys, wordKey(hash)];
}
