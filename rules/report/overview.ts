import { Level } from '@/core/model/verdict';
import { isAlarm, type JudgedItem } from '../../tests/evaluate/summary.ts';
import { type Share, shareOf } from './measure.ts';

/** How the items of one group were judged. */
export interface LevelRow {
  readonly name: string;
  readonly n: number;
  readonly levels: Readonly<Record<Level, number>>;
  readonly alarms: Share;
}

/** Items of one label by language or kind. */
export interface LevelTable {
  readonly label: JudgedItem['label'];
  readonly by: 'language' | 'kind';
  readonly rows: readonly LevelRow[];
  readonly total: LevelRow;
}

/** How often items of one band of points, or of one level, were offers. */
export interface CalibrationRow {
  readonly name: string;
  readonly right: Share;
}

/** Width of a band of points. */
const BAND = 10;
/** So many bands; the last is open. */
const BANDS = 10;

/** Items × level: offers beside lawful items, by language and by kind; then ambiguous ones, where there are any. */
export function levelTables(items: readonly JudgedItem[]): LevelTable[] {
  const table = (label: JudgedItem['label'], by: LevelTable['by']): LevelTable[] => {
    const some = items.filter((item) => item.label === label);
    const rows = [...Map.groupBy(some, (item) => (by === 'language' ? item.lang : item.kind))]
      .map(([name, group]) => toRow(name, group))
      .sort((a, b) => b.n - a.n || a.name.localeCompare(b.name));
    return some.length === 0 ? [] : [{ label, by, rows, total: toRow('all', some) }];
  };
  const pairs = (['language', 'kind'] as const).flatMap((by) => [...table('warn', by), ...table('quiet', by)]);
  return [...pairs, ...table('ambiguous', 'kind')];
}

function toRow(name: string, items: readonly JudgedItem[]): LevelRow {
  const count = (level: Level) => items.filter((item) => item.level === level).length;
  const levels = Object.fromEntries(Level.options.map((level) => [level, count(level)])) as LevelRow['levels'];
  return { name, n: items.length, levels, alarms: shareOf(items.filter(isAlarm).length, items.length) };
}

/** For each band of points from `lowest` on, how many of its alarms were on offers. Bands without alarms are left out. */
export function calibrateByPoints(items: readonly JudgedItem[], lowest: number): CalibrationRow[] {
  const alarms = items.filter((item) => isAlarm(item) && item.label !== 'ambiguous');
  const bandOf = ({ score }: JudgedItem) => Math.max(0, Math.min(BANDS - 1, Math.floor((score - lowest) / BAND)));
  const name = (band: number) => {
    const from = lowest + band * BAND;
    return band === BANDS - 1 ? `${from}+` : `${from}–${from + BAND - 1}`;
  };
  return [...Map.groupBy(alarms, bandOf)].sort(([a], [b]) => a - b).map(([band, group]) => toShare(name(band), group));
}

/** For each level, how many of its items were offers; strongest last. */
export function calibrateByLevel(items: readonly JudgedItem[]): CalibrationRow[] {
  const counted = items.filter(({ label }) => label !== 'ambiguous');
  return Level.options.flatMap((level) => {
    const group = counted.filter((item) => item.level === level);
    return group.length === 0 ? [] : [toShare(level, group)];
  });
}

function toShare(name: string, items: readonly JudgedItem[]): CalibrationRow {
  return { name, right: shareOf(items.filter(({ label }) => label === 'warn').length, items.length) };
}
