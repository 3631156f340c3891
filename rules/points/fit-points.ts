import type { Evidence } from '@/core/model/evidence';

/** The evidence on a labelled text, with what the text counts for. */
export interface PointSample {
  readonly isOffer: boolean;
  readonly evidence: readonly Evidence[];
  readonly worth: number;
}

/** Points by rule id, all positive; whether they count for a warning or against it does not change. */
export type Points = ReadonlyMap<string, number>;

/** Points that are worth one unit of the natural logarithm of the odds. */
const SCALE = 18;
/** How strongly the points are held where they are: a rule that few texts show keeps what its author gave it. */
const HOLD = 3e-3;
/** Which rule of a family is the strongest depends on the points, and the points on that. */
const PASSES = 3;
const ROUNDS = 400;
const RATE = 0.05;
const [DECAY, SQUARE_DECAY, TINY] = [0.9, 0.99, 1e-8];
const [FEWEST, MOST] = [1, 100];

/**
 * Points under which offers and other texts are told apart best: a logistic regression over what a decision adds up,
 * each family's strongest rule. A rule never changes sides, and the rules in `fixed` keep their points: how much the name of a
 * substance weighs follows from how ambiguous it is, not from how often sellers use it.
 */
export function fitPoints(samples: readonly PointSample[], kept: Points, fixed: ReadonlySet<string>): Points {
  const ids = [...kept.keys()];
  let points = kept;
  for (let pass = 0; pass < PASSES; pass++) points = descend(samples, ids, kept, points, fixed);
  return new Map([...points].map(([id, value]) => [id, Math.round(value)]));
}

function descend(
  samples: readonly PointSample[],
  ids: readonly string[],
  kept: Points,
  from: Points,
  fixed: ReadonlySet<string>,
): Points {
  const number = new Map(ids.map((id, i) => [id, i]));
  const rows = samples.map((sample) => rowOf(sample, number, from));
  const values = Float64Array.from([...ids.map((id) => from.get(id) ?? 0), -3 * SCALE]);
  const [mean, square] = [new Float64Array(values.length), new Float64Array(values.length)];
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = slopeAt(values, rows);
    for (let i = 0; i < values.length; i++) {
      const id = ids[i];
      if (id !== undefined && fixed.has(id)) continue;
      const pull = id === undefined ? 0 : (HOLD * ((values[i] ?? 0) - (kept.get(id) ?? 0))) / SCALE;
      const g = (slope[i] ?? 0) + pull;
      mean[i] = DECAY * (mean[i] ?? 0) + (1 - DECAY) * g;
      square[i] = SQUARE_DECAY * (square[i] ?? 0) + (1 - SQUARE_DECAY) * g * g;
      const step =
        (mean[i] ?? 0) / (1 - DECAY ** round) / (Math.sqrt((square[i] ?? 0) / (1 - SQUARE_DECAY ** round)) + TINY);
      values[i] = (values[i] ?? 0) - RATE * SCALE * step;
      if (id !== undefined) values[i] = Math.min(MOST, Math.max(FEWEST, values[i] ?? 0));
    }
  }
  return new Map(ids.map((id, i) => [id, values[i] ?? 0]));
}

/** What a decision adds up of a text: the strongest rule of each family on each side, and points that are no rule's. */
interface Row {
  readonly isOffer: boolean;
  readonly worth: number;
  readonly rules: readonly { readonly rule: number; readonly sign: 1 | -1 }[];
  readonly rest: number;
}

function rowOf({ isOffer, worth, evidence }: PointSample, number: ReadonlyMap<string, number>, points: Points): Row {
  const strongest = new Map<string, { rule: number; sign: 1 | -1; points: number }>();
  let rest = 0;
  for (const { ruleId, family, stance, points: given } of evidence) {
    const sign = stance === 'for' ? 1 : -1;
    const rule = number.get(ruleId);
    if (rule === undefined) {
      rest += sign * given;
      continue;
    }
    const value = points.get(ruleId) ?? given;
    const key = `${stance} ${family}`;
    if (value > (strongest.get(key)?.points ?? 0)) strongest.set(key, { rule, sign, points: value });
  }
  return { isOffer, worth, rest, rules: [...strongest.values()] };
}

function slopeAt(values: Float64Array, rows: readonly Row[]): Float64Array {
  const slope = new Float64Array(values.length);
  const last = values.length - 1;
  for (const { isOffer, worth, rules, rest } of rows) {
    const sum = rules.reduce((total, { rule, sign }) => total + sign * (values[rule] ?? 0), rest + (values[last] ?? 0));
    const wrong = worth * (1 / (1 + Math.exp(-sum / SCALE)) - (isOffer ? 1 : 0));
    for (const { rule, sign } of rules) slope[rule] = (slope[rule] ?? 0) + sign * wrong;
    slope[last] = (slope[last] ?? 0) + wrong;
  }
  return slope;
}
