import { hasLuhnDigit } from '@/core/pharmacy/check-digits';

/** Where a number of a card or an account stands, in UTF-16 units; `end` is the unit after it. */
export interface BankNumber {
  readonly start: number;
  readonly end: number;
}

/** 13 to 19 digits (ISO/IEC 7812-1), alone or in groups. */
const CARD = /(?<![\d.,+])\d(?:[ -]?\d){12,18}(?![\d])/g;
const IBAN = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}[A-Z0-9 ]{11,38}/g;
const SHORTEST_IBAN = 15;
const LONGEST_IBAN = 34;

/** Numbers of cards and accounts in a text, only those whose check digits are right. */
export function findBankNumbers(text: string): BankNumber[] {
  const cards = Array.from(text.matchAll(CARD), ({ index, 0: digits }) => ({ digits, start: index }))
    .filter(({ digits }) => isCard(digits.replace(/\D/g, '')))
    .map(({ digits, start }) => ({ start, end: start + digits.length }));
  const accounts = Array.from(text.matchAll(IBAN)).flatMap(({ index, 0: words }) => {
    const length = ibanLength(words);
    return length === 0 ? [] : [{ start: index, end: index + length }];
  });
  return [...cards, ...accounts];
}

/** Zeros alone have a right check digit, and are no card. */
function isCard(digits: string): boolean {
  return hasLuhnDigit(digits) && new Set(digits).size > 1;
}

/** How much of some words is an IBAN, the longest that checks (ISO 13616); 0 when none is. */
function ibanLength(words: string): number {
  for (let length = words.length; length >= SHORTEST_IBAN; length--) {
    const part = words.slice(0, length);
    const letters = part.replaceAll(' ', '');
    if (part.endsWith(' ') || letters.length < SHORTEST_IBAN || letters.length > LONGEST_IBAN) continue;
    if (hasIbanDigits(letters)) return length;
  }
  return 0;
}

function hasIbanDigits(iban: string): boolean {
  let rest = 0;
  for (const letter of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(letter, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
