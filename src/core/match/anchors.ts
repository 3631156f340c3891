import { bitOf } from '@/core/match/hash';

/** Says "not here" of most keys after one look at a bitmap. */
export interface KeyFilter {
  readonly bitmap: Uint32Array;
  /** `bitOf(key, shift)` is the key's place in the bitmap. */
  readonly shift: number;
  /** Letters of the shortest beginning that allows endings; Infinity when no term does. */
  readonly shortestStem: number;
}

/** The keys at which terms begin. */
export interface Anchors extends KeyFilter {
  /** Open-addressing table: `keys[slot]` belongs to `values[slot]`; a value of -1 marks an empty slot. */
  readonly keys: Int32Array;
  readonly values: Int32Array;
}

const BITS_PER_KEY = 24;
const SMALLEST_SHIFT = 12;

/** Builds the table for at most so many keys. */
export class AnchorBuilder {
  readonly #anchors: Omit<Anchors, 'shortestStem'>;

  constructor(capacity: number) {
    const slots = powerOfTwoAtLeast(Math.max(16, capacity * 2));
    const bits = powerOfTwoAtLeast(Math.max(1024, capacity * BITS_PER_KEY));
    const shift = Math.max(SMALLEST_SHIFT, 32 - Math.log2(bits));
    this.#anchors = {
      shift,
      bitmap: new Uint32Array(2 ** (32 - shift) / 32),
      keys: new Int32Array(slots),
      values: new Int32Array(slots).fill(-1),
    };
  }

  /** Give a key a value that is not negative. @returns the value it had, or -1 */
  set(key: number, value: number): number {
    const { bitmap, shift, keys, values } = this.#anchors;
    const slot = slotOf(this.#anchors, key);
    const before = values[slot] ?? -1;
    keys[slot] = key;
    values[slot] = value;
    const bit = bitOf(key, shift);
    bitmap[bit >>> 5] = (bitmap[bit >>> 5] ?? 0) | (1 << (bit & 31));
    return before;
  }

  /** @param shortestStem 1 when it is not known */
  close(shortestStem: number): Anchors {
    return { ...this.#anchors, shortestStem };
  }
}

/**
 * Build the table.
 * @param entries keys with a non-negative value each; a key given twice keeps its last value
 */
export function buildAnchors(entries: ReadonlyMap<number, number>): Anchors {
  const builder = new AnchorBuilder(entries.size);
  for (const [key, value] of entries) builder.set(key, value);
  return builder.close(1);
}

/** True when the key may be there; false when it certainly is not. */
export function mayHold({ bitmap, shift }: KeyFilter, key: number): boolean {
  const bit = bitOf(key, shift);
  return ((bitmap[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

/** The value of a key, or -1. */
export function keyValue(anchors: Anchors, key: number): number {
  return anchors.values[slotOf(anchors, key)] ?? -1;
}

/** Where a key is, or belongs. */
function slotOf({ keys, values }: Pick<Anchors, 'keys' | 'values'>, key: number): number {
  const mask = keys.length - 1;
  let slot = bitOf(key, 0) & mask;
  while (values[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & mask;
  return slot;
}

function powerOfTwoAtLeast(size: number): number {
  return 2 ** Math.ceil(Math.log2(size));
}
