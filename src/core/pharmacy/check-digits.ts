/** The digits of a text that holds nothing else, in order. */
export function digitsOf(number: string): number[] {
  return Array.from(number, Number);
}

/** Each digit times the weight at its place, summed; weights that are missing are 0. */
export function weightedSum(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0);
}

/** The remainder of a long number, digit by digit: it may be longer than a number in the machine. */
export function remainderOf(number: string, divisor: number): number {
  return digitsOf(number).reduce((rest, digit) => (rest * 10 + digit) % divisor, 0);
}

/**
 * The Luhn sum of all digits, the check digit last: 0 when it is right. Every second digit from the right counts twice.
 * @see ISO/IEC 7812-1, annex B
 */
export function luhnSum(number: string): number {
  const sum = digitsOf(number)
    .reverse()
    .reduce((total, digit, i) => total + (i % 2 === 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit), 0);
  return sum % 10;
}

export function hasLuhnDigit(number: string): boolean {
  return luhnSum(number) === 0;
}

/**
 * US National Provider Identifier: Luhn over the number behind "80840", which stands for health care in the United States.
 * @see 69 FR 3434 (2004-01-23); https://www.johndcook.com/blog/2024/06/26/npi-number/
 */
export function hasNpiDigit(number: string): boolean {
  return hasLuhnDigit(`80840${number}`);
}

/**
 * DEA registration: the last digit is the last one of (d1 + d3 + d5) + 2 (d2 + d4 + d6).
 * @param number two signs and seven digits
 * @see https://www.scriptsignal.io/tools/dea-validator (21 CFR 1301)
 */
export function hasDeaDigit(number: string): boolean {
  const digits = digitsOf(number.slice(2));
  return weightedSum(digits, [1, 2, 1, 2, 1, 2]) % 10 === digits[6];
}

/**
 * GS1 numbers of any length (GLN, GTIN): from the right, weights 1 and 3.
 * @see GS1 General Specifications, section 7.9.1
 */
export function hasEanDigit(number: string): boolean {
  const digits = digitsOf(number).reverse();
  return digits.reduce((sum, digit, i) => sum + digit * (i % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}

/** ISO/IEC 7064 MOD 11,10: German VAT numbers, for one. */
export function hasMod1110Digit(number: string): boolean {
  const digits = digitsOf(number);
  const last = digits.pop();
  let product = 10;
  for (const digit of digits) {
    const sum = (product + digit) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (11 - product) % 10 === last;
}

/**
 * Institutionskennzeichen: Luhn over places 3 to 9; the first two say what kind of institution it is.
 * @see Gemeinsames Rundschreiben Institutionskennzeichen, 1.2.1 (ARGE IK)
 */
export function hasIkDigit(number: string): boolean {
  return luhnSum(number.slice(2)) === 0;
}
