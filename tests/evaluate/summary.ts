import type { Level } from '@/core/model/verdict';

/** One judged item, as `--out` writes it. */
export interface JudgedItem {
  readonly id: string;
  readonly label: 'warn' | 'quiet' | 'ambiguous';
  readonly kind: string;
  readonly lang: string;
  readonly level: Level;
  readonly score: number;
  readonly families: readonly string[];
  readonly rules: readonly string[];
  readonly ms: number;
  /** `assembled`, `title-only`, `hashtags-only`: left out of the headline. */
  readonly tagged: boolean;
}

export interface Group {
  readonly group: string;
  readonly n: number;
  readonly alarms: number;
  readonly danger: number;
  readonly rate: number;
  readonly ci95: readonly [number, number];
}

/** Share of sale posts among opioid tweets, the rate at which precision is stated (product figures, 0.29 %). */
const BASE_RATE = 0.0029;

export function isAlarm({ level }: { readonly level: Level }): boolean {
  return level === 'caution' || level === 'danger';
}

/** The 95 % interval of a share. @see E. B. Wilson, "Probable inference" (1927) */
export function wilson(hits: number, n: number): [number, number] {
  if (n === 0) return [0, 1];
  const z = 1.96;
  const p = hits / n;
  const middle = p + (z * z) / (2 * n);
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}

/** Alarms per label, per label × kind × language, and the headline. */
export function summarise(items: readonly JudgedItem[]): Group[] {
  const groups = new Map<string, JudgedItem[]>();
  const add = (name: string, item: JudgedItem) => groups.set(name, [...(groups.get(name) ?? []), item]);
  const byName = Map.groupBy(items, ({ label, kind, lang }) => `${label} ${kind} ${lang}`);
  for (const [name, group] of byName) groups.set(name, group);
  for (const [label, group] of Map.groupBy(items, (item) => item.label)) groups.set(`ALL ${label}`, group);
  for (const item of items) if (item.label === 'warn' && !item.tagged) add('ALL warn headline', item);
  return [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([name, group]) => toGroup(name, group));
}

function toGroup(group: string, items: readonly JudgedItem[]): Group {
  const alarms = items.filter(isAlarm).length;
  const danger = items.filter(({ level }) => level === 'danger').length;
  return { group, n: items.length, alarms, danger, rate: alarms / items.length, ci95: wilson(alarms, items.length) };
}

/** Of 100 alarms, how many would be right where one item in 345 is a sale. Null without items of both labels. */
export function precisionAtBaseRate(items: readonly JudgedItem[]): number | null {
  const share = (label: string) => {
    const group = items.filter((item) => item.label === label);
    return group.length === 0 ? null : group.filter(isAlarm).length / group.length;
  };
  const [recall, falseAlarms] = [share('warn'), share('quiet')];
  if (recall === null || falseAlarms === null || recall === 0) return null;
  return (recall * BASE_RATE) / (recall * BASE_RATE + falseAlarms * (1 - BASE_RATE));
}
