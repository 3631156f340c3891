import type { Level } from '@/core/model/verdict';

/** One judged item. */
export interface JudgedItem {
  readonly id: string;
  readonly label: 'warn' | 'quiet' | 'ambiguous';
  readonly kind: string;
  readonly lang: string;
  readonly level: Level;
  readonly score: number;
  readonly families: readonly string[];
  readonly rules: readonly string[];
  /** Time of one processor core to judge it; reading HTML is not counted. */
  readonly ms: number;
  /** Key by which sites are averaged. */
  readonly site: string | null;
  /** UTF-16 units of its text. */
  readonly length: number;
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
  const z = 1.959964;
  const p = hits / n;
  const middle = p + (z * z) / (2 * n);
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}

/** Alarms per label × kind × language, per language of the items to warn about, per label, and the headline. */
export function summarise(items: readonly JudgedItem[]): Group[] {
  const warn = items.filter(({ label }) => label === 'warn');
  const headline = warn.filter(({ tagged }) => !tagged);
  const groups = [
    ...byName(items, ({ label, kind, lang }) => `${label} ${kind} ${lang}`),
    ...byName(warn, ({ lang }) => `ALL warn ${lang}`),
    ...byName(headline, () => 'ALL warn headline'),
    ...byName(items, ({ label }) => `ALL ${label}`),
  ];
  return groups.map(([name, group]) => toGroup(name, group));
}

function byName(items: readonly JudgedItem[], nameOf: (item: JudgedItem) => string): [string, JudgedItem[]][] {
  return [...Map.groupBy(items, nameOf)].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The figures of some items under a name. */
export function toGroup(group: string, items: readonly JudgedItem[]): Group {
  const alarms = items.filter(isAlarm).length;
  const danger = items.filter(({ level }) => level === 'danger').length;
  return {
    group,
    n: items.length,
    alarms,
    danger,
    rate: alarms / Math.max(1, items.length),
    ci95: wilson(alarms, items.length),
  };
}

/** The share of alarms, every site counting the same; null when no item names its site. */
export function siteAverage(items: readonly JudgedItem[]): { readonly sites: number; readonly rate: number } | null {
  const sites = Map.groupBy(
    items.filter(({ site }) => site !== null),
    ({ site }) => site,
  );
  if (sites.size === 0) return null;
  const rates = [...sites.values()].map((group) => group.filter(isAlarm).length / group.length);
  return { sites: sites.size, rate: rates.reduce((sum, rate) => sum + rate, 0) / sites.size };
}

/** How many items marked red there are, and how many of them rightly. Ambiguous items are neither. */
export function redPrecision(items: readonly JudgedItem[]): { readonly red: number; readonly right: number } {
  const red = items.filter(({ level, label }) => level === 'danger' && label !== 'ambiguous');
  return { red: red.length, right: red.filter(({ label }) => label === 'warn').length };
}

/** Share of right alarms where 0.29 % of items are sales. Null without items of both labels or without a right alarm. */
export function precisionAtBaseRate(items: readonly JudgedItem[]): number | null {
  return precisionWith(items, (hits, n) => hits / n);
}

/** The same with the false alarms at the upper end of their 95 % interval: what the items at hand can vouch for. */
export function surePrecisionAtBaseRate(items: readonly JudgedItem[]): number | null {
  return precisionWith(items, (hits, n) => wilson(hits, n)[1]);
}

function precisionWith(items: readonly JudgedItem[], falseShare: (hits: number, n: number) => number): number | null {
  const warn = items.filter(({ label }) => label === 'warn');
  const quiet = items.filter(({ label }) => label === 'quiet');
  const right = warn.filter(isAlarm).length;
  if (quiet.length === 0 || right === 0) return null;
  const hit = (right / warn.length) * BASE_RATE;
  return hit / (hit + falseShare(quiet.filter(isAlarm).length, quiet.length) * (1 - BASE_RATE));
}
