/** One part of a form: so many signs of a kind, or these very signs. */
interface Part {
  readonly kind: 'digits' | 'letters' | 'either' | 'is';
  readonly least: number;
  readonly most: number;
  readonly signs: string;
}

/** A form made ready for reading. */
export type ReadyForm = readonly Part[];

/** A number as it was read. `plain` is without dividers and without the letters of `is:`; `end` is the unit after it. */
export interface ReadNumber {
  readonly end: number;
  readonly plain: string;
}

/** Dividers that stand inside numbers: 123.456-7, 12 345 678/0001, 75#000123. */
const DIVIDER = /[\s.\-‐‑–—/#·]/u;
const MOST_DIVIDERS = 2;
/** Where each script that shops write numbers in begins its ten digits: ASCII, Arabic, Persian, Devanagari, Thai, full width. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0xe50, 0xff10];

/** A digit of any of these scripts as one of `0` to `9`; other signs as they are. */
export function plainDigit(sign: string): string {
  const code = sign.charCodeAt(0);
  const zero = ZEROS.find((start) => code >= start && code <= start + 9);
  return zero === undefined ? sign : String(code - zero);
}

/** All digits of a text as `0` to `9`; no other sign changes, nor any place. */
export function plainDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९๐-๙０-９]/g, plainDigit);
}

/** @param form as in LicenceScheme: `is:CHE digits:9` */
export function readyForm(form: string): ReadyForm {
  return form.split(' ').map((part) => {
    const [kind = '', size = ''] = part.split(':');
    if (kind === 'is') return { kind: 'is', least: size.length, most: size.length, signs: size.toLowerCase() };
    const [least = 0, most = least] = size.split('-').map(Number);
    return { kind: kind === 'letters' ? 'letters' : kind === 'either' ? 'either' : 'digits', least, most, signs: '' };
  });
}

/**
 * Read a number that begins at a place; null when what stands there has another form, or goes on as a longer number.
 * @param text folded, its digits plain
 */
export function readNumber(text: string, start: number, form: ReadyForm): ReadNumber | null {
  let at = start;
  let plain = '';
  let isSpaced = false;
  for (const part of form) {
    const read = readPart(text, at, part, at === start);
    if (read === null) return null;
    isSpaced ||= read.isSpaced;
    plain += part.kind === 'is' ? read.signs.replace(/\D/g, '') : read.signs;
    at = read.end;
  }
  return goesOn(text, at, isSpaced) ? null : { end: at, plain: plain.toUpperCase() };
}

interface ReadPart {
  readonly signs: string;
  readonly end: number;
  readonly isSpaced: boolean;
}

/** One part, the dividers before and inside it left out; those of a part without a fixed length end it. */
function readPart(text: string, start: number, part: Part, isFirst: boolean): ReadPart | null {
  let at = start;
  let signs = '';
  let isSpaced = false;
  while (signs.length < part.most) {
    const mayDivide = signs.length === 0 ? !isFirst : part.least === part.most;
    const next = mayDivide ? skipDividers(text, at) : at;
    const sign = text[next] ?? '';
    if (!fits(sign, part, signs.length)) break;
    isSpaced ||= /\s/.test(text.slice(at, next));
    signs += sign;
    at = next + 1;
  }
  return signs.length < part.least ? null : { signs, end: at, isSpaced };
}

function skipDividers(text: string, start: number): number {
  let at = start;
  while (at - start < MOST_DIVIDERS && DIVIDER.test(text[at] ?? '')) at++;
  return at;
}

function fits(sign: string, { kind, signs }: Part, at: number): boolean {
  if (kind === 'is') return sign !== '' && sign === signs[at];
  const isDigit = sign >= '0' && sign <= '9';
  const isLetter = sign >= 'a' && sign <= 'z';
  return kind === 'digits' ? isDigit : kind === 'letters' ? isLetter : isDigit || isLetter;
}

/** Does the number go on: with a sign of its own, a divider and a digit, or, where it has spaces inside, a space and a digit? */
function goesOn(text: string, end: number, isSpaced: boolean): boolean {
  const sign = text[end] ?? '';
  if (/[\p{L}\p{N}%$€£¥₽@]/u.test(sign)) return true;
  const next = text[end + 1] ?? '';
  if (!/\p{N}/u.test(next)) return false;
  return /[.,\-‐‑–—/]/u.test(sign) || (isSpaced && /[^\S\n]/.test(sign));
}
