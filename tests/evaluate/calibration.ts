import { isAlarm, type JudgedItem, wilson } from './summary.ts';

/** How often a finding of one strength was right. Ambiguous items are left out. */
export interface Strength {
  /** A level, or "alarm, 60–69 points". */
  readonly strength: string;
  readonly n: number;
  /** How many of them are items to warn about. */
  readonly right: number;
  readonly rate: number;
  readonly ci95: readonly [number, number];
}

/** Width of a band of points. */
const BAND = 10;
/** All alarms from here on are one band. */
const LAST_BAND = 130;

/** Note, caution and danger, then the alarms by points, weakest first. A strength that no item has is left out. */
export function calibrate(items: readonly JudgedItem[]): Strength[] {
  const counted = items.filter(({ label }) => label !== 'ambiguous');
  const levels = (['note', 'caution', 'danger'] as const).map((level) =>
    toStrength(
      level,
      counted.filter((item) => item.level === level),
    ),
  );
  const bands = [...Map.groupBy(counted.filter(isAlarm), bandOf)].sort(([a], [b]) => a - b);
  return [...levels, ...bands.map(([from, group]) => toStrength(nameOf(from), group))].filter(({ n }) => n > 0);
}

function bandOf({ score }: JudgedItem): number {
  return Math.min(LAST_BAND, Math.floor(score / BAND) * BAND);
}

function nameOf(from: number): string {
  return from === LAST_BAND ? `alarm, ${from} points and more` : `alarm, ${from}–${from + BAND - 1} points`;
}

function toStrength(strength: string, items: readonly JudgedItem[]): Strength {
  const right = items.filter(({ label }) => label === 'warn').length;
  return {
    strength,
    n: items.length,
    right,
    rate: right / Math.max(1, items.length),
    ci95: wilson(right, items.length),
  };
}
