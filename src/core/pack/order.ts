import type { Manifest } from '@/core/model/manifest';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A release that claims to be issued later than this from now is refused. */
const MOST_AHEAD_MS = 48 * HOUR_MS;
/** With a clock that is plainly wrong, so much after the latest time that is certain. */
const MOST_AHEAD_OF_FLOOR_MS = 400 * DAY_MS;
const LONGEST_STEP = 10_000;

/** What is known of earlier releases. */
export interface KnownReleases {
  /** Sequence number of the packs that came with the extension: nothing older is ever accepted. */
  readonly bundledSeq: number;
  /** The highest number accepted so far; 0 when none was. */
  readonly mark: number;
  /** The latest time that is certain: when the extension was built, or the highest time of issue accepted. */
  readonly certainTime: number;
}

export type Order = 'newer' | 'same' | 'older' | 'step-too-long' | 'from-the-future';

/**
 * May a release take the place of what is there? Sequence numbers only rise; the release that puts the next key in
 * place may start them anew, so that a thief of the old key cannot lift them out of reach.
 * @param now the device's clock, which may be wrong: then only what is certain counts
 */
export function orderOf(
  { seq, issued }: Pick<Manifest, 'seq' | 'issued'>,
  known: KnownReleases,
  now: number,
  rotates: boolean,
): Order {
  const mark = rotates ? known.bundledSeq : Math.max(known.mark, known.bundledSeq);
  if (seq < mark || (rotates && seq === mark)) return 'older';
  if (seq === mark) return 'same';
  if (!rotates && seq - mark > LONGEST_STEP) return 'step-too-long';
  const latest = now < known.certainTime ? known.certainTime + MOST_AHEAD_OF_FLOOR_MS : now + MOST_AHEAD_MS;
  return issued > latest ? 'from-the-future' : 'newer';
}

/** True when version `a` is at least `b`, both of three numbers. */
export function isAtLeast(a: string, b: string): boolean {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
