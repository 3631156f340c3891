import { makeRow, median, quantile, type Row } from '../measure.ts';
import type { BenchPage, PageKind } from './list-pages.ts';
import { countAddedLong, type ScriptWork } from './slices.ts';
import type { PageCost } from './visit.ts';

/** What the visits to one page gave, one entry a run. `cold`: ours, with a worker that was stopped before the visit. */
export interface PageRecord {
  readonly costs: Record<'none' | 'ours' | 'cold' | 'other', PageCost[]>;
  readonly works: Record<'ours' | 'cold' | 'other', (ScriptWork | null)[]>;
  readonly verdicts: Record<'warm' | 'cold', { readonly verdict: number; readonly loaded: number }[]>;
}

type Records = ReadonlyMap<Pick<BenchPage, 'name' | 'kind'>, PageRecord>;
type Script = keyof PageRecord['works'];

export function emptyRecord(): PageRecord {
  return {
    costs: { none: [], ours: [], cold: [], other: [] },
    works: { ours: [], cold: [], other: [] },
    verdicts: { warm: [], cold: [] },
  };
}

/** Add what another run gave. */
export function append(record: PageRecord, run: PageRecord): void {
  for (const key of ['none', 'ours', 'cold', 'other'] as const) record.costs[key].push(...run.costs[key]);
  for (const key of ['ours', 'cold', 'other'] as const) record.works[key].push(...run.works[key]);
  for (const key of ['warm', 'cold'] as const) record.verdicts[key].push(...run.verdicts[key]);
}

/** The table of speeds: the real pages by product.md's goals, the others by the same. */
export function rowsOf(records: Records, runs: number): Row[] {
  return [
    ...rowsOfKind(records, runs, ['real'], 'real pages'),
    ...rowsOfKind(records, runs, ['demo'], 'demo pages that open the gate'),
    ...rowsOfKind(records, runs, ['feed'], 'feed of 10,000 posts'),
  ];
}

function rowsOfKind(records: Records, runs: number, kinds: readonly PageKind[], name: string): Row[] {
  const chosen = [...records].filter(([{ kind }]) => kinds.includes(kind)).map(([, record]) => record);
  if (chosen.length === 0) return [];
  const rowsOfState = (state: 'ours' | 'cold') => {
    const label = `${name}, ${state === 'ours' ? 'worker awake' : 'worker stopped'}`;
    const inRuns = (figure: (run: number) => number) =>
      Array.from({ length: runs }, (_, run) => figure(run)).filter(Number.isFinite);
    const added = (part: number) =>
      inRuns((run) =>
        quantile(
          chosen.map(({ costs }) => addedPart(costs[state][run], costs.none[run])),
          part,
        ),
      );
    const slices = inRuns((run) => Math.max(...chosen.map(({ works }) => longestSlice(works[state][run]))));
    const long = inRuns((run) => sum(chosen.map(({ works }) => addedLong(works[state][run]))));
    return [
      makeRow(`${label}: time added to the page's main thread, median of the pages`, { atMost: 0.03 }, added(0.5)),
      makeRow(`${label}: the same, 95th percentile of the pages`, { atMost: 0.08 }, added(0.95)),
      makeRow(`${label}: longest slice`, { atMost: 8 }, slices, 'ms'),
      makeRow(`${label}: long tasks added`, { atMost: 0 }, long, 'tasks'),
    ];
  };
  return [...rowsOfState('ours'), ...rowsOfState('cold')];
}

/** Print what each page cost, the median of the runs. */
export function printPages(records: Records): void {
  console.log('Main thread of each page: milliseconds of processor time, and what an extension adds to them.');
  console.table(
    [...records].map(([{ name }, { costs }]) => ({
      page: name,
      own: middle(costs.none, 'tasks'),
      'ours +': addedTo(costs.none, costs.ours, 'tasks'),
      'cold +': addedTo(costs.none, costs.cold, 'tasks'),
      'Dark Reader +': addedTo(costs.none, costs.other, 'tasks'),
      'heap + KB': kilobytes(costs.none, costs.ours),
      'heap + KB, Dark Reader': kilobytes(costs.none, costs.other),
    })),
  );
  console.log(
    'Work of the extension’s script in a trace (milliseconds of processor time), and time to the first verdict.',
  );
  console.table(
    [...records].map(([{ name }, { works, verdicts, costs }]) => ({
      page: name,
      work: ofWorks(works, 'ours', workMs),
      slices: ofWorks(works, 'ours', ({ slices }) => slices.length),
      longest: ofWorks(works, 'ours', longestSlice),
      'longest, cold': ofWorks(works, 'cold', longestSlice),
      'long tasks: page / added': `${middle(costs.none, 'longTasks')} / ${ofWorks(works, 'ours', addedLong)}`,
      'Dark Reader: work': ofWorks(works, 'other', workMs),
      'Dark Reader: longest': ofWorks(works, 'other', longestSlice),
      'Dark Reader: long': ofWorks(works, 'other', addedLong),
      loaded: rounded(verdicts.warm.map(({ loaded }) => loaded)),
      verdict: rounded(verdicts.warm.map(({ verdict }) => verdict)),
      'verdict, cold': rounded(verdicts.cold.map(({ verdict }) => verdict)),
    })),
  );
}

/** What is added, as a part of what was there without it. */
export function addedPart(withIt: PageCost | undefined, without: PageCost | undefined): number {
  return withIt && without ? (withIt.tasks - without.tasks) / without.tasks : Number.NaN;
}

function longestSlice(work: ScriptWork | null | undefined): number {
  return Math.max(0, ...(work?.slices ?? []).map(({ ms }) => ms));
}

function workMs({ slices }: ScriptWork): number {
  return sum(slices.map(({ ms }) => ms));
}

function addedLong(work: ScriptWork | null | undefined): number {
  return work ? countAddedLong(work) : Number.NaN;
}

function ofWorks(works: PageRecord['works'], script: Script, figure: (work: ScriptWork) => number): number | null {
  return rounded(works[script].flatMap((work) => (work ? [figure(work)] : [])));
}

function middle(costs: readonly PageCost[], figure: keyof PageCost): number | null {
  return rounded(costs.map((cost) => cost[figure]));
}

function addedTo(without: readonly PageCost[], withIt: readonly PageCost[], figure: keyof PageCost): number | null {
  return rounded(withIt.map((cost, run) => cost[figure] - (without[run]?.[figure] ?? Number.NaN)));
}

function kilobytes(without: readonly PageCost[], withIt: readonly PageCost[]): number | null {
  return rounded(withIt.map(({ heap }, run) => (heap - (without[run]?.heap ?? Number.NaN)) / 1000));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The median with one digit after the point; null when there is nothing. */
function rounded(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.round(10 * median(values)) / 10;
}
