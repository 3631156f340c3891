import { makeRow, type Row } from '../measure.ts';

const HOUR_MS = 3_600_000;
const MEBIBYTE = 1 << 20;
/** Fewer tell nothing. */
const FEWEST_SAMPLES = 3;
/** Of a run, at its beginning: caches fill, code is made fast. */
const WARM_UP_PART = 0.1;

/** Memory at one moment: milliseconds since the beginning, bytes after a collection. */
export interface HeapSample {
  readonly at: number;
  readonly bytes: number;
}

/** What was watched: the tab that goes from page to page, the tab that stays, the worker. */
export type Watched = 'tab' | 'staying tab' | 'worker';
export type Samples = Readonly<Record<Watched, readonly HeapSample[]>>;

/** Slope of the line of least squares through the samples, in MiB an hour; null with fewer than three. */
export function slopeOf(samples: readonly HeapSample[]): number | null {
  if (samples.length < FEWEST_SAMPLES) return null;
  const middle = (value: (sample: HeapSample) => number) =>
    samples.reduce((sum, sample) => sum + value(sample), 0) / samples.length;
  const at = middle((sample) => sample.at);
  const bytes = middle((sample) => sample.bytes);
  const spread = middle((sample) => (sample.at - at) ** 2);
  if (spread === 0) return null;
  return (middle((sample) => (sample.at - at) * (sample.bytes - bytes)) / spread) * (HOUR_MS / MEBIBYTE);
}

/** Without the first tenth of the time. @param lasted milliseconds */
export function settled(samples: readonly HeapSample[], lasted: number): HeapSample[] {
  return samples.filter(({ at }) => at >= lasted * WARM_UP_PART);
}

/** The rows of W07 in threat-model.md. @param awake part of the time for which the worker was awake */
export function rowsOfSoak(samples: Samples, lasted: number, awake: number): Row[] {
  const slopes = (['tab', 'staying tab', 'worker'] as const).map((watched) => {
    const kept = settled(samples[watched], lasted);
    const slope = slopeOf(kept);
    const row = makeRow(
      `soak: growth of the heap, ${watched}`,
      { atMost: 1 },
      slope === null ? [] : [slope],
      'MiB an hour',
    );
    return { ...row, spread: null, runs: kept.length };
  });
  const share = makeRow('soak: part of the time for which the worker is awake', { atMost: 0.1 }, [awake], '');
  return [...slopes, { ...share, spread: null, goal: '≤ 0.1' }];
}
