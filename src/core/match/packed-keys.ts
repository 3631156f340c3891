/**
 * Sorted numbers written small, for the gate that every page carries: the gaps between them in Rice's code
 * (Rice and Plaunt, 1971), 13 bits in two characters of ASCII, none of which has to be escaped in a script.
 */

const COUNT_BITS = 18;
/** How many bits of a gap are written as they are is written after the count, in this many bits. */
const PLAIN_BITS = 5;
/** So many at most, so that they and two characters more fit in an integer. */
const MOST_PLAIN = 18;
const BITS_IN_TWO = 13;
/** Printable ASCII without quotation marks and backslash; its square is just above 2 to the 13th. */
const ALPHABET = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 0x20 + i)).replace(/["'`\\]/g, '');

/** @param numbers fewer than 2^18 integers from 0 to 2^32 − 1 @returns their text; equal sets give equal texts */
export function packKeys(numbers: Iterable<number>): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const bits = new BitWriter();
  const plain = plainBits(sorted);
  bits.write(sorted.length, COUNT_BITS);
  bits.write(plain, PLAIN_BITS);
  let last = -1;
  for (const number of sorted) {
    const gap = number - last - 1;
    for (let i = Math.floor(gap / 2 ** plain); i > 0; i--) bits.write(1, 1);
    bits.write(0, 1);
    bits.write(gap % 2 ** plain, plain);
    last = number;
  }
  return bits.text();
}

/** The right number for gaps of this length on the average. */
function plainBits(sorted: readonly number[]): number {
  const gap = ((sorted.at(-1) ?? 0) + 1) / Math.max(1, sorted.length);
  return Math.min(MOST_PLAIN, Math.max(0, Math.floor(Math.log2(gap * Math.LN2))));
}

/** @returns the numbers in rising order; fewer than promised when the text ends early */
export function unpackKeys(text: string): Uint32Array {
  const unpacker = new KeyUnpacker(text);
  while (unpacker.unpack(Number.POSITIVE_INFINITY));
  return unpacker.numbers;
}

/** Unpacks numbers some at a time: done at once, it is the longest thing that a page's script does. */
export class KeyUnpacker {
  readonly #text: string;
  readonly #numbers: Uint32Array;
  readonly #plain: number;
  #count = 0;
  #last = -1;
  #at = 0;
  #buffer = 0;
  #held = 0;

  constructor(text: string) {
    this.#text = text;
    // what is said of the numbers stands in the first four characters
    const first = twoAt(text, 0) * 2 ** BITS_IN_TWO + twoAt(text, 2);
    this.#at = 4;
    this.#held = 2 * BITS_IN_TWO - COUNT_BITS - PLAIN_BITS;
    this.#buffer = first;
    this.#plain = Math.min(MOST_PLAIN, (first >>> this.#held) & (2 ** PLAIN_BITS - 1));
    const count = first >>> (this.#held + PLAIN_BITS);
    this.#numbers = new Uint32Array(Math.min(count, text.length));
  }

  /** What was unpacked so far, in rising order. */
  get numbers(): Uint32Array {
    return this.#count === this.#numbers.length ? this.#numbers : this.#numbers.slice(0, this.#count);
  }

  /** Unpack `most` numbers more. @returns false when there are no more */
  unpack(most: number): boolean {
    const text = this.#text;
    const numbers = this.#numbers;
    const plain = this.#plain;
    const end = Math.min(numbers.length, this.#count + most);
    let { at, buffer, held, last, i } = {
      at: this.#at,
      buffer: this.#buffer,
      held: this.#held,
      last: this.#last,
      i: this.#count,
    };
    for (; i < end; i++) {
      let gap = 0;
      for (;;) {
        if (held === 0) {
          buffer = twoAt(text, at);
          at += 2;
          held = BITS_IN_TWO;
        }
        if (((buffer >>> --held) & 1) === 0) break;
        gap++;
      }
      while (held < plain) {
        // what was read before stands above the bits held; it is cut off
        buffer = ((buffer & ((1 << held) - 1)) << BITS_IN_TWO) | twoAt(text, at);
        at += 2;
        held += BITS_IN_TWO;
      }
      held -= plain;
      last += gap * 2 ** plain + ((buffer >>> held) & ((1 << plain) - 1)) + 1;
      if (at > text.length) break; // more was read than there is
      numbers[i] = last;
    }
    this.#at = at;
    this.#buffer = buffer;
    this.#held = held;
    this.#last = last;
    this.#count = i;
    return i === end && i < numbers.length;
  }
}

/** Place of each character in the alphabet. */
const VALUES = new Uint8Array(0x80);
for (let i = 0; i < ALPHABET.length; i++) VALUES[ALPHABET.charCodeAt(i)] = i;

/** The bits that two characters stand for; zeros after the end. */
function twoAt(text: string, at: number): number {
  const first = VALUES[text.charCodeAt(at) & 0x7f] ?? 0;
  return first * ALPHABET.length + (VALUES[text.charCodeAt(at + 1) & 0x7f] ?? 0);
}

class BitWriter {
  #text = '';
  #buffer = 0;
  #held = 0;

  write(number: number, count: number): void {
    for (let bit = count - 1; bit >= 0; bit--) {
      this.#buffer = this.#buffer * 2 + (Math.floor(number / 2 ** bit) & 1);
      if (++this.#held === BITS_IN_TWO) this.#writeTwo();
    }
  }

  text(): string {
    while (this.#held > 0) this.write(0, 1);
    return this.#text;
  }

  #writeTwo(): void {
    const { length } = ALPHABET;
    this.#text += `${ALPHABET[Math.floor(this.#buffer / length)]}${ALPHABET[this.#buffer % length]}`;
    this.#buffer = this.#held = 0;
  }
}
