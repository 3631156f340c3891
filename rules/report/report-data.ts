import { countHashes } from '@/core/model/domain-list';
import type { Pack } from '@/core/model/pack';
import { isAlarm, type JudgedItem, precisionAtBaseRate } from '../../tests/evaluate/summary.ts';
import { compareRuns, type RuleChange, type RunChange } from './compare-runs.ts';
import { measureRule, type RuleFigures, type Share, shareOf } from './measure.ts';
import type { ItemOutcome } from './outcome.ts';
import { type CalibrationRow, calibrateByLevel, calibrateByPoints, type LevelTable, levelTables } from './overview.ts';
import type { RuleFacts } from './rule-facts.ts';
import { type RunRecord, toRecord } from './run-record.ts';

export interface Card {
  readonly facts: RuleFacts;
  readonly figures: RuleFigures;
  /** Null without a run before, or when nothing changed. */
  readonly change: RuleChange | null;
}

export interface PackFacts {
  readonly name: string;
  readonly version: string;
  readonly date: string;
  readonly kind: Pack['kind'];
  readonly rules: number;
  readonly experimental: number;
  readonly lists: number;
  readonly terms: number;
  /** On its lists of domains. */
  readonly domains: number;
  readonly policy: Pack['policy'];
}

export interface Totals {
  readonly items: number;
  readonly offers: number;
  readonly lawful: number;
  readonly ambiguous: number;
  /** Offers with an alarm; lawful items with one; items marked red that are offers. */
  readonly caught: Share;
  readonly falseAlarms: Share;
  readonly redRight: Share;
  readonly baseRatePrecision: number | null;
}

/** Everything the page shows. */
export interface ReportData {
  /** ISO date. */
  readonly date: string;
  /** Where the items come from, as given. */
  readonly paths: readonly string[];
  readonly skipped: { readonly excluded: number; readonly broken: number };
  readonly packs: readonly PackFacts[];
  readonly totals: Totals;
  readonly tables: readonly LevelTable[];
  readonly byPoints: readonly CalibrationRow[];
  readonly byLevel: readonly CalibrationRow[];
  readonly cards: readonly Card[];
  readonly change: RunChange | null;
}

export interface ReportSources {
  readonly date: string;
  readonly paths: readonly string[];
  readonly skipped: ReportData['skipped'];
  readonly packs: readonly Pack[];
  readonly facts: readonly RuleFacts[];
  readonly outcomes: readonly ItemOutcome[];
  readonly before: RunRecord | null;
}

export function buildReport({ date, paths, skipped, packs, facts, outcomes, before }: ReportSources): ReportData {
  const items = outcomes.map(({ item }) => item);
  const change = before === null ? null : compareRuns(before, toRecord(facts, outcomes));
  const cards = facts.map((fact) => ({
    facts: fact,
    figures: measureRule(fact.key, fact.stance, outcomes),
    change: change?.rules.get(fact.key) ?? null,
  }));
  return {
    ...{ date, paths, skipped, cards, change },
    packs: packs.map(packFacts),
    totals: totalsOf(items),
    tables: levelTables(items),
    byPoints: calibrateByPoints(items, Math.min(...packs.map(({ policy }) => policy.caution))),
    byLevel: calibrateByLevel(items),
  };
}

function packFacts({ name, version, date, kind, rules, lists, policy, domains = [] }: Pack): PackFacts {
  return {
    ...{ name, version, date, kind, policy },
    rules: rules.length,
    experimental: rules.filter(({ status }) => status === 'experimental').length,
    lists: new Set(lists.map((list) => list.name)).size,
    domains: countHashes(domains),
    terms: lists.reduce((sum, { terms }) => sum + terms.length, 0),
  };
}

function totalsOf(items: readonly JudgedItem[]): Totals {
  const offers = items.filter(({ label }) => label === 'warn');
  const lawful = items.filter(({ label }) => label === 'quiet');
  const red = [...offers, ...lawful].filter(({ level }) => level === 'danger');
  return {
    items: items.length,
    offers: offers.length,
    lawful: lawful.length,
    ambiguous: items.length - offers.length - lawful.length,
    caught: shareOf(offers.filter(isAlarm).length, offers.length),
    falseAlarms: shareOf(lawful.filter(isAlarm).length, lawful.length),
    redRight: shareOf(red.filter(({ label }) => label === 'warn').length, red.length),
    baseRatePrecision: precisionAtBaseRate(items),
  };
}
