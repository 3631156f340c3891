/** Something to be timed: `run` is one pass over everything. */
export interface Contestant {
  readonly name: string;
  readonly run: () => unknown;
}

/** One line of product.md's table of speeds. */
export interface Row {
  readonly figure: string;
  /** Null when nothing could be compared. */
  readonly value: number | null;
  readonly goal: string;
  readonly ok: boolean;
  /** (p90 − p10) / median of the runs' ratios. */
  readonly spread: number | null;
  readonly runs: number;
}

export const RUNS = 15;
/** A run takes the fastest of so many samples, so that other work on the machine counts less. */
const SAMPLES = 3;
/** A sample is at least this long, or one pass; short passes are repeated within a sample. */
const SAMPLE_MS = 8;
const WARM_UP_MS = 150;

/** Keeps results alive, so that no pass can be optimised away. */
export const kept: unknown[] = [];

/** Time all contestants in turn, `RUNS` times after a warm-up. @returns milliseconds per pass, by name, one per run */
export function measure(contestants: readonly Contestant[]): ReadonlyMap<string, readonly number[]> {
  const passes = contestants.map(warmUp);
  const times = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  for (let run = 0; run < RUNS; run++) {
    for (let i = 0; i < contestants.length; i++) {
      const turn = (i + run) % contestants.length;
      const contestant = contestants[turn];
      if (!contestant) continue;
      const samples = Array.from({ length: SAMPLES }, () => timePasses(contestant, passes[turn] ?? 1));
      times.get(contestant.name)?.push(Math.min(...samples));
    }
  }
  return times;
}

/** `first / second` within each run. */
export function ratios(first: readonly number[], second: readonly number[]): number[] {
  return first.map((ms, run) => ms / (second[run] ?? Number.NaN));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** A row whose value is the median of the runs' ratios, or of what was measured in some unit. */
export function makeRow(
  figure: string,
  goal: { readonly atLeast: number } | { readonly atMost: number },
  values: readonly number[],
  unit = '×',
): Row {
  const value = values.length > 0 ? median(values) : null;
  const isMin = 'atLeast' in goal;
  const limit = isMin ? goal.atLeast : goal.atMost;
  return {
    figure,
    value: value === null ? null : rounded(value),
    goal: `${isMin ? '≥' : '≤'} ${limit} ${unit}`,
    ok: value !== null && (isMin ? value >= limit : value <= limit),
    spread: value === null || value === 0 ? null : rounded((quantile(values, 0.9) - quantile(values, 0.1)) / value),
    runs: values.length,
  };
}

function warmUp(contestant: Contestant): number {
  const end = performance.now() + WARM_UP_MS;
  let fastest = Number.POSITIVE_INFINITY;
  while (performance.now() < end) fastest = Math.min(fastest, timePasses(contestant, 1));
  return Math.max(1, Math.ceil(SAMPLE_MS / Math.max(fastest, 0.001)));
}

function timePasses({ run }: Contestant, passes: number): number {
  const start = performance.now();
  for (let i = 0; i < passes; i++) kept[0] = run();
  return (performance.now() - start) / passes;
}

/** @param part 0 to 1; between two values in proportion */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
