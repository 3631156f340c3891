import type { CheckDigit } from '@/core/model/licence-scheme';
import {
  digitsOf,
  hasDeaDigit,
  hasEanDigit,
  hasIkDigit,
  hasLuhnDigit,
  hasMod1110Digit,
  hasNpiDigit,
  remainderOf,
  weightedSum,
} from '@/core/pharmacy/check-digits';

/**
 * Numbers of businesses and taxes. Every way to check is public; python-stdnum names the papers of the offices:
 * https://github.com/arthurdejong/python-stdnum/tree/master/stdnum (read 2026-11-27).
 */
type Check = (number: string) => boolean;

const last = (number: string) => Number(number.slice(-1));

/** The last digit is the weighted sum of those before, modulo 11, 10 being written 0. */
function mod11Of(number: string, weights: readonly number[]): boolean {
  return (weightedSum(digitsOf(number), weights) % 11) % 10 === last(number);
}

/** The weighted sum of all digits divides by 11. */
function dividesBy11(number: string, weights: readonly number[]): boolean {
  return weightedSum(digitsOf(number), weights) % 11 === 0;
}

/** Two check digits in front of the SIREN: 12 + 3 times its remainder by 97, again by 97. */
function hasFrenchVat(number: string): boolean {
  const siren = number.slice(2);
  return hasLuhnDigit(siren) && (12 + 3 * remainderOf(siren, 97)) % 97 === Number(number.slice(0, 2));
}

const NIF_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
const CIF_LETTERS = 'JABCDEFGHI';

/** Persons: a letter by the remainder by 23. Companies: Luhn over the seven digits, written as a digit or a letter. */
function hasSpanishNif(number: string): boolean {
  const person = /^([XYZ]?)(\d{7,8})([A-Z])$/.exec(number);
  if (person) {
    const digits = `${person[1] === '' ? '' : 'XYZ'.indexOf(person[1] ?? '')}${person[2]}`;
    return digits.length === 8 && NIF_LETTERS[Number(digits) % 23] === person[3];
  }
  const company = /^[ABCDEFGHJNPQRSUVW](\d{7})([0-9A-J])$/.exec(number);
  if (!company) return false;
  const check = [...'0123456789'].findIndex((digit) => hasLuhnDigit(`${company[1]}${digit}`));
  return company[2] === String(check) || company[2] === CIF_LETTERS[check];
}

