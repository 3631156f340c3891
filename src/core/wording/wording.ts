import type { WordingModel } from '@/core/model/wording';

/** A model ready for use. */
export interface Wording {
  readonly weights: Int8Array;
  readonly step: number;
  readonly bias: number;
}

/** @throws RangeError when the number of weights is no power of two */
export function openWording({ weights, step, bias }: WordingModel): Wording {
  const written = atob(weights);
  const bytes = new Int8Array(written.length);
  for (let at = 0; at < written.length; at++) bytes[at] = written.charCodeAt(at);
  if (bytes.length === 0 || (bytes.length & (bytes.length - 1)) !== 0)
    throw new RangeError(`${bytes.length} weights of wording: not a power of two`);
  return { weights: bytes, step, bias };
}

/** Write a fitted model down; the largest weight becomes 127 steps. */
export function closeWording(weights: ArrayLike<number>, bias: number, source: string): WordingModel {
  const all = Array.from(weights);
  const step = Math.max(1e-6, ...all.map(Math.abs)) / 127;
  const bytes = Int8Array.from(all, (weight) => Math.round(weight / step));
  return { source, weights: btoa(String.fromCharCode(...new Uint8Array(bytes.buffer))), step, bias };
}
