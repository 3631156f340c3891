/**
 * Sorted keys written small, for the gate that every page carries: the gaps between them in Rice's code
 * (Rice and Plaunt, 1971), about two fifths shorter than the keys themselves.
 */

/** Bits of a gap that are written as they are; right for some ten thousand keys of 32 bits. */
const PLAIN_BITS = 18;

/** @param keys any 32-bit integers @returns their bytes; equal sets give equal bytes */
export function packKeys(keys: Iterable<number>): Uint8Array {
  const sorted = [...new Set(Array.from(keys, (key) => key >>> 0))].sort((a, b) => a - b);
  const bits = new BitWriter();
  let last = -1;
  for (const key of sorted) {
    const gap = key - last - 1;
    for (let i = Math.floor(gap / 2 ** PLAIN_BITS); i > 0; i--) bits.write(1);
    bits.write(0);
    for (let bit = PLAIN_BITS - 1; bit >= 0; bit--) bits.write(Math.floor(gap / 2 ** bit) & 1);
    last = key;
  }
  const bytes = bits.bytes();
  const packed = new Uint8Array(4 + bytes.length);
  new DataView(packed.buffer).setUint32(0, sorted.length);
  packed.set(bytes, 4);
  return packed;
}

/** @returns the keys in rising order (as unsigned numbers); fewer than promised when the bytes end early */
export function unpackKeys(packed: Uint8Array): Int32Array {
  if (packed.length < 4) return new Int32Array(0);
  const count = Math.min(new DataView(packed.buffer, packed.byteOffset).getUint32(0), packed.length * 8);
  const keys = new Int32Array(count);
  let at = 32;
  const read = () => ((packed[at >>> 3] ?? 0) >>> (7 - (at++ & 7))) & 1;
  let last = -1;
  for (let i = 0; i < count; i++) {
    let gap = 0;
    while (read() === 1 && at < packed.length * 8) gap++;
    for (let bit = 0; bit < PLAIN_BITS; bit++) gap = gap * 2 + read();
    last += gap + 1;
    if (at > packed.length * 8) return keys.slice(0, i);
    keys[i] = last | 0;
  }
  return keys;
}

class BitWriter {
  readonly #bytes: number[] = [];
  #count = 0;

  write(bit: number): void {
    if ((this.#count & 7) === 0) this.#bytes.push(0);
    const last = this.#bytes.length - 1;
    this.#bytes[last] = (this.#bytes[last] ?? 0) | (bit << (7 - (this.#count & 7)));
    this.#count++;
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}
