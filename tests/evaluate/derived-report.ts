import { PLACES } from './camouflage.ts';
import type { JudgedJoin, JudgedPair, JudgedRow } from './judge-derived.ts';
import { percent, tableLines } from './report.ts';
import { isAlarm, type JudgedItem, toGroup } from './summary.ts';

/** Shares to be reached (product figures). */
const GOALS = { camouflage: 0.9, disguise: 0.95 };
/** So many causes are named. */
const CAUSES = 12;

/** How many shops are caught in spite of advice on their pages, and what loses the others. */
export function camouflageLines(joins: readonly JudgedJoin[]): string[] {
  if (joins.length === 0) return ['camouflage: no shop and advice to join'];
  const plain = [...new Map(joins.map((join) => [join.plain.id, join.plain])).values()];
  const joined = changedOf(joins);
  const split = (name: string, keyOf: (item: JudgedItem) => string) =>
    [...Map.groupBy(joined, keyOf)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, items]) => toGroup(name + key, items));
  const places = PLACES.map((place) =>
    toGroup(`advice ${place}`, changedOf(joins.filter((join) => join.place === place))),
  );
  const table = tableLines([
    toGroup('the shops without advice', plain),
    ...places,
    ...split('with advice, ', ({ kind }) => kind),
    ...split('with advice, ', ({ lang }) => lang),
    toGroup('ALL with advice', joined),
  ]);
  return [
    `${plain.length} shops, each joined with a text of advice in ${PLACES.length} places`,
    ...table,
    goalLine('camouflaged shops', joined, GOALS.camouflage),
    ...lossLines(joins),
  ];
}

function goalLine(name: string, items: readonly JudgedItem[], goal: number): string {
  const caught = items.filter(isAlarm).length;
  const share = caught / Math.max(1, items.length);
  const isMet = share >= goal ? 'reached' : 'not reached';
  return `${name}: ${caught} of ${items.length} caught (${percent(share)}); the goal of ${percent(goal)} is ${isMet}`;
}

/** Which rules speak against the warning that did not before, and which fell silent, where it was lost. */
function lossLines(pairs: readonly JudgedPair[]): string[] {
  const lost = pairs.filter(({ plain, changed }) => isAlarm(plain) && !isAlarm(changed));
  const changes = lost.flatMap(({ plain, changed }) => [
    ...missing(changed, plain).flatMap((rule) =>
      rule.startsWith('-') ? [`speaks against it now: ${rule.slice(1)}`] : [],
    ),
    ...missing(plain, changed).flatMap((rule) => (rule.startsWith('-') ? [] : [`silent now: ${rule}`])),
  ]);
  const counts = [...Map.groupBy(changes, (change) => change)].map(([change, all]) => [change, all.length] as const);
  const causes = counts.sort(([, a], [, b]) => b - a).slice(0, CAUSES);
  const kept = pairs.filter(({ plain }) => isAlarm(plain)).length - lost.length;
  const missed = pairs.filter(({ plain, changed }) => !isAlarm(plain) && !isAlarm(changed)).length;
  return [
    `of those caught plainly ${kept} are caught and ${lost.length} lost; ${missed} are missed either way`,
    ...causes.map(([change, count]) => `  ${String(count).padStart(4)} of ${lost.length} lost: ${change}`),
  ];
}

function missing(some: JudgedItem, other: JudgedItem): string[] {
  return some.rules.filter((rule) => !other.rules.includes(rule));
}

/** How many disguised copies of caught listings are caught, for each way to disguise a name. */
export function disguiseLines(rows: readonly JudgedRow[]): string[] {
  const groups = rows.map(({ row, pairs }) => toGroup(`${row.row} ${row.name}`, changedOf(pairs)));
  const pairs = rows.flatMap((row) => row.pairs);
  const all = changedOf(pairs);
  return [
    'copies of listings that are caught plainly, all names of substances in disguise (of those that can be written so)',
    ...tableLines([...groups, toGroup('ALL', all)]),
    goalLine('disguised copies', all, GOALS.disguise),
    ...lossLines(pairs),
  ];
}

function changedOf(pairs: readonly JudgedPair[]): JudgedItem[] {
  return pairs.map(({ changed }) => changed);
}
