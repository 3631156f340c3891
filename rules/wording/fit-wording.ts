import type { Sample } from './read-samples.ts';

/** Weights of a logistic regression over features, each divided by the square root of how many a text has. */
export interface Fitted {
  readonly weights: Float64Array;
  readonly bias: number;
}

const ROUNDS = 150;
const RATE = 0.25;
/** Strength of the pull of every weight to 0 (ridge). */
const RIDGE = 7e-6;
const [DECAY, SQUARE_DECAY, TINY] = [0.9, 0.99, 1e-8];

/**
 * Fit the wording model by full-batch gradient descent with Adam (Kingma and Ba, 2015).
 * Every source weighs as the square root of its size, so that one large source does not teach its own style.
 * Deterministic: the same samples give the same weights.
 */
export function fitWording(samples: readonly Sample[], buckets: number): Fitted {
  const used = samples.filter(({ features }) => features.length > 0);
  const worth = worthOf(used);
  const parameters = new Float64Array(buckets + 1);
  const mean = new Float64Array(buckets + 1);
  const square = new Float64Array(buckets + 1);
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = slopeAt(parameters, used, worth);
    for (let i = 0; i <= buckets; i++) {
      const pull = i < buckets ? RIDGE * (parameters[i] ?? 0) : 0;
      const g = (slope[i] ?? 0) + pull;
      const m = DECAY * (mean[i] ?? 0) + (1 - DECAY) * g;
      const s = SQUARE_DECAY * (square[i] ?? 0) + (1 - SQUARE_DECAY) * g * g;
      mean[i] = m;
      square[i] = s;
      const step = (RATE * (m / (1 - DECAY ** round))) / (Math.sqrt(s / (1 - SQUARE_DECAY ** round)) + TINY);
      parameters[i] = (parameters[i] ?? 0) - step;
    }
  }
  return { weights: parameters.slice(0, buckets), bias: parameters[buckets] ?? 0 };
}

function slopeAt(parameters: Float64Array, samples: readonly Sample[], worth: Float64Array): Float64Array {
  const slope = new Float64Array(parameters.length);
  for (const [n, { features, isOffer }] of samples.entries()) {
    const scale = 1 / Math.sqrt(features.length);
    let sum = 0;
    for (const feature of features) sum += parameters[feature] ?? 0;
    const score = sum * scale + (parameters.at(-1) ?? 0);
    const wrong = (worth[n] ?? 0) * (1 / (1 + Math.exp(-score)) - (isOffer ? 1 : 0));
    for (const feature of features) slope[feature] = (slope[feature] ?? 0) + wrong * scale;
    slope[slope.length - 1] = (slope.at(-1) ?? 0) + wrong;
  }
  return slope;
}

/**
 * What each sample counts for; all together 1, offers and the rest half each, a group as the square root of its size.
 */
export function worthOf(samples: readonly Pick<Sample, 'group' | 'isOffer'>[]): Float64Array {
  const sizes = new Map<string, number>();
  const keyOf = ({ group, isOffer }: Pick<Sample, 'group' | 'isOffer'>) => `${isOffer} ${group}`;
  for (const sample of samples) sizes.set(keyOf(sample), (sizes.get(keyOf(sample)) ?? 0) + 1);
  const raw = samples.map((sample) => 1 / Math.sqrt(sizes.get(keyOf(sample)) ?? 1));
  const total = (isOffer: boolean) =>
    samples.reduce((sum, sample, n) => sum + (sample.isOffer === isOffer ? (raw[n] ?? 0) : 0), 0);
  const totals = { offers: total(true), others: total(false) };
  return Float64Array.from(raw, (value, n) => value / (2 * (samples[n]?.isOffer ? totals.offers : totals.others)));
}
