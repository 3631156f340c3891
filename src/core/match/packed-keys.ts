/**
 * Sorted numbers written small, for the gate that every page carries: the gaps between them in Rice's code
 * (Rice and Plaunt, 1971), 13 bits in two characters of ASCII, none of which has to be escaped in a script.
 */

/** Bits of a gap that are written as they are; right for some ten thousand numbers of 29 bits. */
const PLAIN_BITS = 15;
const COUNT_BITS = 18;
const BITS_IN_TWO = 13;
/** Printable ASCII without quotation marks and backslash; its square is just above 2 to the 13th. */
const ALPHABET = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 0x20 + i)).replace(/["'`\\]/g, '');

/** @param numbers fewer than 2^18 integers from 0 to 2^32 − 1 @returns their text; equal sets give equal texts */
export function packKeys(numbers: Iterable<number>): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const bits = new BitWriter();
  bits.write(sorted.length, COUNT_BITS);
  let last = -1;
  for (const number of sorted) {
    const gap = number - last - 1;
    for (let i = Math.floor(gap / 2 ** PLAIN_BITS); i > 0; i--) bits.write(1, 1);
    bits.write(0, 1);
    bits.write(gap % 2 ** PLAIN_BITS, PLAIN_BITS);
    last = number;
  }
  return bits.text();
}

/** @returns the numbers in rising order; fewer than promised when the text ends early */
export function unpackKeys(text: string): Uint32Array {
  const bits = new BitReader(text);
  const count = Math.min(bits.read(COUNT_BITS), text.length);
  const numbers = new Uint32Array(count);
  let last = -1;
  for (let i = 0; i < count; i++) {
    let gap = 0;
    while (bits.read(1) === 1) gap++;
    last += gap * 2 ** PLAIN_BITS + bits.read(PLAIN_BITS) + 1;
    if (bits.isOver()) return numbers.slice(0, i);
    numbers[i] = last;
  }
  return numbers;
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

class BitReader {
  readonly #text: string;
  readonly #values = new Uint8Array(0x80);
  #at = 0;
  #buffer = 0;
  #held = 0;

  constructor(text: string) {
    this.#text = text;
    for (let i = 0; i < ALPHABET.length; i++) this.#values[ALPHABET.charCodeAt(i)] = i;
  }

  /** The next bits, 18 at most; zeros after the end. */
  read(count: number): number {
    while (this.#held < count) {
      const two = this.#next() * ALPHABET.length + this.#next();
      // what was read before stands above the bits held; it is cut off below
      this.#buffer = ((this.#buffer & ((1 << this.#held) - 1)) << BITS_IN_TWO) | two;
      this.#held += BITS_IN_TWO;
    }
    this.#held -= count;
    return (this.#buffer >>> this.#held) & ((1 << count) - 1);
  }

  /** True when more was read than there is. */
  isOver(): boolean {
    return this.#at > this.#text.length;
  }

  #next(): number {
    return this.#values[this.#text.charCodeAt(this.#at++) & 0x7f] ?? 0;
  }
}