/** The ninth digit completes the weighted sum to a multiple of 11; 10 and 11 are written 0. */
function hasPortugueseNif(number: string): boolean {
  const rest = 11 - (weightedSum(digitsOf(number), [9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return (rest > 9 ? 0 : rest) === last(number);
}

/** Two check digits, each modulo 11 over those before. */
function hasCnpj(number: string): boolean {
  const weights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
  const digits = digitsOf(number);
  const digitAfter = (sum: number) => (sum % 11 < 2 ? 0 : 11 - (sum % 11));
  return (
    digitAfter(weightedSum(digits, weights.slice(1))) === digits[12] &&
    digitAfter(weightedSum(digits, weights)) === digits[13]
  );
}

function hasInn(number: string): boolean {
  const weights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
  if (number.length === 10) return mod11Of(number, weights.slice(2));
  return mod11Of(number.slice(0, 11), weights.slice(1)) && mod11Of(number, weights);
}

/** The remainder of all digits but the last by 11 (companies) or 13 (single traders); its last digit is the check. */
function hasOgrn(number: string): boolean {
  return remainderOf(number.slice(0, -1), number.length === 13 ? 11 : 13) % 10 === last(number);
}

function hasRegon(number: string): boolean {
  const isNine = mod11Of(number.slice(0, 9), [8, 9, 2, 3, 4, 5, 6, 7]);
  return isNine && (number.length === 9 || mod11Of(number, [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]));
}

/** One less at the first place, then the weighted sum divides by 89. @see https://abr.business.gov.au/ */
function hasAbn(number: string): boolean {
  const digits = digitsOf(number).map((digit, i) => (i === 0 ? digit - 1 : digit));
  return weightedSum(digits, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) % 89 === 0;
}

function hasAcn(number: string): boolean {
  return (10 - (weightedSum(digitsOf(number), [8, 7, 6, 5, 4, 3, 2, 1]) % 10)) % 10 === last(number);
}

/** The eighth digit completes the weighted sum to a multiple of 11; 10 is written 0, 11 is written 1. */
function hasIco(number: string): boolean {
  return (11 - (weightedSum(digitsOf(number), [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === last(number);
}

/** The check digit stands in front. */
function hasJapaneseNumber(number: string): boolean {
  const sum = weightedSum(digitsOf(number.slice(1)), [2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]);
  return 9 - (sum % 9) === Number(number[0]);
}

function hasKoreanNumber(number: string): boolean {
  const digits = digitsOf(number);
  const sum = weightedSum(digits, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor(((digits[8] ?? 0) * 5) / 10);
  return (10 - (sum % 10)) % 10 === last(number);
}

const USCC_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Powers of 3 by 31. @see GB 32100-2015 */
function hasUscc(number: string): boolean {
  const values = Array.from(number, (sign) => USCC_SIGNS.indexOf(sign));
  if (values.includes(-1)) return false;
  let weight = 1;
  let sum = 0;
  for (const value of values.slice(0, -1)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return (31 - (sum % 31)) % 31 === values.at(-1);
}

const GSTIN_SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Luhn in base 36. */
function hasGstin(number: string): boolean {
  const sum = Array.from(number, (sign) => GSTIN_SIGNS.indexOf(sign))
    .reverse()
    .reduce((total, value, i) => {
      const doubled = i % 2 === 0 ? value : 2 * value;
      return total + Math.floor(doubled / 36) + (doubled % 36);
    }, 0);
  return sum % 36 === 0;
}

function hasTurkishNumber(number: string): boolean {
  const sum = digitsOf(number)
    .slice(0, 9)
    .reduce((total, digit, i) => {
      const shifted = (digit + 9 - i) % 10;
      const power = (shifted * 2 ** (9 - i)) % 9;
      return total + (shifted !== 0 && power === 0 ? 9 : power);
    }, 0);
  return (10 - (sum % 10)) % 10 === last(number);
}

/** Weights that depend on the number's size, and others where the first give 10. */
function hasEdrpou(number: string): boolean {
  const digits = digitsOf(number);
  const isMiddle = Number(number) >= 30_000_000 && Number(number) <= 60_000_000;
  const weights = isMiddle ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7];
  const first = weightedSum(digits, weights) % 11;
  const second = weightedSum(
    digits,
    weights.map((weight) => weight + 2),
  );
  return (first < 10 ? first : (second % 11) % 10) === last(number);
}

/** Old numbers divide by 97, those since 2009 with 55 or 42 added. */
function hasBritishVat(number: string): boolean {
  const rest = weightedSum(digitsOf(number), [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97;
  return rest === 0 || rest === 42 || rest === 55;
}

const IRISH_LETTERS = 'WABCDEFGHIJKLMNOPQRSTUV';

/** Seven digits, a check letter by 23, and since 2013 one more letter that counts 9 times. */
function hasIrishVat(number: string): boolean {
  const match = /^(\d{7})([A-W])([A-I])?$/.exec(number);
  if (!match) return false;
  const sum = weightedSum(digitsOf(match[1] ?? ''), [8, 7, 6, 5, 4, 3, 2]);
  const extra = match[3] === undefined ? 0 : 9 * IRISH_LETTERS.indexOf(match[3]);
  return IRISH_LETTERS[(sum + extra) % 23] === match[2];
}

/** Dutch numbers: those of companies modulo 11, all since 2020 also by 97 with the letters as numbers. */
function hasDutchVat(number: string): boolean {
  const isOld = weightedSum(digitsOf(number.slice(0, 9)), [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;
  return isOld || remainderOf(`2321${number.slice(0, 9)}11${number.slice(-2)}`, 97) === 1;
}

/** Luhn from the left, 4 added. */
function hasAustrianUid(number: string): boolean {
  const digits = digitsOf(number);
  const sum = digits.slice(0, 7).reduce((total, digit, i) => {
    const doubled = 2 * digit;
    return total + (i % 2 === 0 ? digit : Math.floor(doubled / 10) + (doubled % 10));
  }, 4);
  return (10 - (sum % 10)) % 10 === digits[7];
}

function hasCuit(number: string): boolean {
  const rest = 11 - (weightedSum(digitsOf(number), [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  return (rest === 11 ? 0 : rest === 10 ? 9 : rest) === last(number);
}

/** One for each name in the data: a missing one does not compile. The letters of `is:` are left out of what they get. */
const CHECKS: Readonly<Record<CheckDigit, Check>> = {
  luhn: hasLuhnDigit,
  npi: hasNpiDigit,
  dea: hasDeaDigit,
  ean: hasEanDigit,
  'mod-11-10': hasMod1110Digit,
  ik: hasIkDigit,
  'fr-vat': hasFrenchVat,
  'es-nif': hasSpanishNif,
  'pt-nif': hasPortugueseNif,
  cnpj: hasCnpj,
  inn: hasInn,
  ogrn: hasOgrn,
  nip: (number) => weightedSum(digitsOf(number), [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === last(number),
  regon: hasRegon,
  abn: hasAbn,
  acn: hasAcn,
  cvr: (number) => dividesBy11(number, [2, 7, 6, 5, 4, 3, 2, 1]),
  'no-orgnr': (number) => dividesBy11(number, [3, 2, 7, 6, 5, 4, 3, 2, 1]),
  'y-tunnus': (number) => dividesBy11(number, [7, 9, 10, 5, 8, 4, 2, 1]),
  ico: hasIco,
  'ch-uid': (number) => dividesBy11(number, [5, 4, 3, 2, 7, 6, 5, 4, 1]),
  'jp-corporate': hasJapaneseNumber,
  'kr-brn': hasKoreanNumber,
  uscc: hasUscc,
  gstin: hasGstin,
  vkn: hasTurkishNumber,
  edrpou: hasEdrpou,
  'gb-vat': hasBritishVat,
  'ie-vat': hasIrishVat,
  'be-kbo': (number) => (Number(number.slice(0, 8)) + Number(number.slice(8))) % 97 === 0,
  'nl-btw': hasDutchVat,
  'at-uid': hasAustrianUid,
  cuit: hasCuit,
};

/** Has a number the check digit that its register gives it? @param number upper case, in the form that the scheme asks for */
export function hasCheckDigit(name: CheckDigit, number: string): boolean {
  return CHECKS[name](number);
}
