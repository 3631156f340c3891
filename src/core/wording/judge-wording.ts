import { featuresAt, featuresOf, type Token } from '@/core/wording/features';
import type { Wording } from '@/core/wording/wording';

/** What the wording of a unit sounds like. */
export interface WordingFinding {
  /** Natural logarithm of the odds that this is an offer, as the model sees it. */
  readonly score: number;
  /** First and last word of the stretch that tells most in the score's direction. */
  readonly from: number;
  readonly to: number;
}

/** Tokens in the stretch that is quoted. */
const STRETCH = 10;
/** Fewer different features than this tell nothing. */
const FEWEST_FEATURES = 6;

/** Points per unit of the score, and the most that wording can add or take away. */
const WORTH = 12;
const MOST_FOR = 25;
const MOST_AGAINST = 20;
/** Fewer points than this are doubt, which is nothing to tell anybody. */
const FEWEST_POINTS = 3;

/** Points for a warning (3 to 25) or against it (-3 to -20) that a score is worth; 0 when it is in doubt. */
export function pointsOfWording(score: number): number {
  const points = Math.max(-MOST_AGAINST, Math.min(MOST_FOR, Math.round(WORTH * score)));
  return Math.abs(points) < FEWEST_POINTS ? 0 : points;
}

/**
 * Judge the wording around the substances of a unit.
 * @param signs keys of the signs around them, see `signsAround`
 * @returns null when there is too little of it
 */
export function judgeWording(
  tokens: readonly Token[],
  signs: readonly number[],
  { weights, step, bias }: Wording,
): WordingFinding | null {
  const features = featuresOf(tokens, signs, weights.length);
  if (features.size < FEWEST_FEATURES) return null;
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  const score = (sum * step) / Math.sqrt(features.size) + bias;
  return { score, ...mostTelling(tokens, weights, Math.sign(score)) };
}

/** The stretch of tokens whose weights sum up highest in the direction asked for. */
function mostTelling(tokens: readonly Token[], weights: Int8Array, direction: number): { from: number; to: number } {
  const worth = tokens.map((_, at) =>
    featuresAt(tokens, at, weights.length).reduce((sum, feature) => sum + direction * (weights[feature] ?? 0), 0),
  );
  let sum = 0;
  let best = Number.NEGATIVE_INFINITY;
  let end = 0;
  for (let at = 0; at < worth.length; at++) {
    sum += (worth[at] ?? 0) - (worth[at - STRETCH] ?? 0);
    if (sum > best) [best, end] = [sum, at];
  }
  const stretch = tokens.slice(Math.max(0, end - STRETCH + 1), end + 1).filter(({ word }) => word >= 0);
  return { from: stretch[0]?.word ?? 0, to: stretch.at(-1)?.word ?? 0 };
}
