import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL, type Counts, type LeaveOutFigures } from './leave-out.ts';

const FILE = join(import.meta.dirname, 'accepted-leave-out.json');
/** The share of all items caught may fall by this much before it counts as worse; that of a language, of fewer items, by more. */
const TOLERANCE = 0.005;
const TOLERANCE_OF_LANGUAGE = 0.03;
/** Languages with fewer items to warn about say too little. */
const FEWEST = 30;

/** The figures kept for a corpus; null when there are none. */
export function readAcceptedLeaveOut(corpus: string): LeaveOutFigures | null {
  return readAll()[corpus] ?? null;
}

/** Keep the figures of a corpus; those of the others stay. */
export function writeAcceptedLeaveOut(corpus: string, figures: LeaveOutFigures): void {
  writeFileSync(FILE, `${JSON.stringify({ ...readAll(), [corpus]: figures }, null, 1)}\n`);
}

function readAll(): Record<string, LeaveOutFigures> {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
}

/** Why the figures of unseen sources and languages are worse than accepted; empty when they are not. */
export function worseLeaveOut(now: LeaveOutFigures, before: LeaveOutFigures | null): string[] {
  return (['source', 'language'] as const).flatMap((unseen) =>
    Object.entries(now[unseen]).flatMap(([row, counts]) => {
      const name = row === ALL ? `${unseen} unseen` : `${unseen} unseen, ${row}`;
      return worseRow(row, counts, before?.[unseen][row]).map((problem) => `${name}: ${problem}`);
    }),
  );
}

function worseRow(row: string, now: Counts, before: Counts | undefined): string[] {
  const isAll = row === ALL;
  const red = isAll && now.danger > 0 ? [`danger on ${now.danger} quiet items`] : [];
  if (before === undefined) return red;
  const tolerance = isAll ? TOLERANCE : TOLERANCE_OF_LANGUAGE;
  const isFewer = now.caught / Math.max(1, now.warn) < before.caught / Math.max(1, before.warn) - tolerance;
  return [
    ...red,
    ...(isFewer && (isAll || now.warn >= FEWEST)
      ? [`${now.caught} of ${now.warn} caught, ${before.caught} of ${before.warn} were accepted`]
      : []),
    ...(isAll && now.alarms > before.alarms ? [`${now.alarms} false alarms, ${before.alarms} were accepted`] : []),
  ];
}
