import { addToHash, WORD_SEED } from '@/core/match/hash';
import { looksLike } from '@/core/text/confusables';
import { CLASS_SHIFT, CODE_MASK, EXPANDS, expansionOf, foldEntry, INVISIBLE } from '@/core/text/fold-table';

/** Folded letters of one word, invisible characters left out. */
export function foldedCodes(text: string, start: number, end: number): number[] {
  const codes: number[] = [];
  for (let at = start; at < end; ) {
    const symbol = text.codePointAt(at) ?? 0;
    at += symbol > 0xffff ? 2 : 1;
    const entry = foldEntry(symbol);
    const kind = (entry >>> CLASS_SHIFT) & 7;
    if (kind === EXPANDS) for (const part of expansionOf(entry)) codes.push(part & CODE_MASK);
    else if (kind !== INVISIBLE) codes.push(entry & CODE_MASK);
  }
  return codes;
}

/** Hashes of a word read as the Latin letters it looks like: whole, and without its last one, two and three letters. */
export function lookalikeHashes(text: string, start: number, end: number): [number, number, number, number] {
  let hash = WORD_SEED;
  let [before1, before2, before3] = [hash, hash, hash];
  for (const code of foldedCodes(text, start, end)) {
    [before3, before2, before1] = [before2, before1, hash];
    hash = addToHash(hash, looksLike(code));
  }
  return [hash, before1, before2, before3];
}
