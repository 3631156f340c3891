import { addToHash, WORD_SEED } from '@/core/match/hash';
import { looksLike } from '@/core/text/confusables';
import {
  CLASS_SHIFT,
  CODE_MASK,
  EXPANDS,
  expansionOf,
  foldEntry,
  INVISIBLE,
  symbolAt,
  widthOf,
} from '@/core/text/fold-table';

/** Folded letters of one word, invisible characters left out. */
export function foldedCodes(text: string, start: number, end: number): number[] {
  const codes: number[] = [];
  eachLetter(text, start, end, (code) => codes.push(code));
  return codes;
}

/**
 * Hashes of a word read as the Latin letters it looks like: whole, and without its last one, two and three letters.
 * They are put into the array that is given, which spares one for every word.
 */
export function hashLookalikes(text: string, start: number, end: number, hashes: Int32Array): void {
  hashes.fill(WORD_SEED);
  eachLetter(text, start, end, (code) => addLetter(hashes, code));
}

function eachLetter(text: string, start: number, end: number, visit: (code: number) => void): void {
  for (let at = start; at < end; ) {
    const symbol = symbolAt(text, at);
    at += widthOf(symbol, text, at);
    const entry = foldEntry(symbol);
    const kind = (entry >>> CLASS_SHIFT) & 7;
    if (kind === EXPANDS) for (const part of expansionOf(entry)) visit(part & CODE_MASK);
    else if (kind !== INVISIBLE) visit(entry & CODE_MASK);
  }
}

function addLetter(hashes: Int32Array, code: number): void {
  hashes[3] = hashes[2] ?? 0;
  hashes[2] = hashes[1] ?? 0;
  hashes[1] = hashes[0] ?? 0;
  hashes[0] = addToHash(hashes[0] ?? 0, looksLike(code));
}
