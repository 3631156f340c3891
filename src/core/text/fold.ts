import {
  CLASS_SHIFT,
  CODE_MASK,
  EXPANDS,
  expansionOf,
  foldEntry,
  INVISIBLE,
  THAI_AE,
  THAI_E,
} from '@/core/text/fold-table';

/** Text folded for matching, with a way back to the page's own characters. */
export interface FoldedText {
  /** Comparable form: compatibility forms resolved, lower case, accents and invisible characters removed. */
  readonly text: string;
  /** `origin[i]` is where UTF-16 unit `i` of `text` came from, in UTF-16 units of the input. */
  readonly origin: Uint32Array;
}

/** The folded text is never longer than this many times the input; what would be is cut. */
export const GROWTH_LIMIT = 4;

/** Two Thai vowels e are the vowel ae, see `symbolAt`. */
const TWO_E = String.fromCharCode(THAI_E);
const AE = String.fromCharCode(THAI_AE);

/**
 * Fold text so that different spellings of the same letters compare equal: "Ｘａｎａｘ" and "X\u200Banax" give "xanax".
 *
 * @param input any string, lone surrogates included; at most 2^32 UTF-16 units
 * @returns `origin.length === text.length`; `origin` never decreases; folding twice changes nothing
 * @throws never
 * @see Unicode UAX #15 (NFKC) and UAX #44 (Default_Ignorable_Code_Point)
 */
export function foldText(input: string): FoldedText {
  const limit = input.length * GROWTH_LIMIT;
  const origin: number[] = [];
  const parts: string[] = [];
  for (let at = 0; at < input.length && origin.length < limit; ) {
    const codePoint = input.codePointAt(at) ?? 0;
    const folded = foldedForm(foldEntry(codePoint));
    for (let i = 0; i < folded.length && origin.length < limit; i++) {
      if (folded[i] === TWO_E && parts.at(-1) === TWO_E) {
        parts[parts.length - 1] = AE;
        continue;
      }
      origin.push(at);
      parts.push(folded[i] ?? '');
    }
    at += codePoint > 0xffff ? 2 : 1;
  }
  return { text: parts.join(''), origin: Uint32Array.from(origin) };
}

function foldedForm(entry: number): string {
  const kind = (entry >>> CLASS_SHIFT) & 7;
  if (kind === INVISIBLE) return '';
  if (kind !== EXPANDS) return String.fromCodePoint(entry & CODE_MASK);
  return expansionOf(entry)
    .map((part) => String.fromCodePoint(part & CODE_MASK))
    .join('');
}
