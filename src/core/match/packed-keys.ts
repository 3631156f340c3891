/**
 * Sorted numbers written small, for the gate that every page carries: the gaps between them, three characters of ASCII
 * each, none of which has to be escaped in a script. Denser codes exist; this one is unpacked in a few steps a number,
 * before the browser has had time to make anything fast.
 */

/** Printable ASCII without quotation marks and backslash. */
const ALPHABET = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 0x20 + i)).replace(/["'`\\]/g, '');
const BASE = ALPHABET.length;
const CHARACTERS = 3;
/** Stands for itself and no number: the gap goes on. */
const LONGEST_GAP = BASE ** CHARACTERS - 1;
const MOST = 2 ** 32 - 1;

/** @param numbers integers from 0 to 2^32 − 1 @returns their text; equal sets give equal texts */
export function packKeys(numbers: Iterable<number>): string {
  let text = '';
  let last = -1;
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    let gap = number - last - 1;
    for (; gap >= LONGEST_GAP; gap -= LONGEST_GAP) text += write(LONGEST_GAP);
    text += write(gap);
    last = number;
  }
  return text;
}

function write(gap: number): string {
  const digits = [Math.floor(gap / BASE ** 2), Math.floor(gap / BASE) % BASE, gap % BASE];
  return digits.map((digit) => ALPHABET.charAt(digit)).join('');
}

/** Place of each character in the alphabet. */
const VALUES = new Uint8Array(0x80);
for (let i = 0; i < BASE; i++) VALUES[ALPHABET.charCodeAt(i)] = i;

/** @returns the numbers in rising order */
export function unpackKeys(text: string): Uint32Array {
  const unpacker = new KeyUnpacker(text);
  while (unpacker.unpack(Number.POSITIVE_INFINITY));
  return unpacker.numbers;
}

/** Unpacks numbers some at a time, so that a page is not kept waiting. */
export class KeyUnpacker {
  readonly #text: string;
  readonly #numbers: Uint32Array;
  #count = 0;
  #last = -1;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#numbers = new Uint32Array(Math.floor(text.length / CHARACTERS));
  }

  /** What was unpacked so far, in rising order. */
  get numbers(): Uint32Array {
    return this.#numbers.subarray(0, this.#count);
  }

  /** Unpack `most` gaps more. @returns false when there are no more */
  unpack(most: number): boolean {
    const text = this.#text;
    const numbers = this.#numbers;
    const end = Math.min(numbers.length * CHARACTERS, this.#at + most * CHARACTERS);
    let { at, last, count } = { at: this.#at, last: this.#last, count: this.#count };
    for (; at < end; at += CHARACTERS) {
      // written out: calls cost most before the browser has made anything fast
      const first = VALUES[text.charCodeAt(at) & 0x7f] ?? 0;
      const second = VALUES[text.charCodeAt(at + 1) & 0x7f] ?? 0;
      const gap = (first * BASE + second) * BASE + (VALUES[text.charCodeAt(at + 2) & 0x7f] ?? 0);
      last += gap;
      if (gap === LONGEST_GAP) continue;
      if (++last > MOST) break; // such a text was not written by us
      numbers[count++] = last;
    }
    this.#at = last > MOST ? Number.POSITIVE_INFINITY : at;
    this.#last = last;
    this.#count = count;
    return this.#at < numbers.length * CHARACTERS;
  }
}
