import {
  judgeLeavingOut,
  type LeaveOut,
  partOfLanguage,
  partOfSource,
  sourceOf,
} from '../../rules/wording/leave-out.ts';
import type { CorpusItem } from './items.ts';
import { isAlarm, type JudgedItem } from './summary.ts';

/** What the wording model has not seen of an item when it judges it; `nothing` is the model as it is shipped. */
export const UNSEEN = ['nothing', 'source', 'language'] as const;
export type Unseen = (typeof UNSEEN)[number];

/** The same items, judged by models that have not seen this or that of each. */
export type LeftOut = Readonly<Record<Unseen, readonly JudgedItem[]>>;

export interface Counts {
  readonly warn: number;
  readonly caught: number;
  readonly quiet: number;
  readonly alarms: number;
  /** Quiet items that are marked red. */
  readonly danger: number;
}

/** Name of the row of all items; the others are languages. */
export const ALL = 'ALL';

/** Counts by row: all items, and every language that has an item to warn about. */
export type LeaveOutFigures = Readonly<Record<Unseen, Readonly<Record<string, Counts>>>>;

/** Judge items again without the source, and without the language, of each. Takes minutes: the model is fitted for each part. */
export async function measureLeaveOut(
  items: readonly CorpusItem[],
  plain: readonly JudgedItem[],
  leaveOut: LeaveOut,
): Promise<LeftOut> {
  const sources = new Set(leaveOut.samples.map(({ item }) => sourceOf(item)));
  const fromSeenSources = items.filter((item) => sources.has(sourceOf(item)));
  const bySource = await judgeLeavingOut(fromSeenSources, partOfSource, leaveOut);
  const byLanguage = await judgeLeavingOut(items, partOfLanguage(leaveOut.samples), leaveOut);
  return { nothing: plain, source: inPlaceOf(plain, bySource), language: inPlaceOf(plain, byLanguage) };
}

function inPlaceOf(plain: readonly JudgedItem[], judged: readonly JudgedItem[]): JudgedItem[] {
  const byId = new Map(judged.map((item) => [item.id, item]));
  return plain.map((item) => byId.get(item.id) ?? item);
}

export function leaveOutFigures(leftOut: LeftOut): LeaveOutFigures {
  const figures = (items: readonly JudgedItem[]) => {
    const languages = [...new Set(items.filter(({ label }) => label === 'warn').map(({ lang }) => lang))].sort();
    return Object.fromEntries([
      ...languages.map((language) => [language, countsOf(items.filter(({ lang }) => lang === language))] as const),
      [ALL, countsOf(items)] as const,
    ]);
  };
  return {
    nothing: figures(leftOut.nothing),
    source: figures(leftOut.source),
    language: figures(leftOut.language),
  };
}

function countsOf(items: readonly JudgedItem[]): Counts {
  const warn = items.filter(({ label }) => label === 'warn');
  const quiet = items.filter(({ label }) => label === 'quiet');
  return {
    warn: warn.length,
    caught: warn.filter(isAlarm).length,
    quiet: quiet.length,
    alarms: quiet.filter(isAlarm).length,
    danger: quiet.filter(({ level }) => level === 'danger').length,
  };
}

/** One row for each language and the total; behind each number of items, what was found with each model. */
export function leaveOutLines(figures: LeaveOutFigures): string[] {
  const rows = Object.entries(figures.nothing).map(([name, { warn, quiet }]) => {
    const found = (key: 'caught' | 'alarms') => UNSEEN.map((unseen) => cell(figures[unseen][name]?.[key] ?? 0));
    return [name.padEnd(4), cell(warn), ...found('caught'), cell(quiet), ...found('alarms')].join(' ');
  });
  const heads = ['plain', 'source', 'lang.'].map(cell).join(' ');
  return [
    'caught and false alarms: plainly, and by wording models that have not seen the item’s source or its language',
    `${'lang'} ${cell('warn')} ${heads} ${cell('quiet')} ${heads}`,
    ...rows,
  ];
}

function cell(value: number | string): string {
  return String(value).padStart(7);
}
