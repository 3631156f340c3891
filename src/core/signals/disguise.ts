import { CLASS_SHIFT, CODE_MASK, EXPANDS, foldEntry, INVISIBLE, isOrdinaryLetter } from '@/core/text/fold-table';

/** Arabic words are drawn out and given their vowel marks for looks or clearness. */
const TATWEEL_AND_VOWELS = /^[\u0640\u064b-\u065f\u0670]$/;

/** Letters struck through, or under more marks than any language puts on one. */
const PILED_UP = /[\u0334-\u0338\u20d2\u20d3\u20e5\u20eb]|[\u0300-\u036f]{3}/u;

/**
 * True when a word is written so that a reader sees ordinary letters but a program does not: invisible characters
 * inside it, letters of another alphabet that look Latin, or decorated letter forms.
 * Accents, soft hyphens and ordinary upper case are no disguise.
 */
export function isDisguised(word: string): boolean {
  if (PILED_UP.test(word.normalize('NFC'))) return true;
  let latin = 0;
  let foreign = 0;
  for (const symbol of word) {
    const code = symbol.codePointAt(0) ?? 0;
    if (code < 0x80) {
      if (/[a-z]/i.test(symbol)) latin++;
      continue;
    }
    if (/^[\u00ad\p{M}]$/u.test(symbol)) continue;
    const entry = foldEntry(code);
    if (isOrdinaryLetter(code) || TATWEEL_AND_VOWELS.test(symbol)) continue;
    const kind = (entry >>> CLASS_SHIFT) & 7;
    if (kind === INVISIBLE) return true;
    if (kind !== EXPANDS && (entry & CODE_MASK) < 0x80 && symbol.normalize('NFD').codePointAt(0) === code) return true;
    if (/[\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Armenian}\p{sc=Cherokee}]/u.test(symbol)) foreign++;
  }
  return latin > 0 && foreign > 0;
}
