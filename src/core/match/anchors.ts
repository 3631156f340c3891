import { bitOf } from '@/core/match/hash';

/** The keys at which terms begin, in a form that says "not here" after one look at a bitmap. */
export interface Anchors {
  readonly bitmap: Uint32Array;
  /** `bitOf(key, shift)` is the key's place in the bitmap. */
  readonly shift: number;
  /** Open-addressing table: `keys[slot]` belongs to `values[slot]`; a value of -1 marks an empty slot. */
  readonly keys: Int32Array;
  readonly values: Int32Array;
  /** Letters of the shortest beginning that allows endings; Infinity when no term does. */
  readonly shortestStem: number;
}

const BITS_PER_KEY = 24;
const SMALLEST_SHIFT = 12;

/**
 * Build the table.
 * @param entries keys with a non-negative value each; a key given twice keeps its last value
 * @param shortestStem 1 when it is not known
 */
export function buildAnchors(entries: ReadonlyMap<number, number>, shortestStem = 1): Anchors {
  const slots = powerOfTwoAtLeast(Math.max(16, entries.size * 2));
  const bits = powerOfTwoAtLeast(Math.max(1024, entries.size * BITS_PER_KEY));
  const shift = Math.max(SMALLEST_SHIFT, 32 - Math.log2(bits));
  const bitmap = new Uint32Array(2 ** (32 - shift) / 32);
  const keys = new Int32Array(slots);
  const values = new Int32Array(slots).fill(-1);
  for (const [key, value] of entries) {
    const bit = bitOf(key, shift);
    bitmap[bit >>> 5] = (bitmap[bit >>> 5] ?? 0) | (1 << (bit & 31));
    let slot = bitOf(key, 0) & (slots - 1);
    while (values[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & (slots - 1);
    keys[slot] = key;
    values[slot] = value;
  }
  return { bitmap, shift, keys, values, shortestStem };
}

/** True when the key may be there; false when it certainly is not. */
export function mayHold({ bitmap, shift }: Anchors, key: number): boolean {
  const bit = bitOf(key, shift);
  return ((bitmap[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

/** The value of a key, or -1. */
export function keyValue({ keys, values }: Anchors, key: number): number {
  const mask = keys.length - 1;
  let slot = bitOf(key, 0) & mask;
  while (values[slot] !== -1) {
    if (keys[slot] === key) return values[slot] ?? -1;
    slot = (slot + 1) & mask;
  }
  return -1;
}

function powerOfTwoAtLeast(size: number): number {
  return 2 ** Math.ceil(Math.log2(size));
}
