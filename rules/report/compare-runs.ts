import { isAlarm } from '../../tests/evaluate/summary.ts';
import type { RuleKey } from './rule-facts.ts';
import type { RunRecord } from './run-record.ts';

type RuleRecord = RunRecord['rules'][number];
type Label = RunRecord['items'][number]['label'];

/** Ids that came and went, right and wrong ones apart. */
export interface Difference {
  readonly newRight: readonly string[];
  readonly newWrong: readonly string[];
  readonly lostRight: readonly string[];
  readonly lostWrong: readonly string[];
}

/** How a rule differs from the run before; only rules that differ have one. */
export interface RuleChange {
  readonly isNew: boolean;
  /** "points 12, now 16" and the like. */
  readonly settings: readonly string[];
  readonly hits: Difference;
  readonly decisive: Difference;
}

export interface RunChange {
  readonly packs: readonly string[];
  /** Items that both runs judged; only these are compared. */
  readonly shared: number;
  readonly onlyBefore: number;
  readonly onlyNow: number;
  /** Alarms that came and went. */
  readonly alarms: Difference;
  readonly rules: ReadonlyMap<RuleKey, RuleChange>;
  /** Rules of the run before that are no more. */
  readonly gone: readonly RuleKey[];
}

/** What changed from one run to the next. */
export function compareRuns(before: RunRecord, now: RunRecord): RunChange {
  const old = new Map(before.items.map((item) => [item.id, item]));
  const both = now.items.filter(({ id }) => old.has(id));
  const labels = new Map(both.map(({ id, label }) => [id, label]));
  const alarmsOf = (items: RunRecord['items']) => items.filter(isAlarm).map(({ id }) => id);
  const rulesBefore = new Map(before.rules.map((rule) => [rule.key, rule]));
  const changes = now.rules.map((rule) => [rule.key, changeOf(rulesBefore.get(rule.key), rule, labels)] as const);
  return {
    packs: packChanges(before.packs, now.packs),
    shared: both.length,
    onlyBefore: before.items.length - both.length,
    onlyNow: now.items.length - both.length,
    alarms: differenceOf(alarmsOf(before.items), alarmsOf(now.items), { labels, rightLabel: 'warn' }),
    rules: new Map(changes.flatMap(([key, change]) => (change === null ? [] : [[key, change] as const]))),
    gone: before.rules.filter(({ key }) => !now.rules.some((rule) => rule.key === key)).map(({ key }) => key),
  };
}

function packChanges(before: RunRecord['packs'], now: RunRecord['packs']): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return names
    .filter((name) => before[name] !== now[name])
    .map((name) => `${name} ${before[name] ?? 'not there'}, now ${now[name] ?? 'not there'}`);
}

function changeOf(before: RuleRecord | undefined, now: RuleRecord, labels: ReadonlyMap<string, Label>) {
  const sides: Sides = { labels, rightLabel: now.stance === 'for' ? 'warn' : 'quiet' };
  const change: RuleChange = {
    isNew: before === undefined,
    settings: before === undefined ? [] : settingChanges(before, now),
    hits: differenceOf(before?.hits ?? [], now.hits, sides),
    decisive: differenceOf(before?.decisive ?? [], now.decisive, sides),
  };
  const isSame = change.settings.length === 0 && isEmpty(change.hits) && isEmpty(change.decisive);
  return isSame && !change.isNew ? null : change;
}

function settingChanges(before: RuleRecord, now: RuleRecord): string[] {
  return (['points', 'status', 'stance'] as const)
    .filter((field) => before[field] !== now[field])
    .map((field) => `${field} ${before[field]}, now ${now[field]}`);
}

interface Sides {
  readonly labels: ReadonlyMap<string, Label>;
  readonly rightLabel: Label;
}

/** Items that one run alone judged, and ambiguous ones, are left out. */
function differenceOf(before: readonly string[], now: readonly string[], { labels, rightLabel }: Sides): Difference {
  const [old, current] = [new Set(before), new Set(now)];
  const came = now.filter((id) => !old.has(id));
  const went = before.filter((id) => !current.has(id));
  const isRight = (id: string) => labels.get(id) === rightLabel;
  const isWrong = (id: string) => labels.has(id) && labels.get(id) !== rightLabel && labels.get(id) !== 'ambiguous';
  return {
    newRight: came.filter(isRight),
    newWrong: came.filter(isWrong),
    lostRight: went.filter(isRight),
    lostWrong: went.filter(isWrong),
  };
}

export function isEmpty({ newRight, newWrong, lostRight, lostWrong }: Difference): boolean {
  return newRight.length + newWrong.length + lostRight.length + lostWrong.length === 0;
}
