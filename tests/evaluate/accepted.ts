import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Level } from '@/core/model/verdict';
import { isAlarm, type JudgedItem } from './summary.ts';

const FILE = join(import.meta.dirname, 'accepted.json');
/** The share of alarms on items to warn about may fall by this much before it counts as worse. */
const TOLERANCE = 0.005;

/** Figures of the last accepted run over one corpus. */
export interface Accepted {
  /** Numbers of items. */
  readonly warn: number;
  readonly quiet: number;
  /** Level by id of every quiet item with an alarm. */
  readonly falseAlarms: Readonly<Record<string, Level>>;
  /** Level by id of every item to warn about without one. */
  readonly missed: Readonly<Record<string, Level>>;
}

export function figuresOf(items: readonly JudgedItem[]): Accepted {
  const warn = items.filter(({ label }) => label === 'warn');
  const quiet = items.filter(({ label }) => label === 'quiet');
  return {
    warn: warn.length,
    quiet: quiet.length,
    falseAlarms: levelsOf(quiet.filter(isAlarm)),
    missed: levelsOf(warn.filter((item) => !isAlarm(item))),
  };
}

function levelsOf(items: readonly JudgedItem[]): Record<string, Level> {
  return Object.fromEntries(items.map(({ id, level }) => [id, level] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The figures kept for a corpus; null when there are none. */
export function readAccepted(corpus: string): Accepted | null {
  return readAll()[corpus] ?? null;
}

/** Keep the figures of a corpus; those of the others stay. */
export function writeAccepted(corpus: string, figures: Accepted): void {
  writeFileSync(FILE, `${JSON.stringify({ ...readAll(), [corpus]: figures }, null, 1)}\n`);
}

function readAll(): Record<string, Accepted> {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
}

/** What changed since the accepted run, item by item, each with its level and the rules that fired. */
export function differences(items: readonly JudgedItem[], before: Accepted): string[] {
  const now = figuresOf(items);
  const byId = new Map(items.map((item) => [item.id, item]));
  const lines = (title: string, some: Accepted['missed'], others: Accepted['missed']) =>
    Object.keys(some)
      .filter((id) => !(id in others))
      .map((id) => `${title}: ${id} (${describe(byId.get(id))})`);
  return [
    ...lines('new false alarm', now.falseAlarms, before.falseAlarms),
    ...lines('newly missed', now.missed, before.missed),
    ...lines('mended false alarm', before.falseAlarms, now.falseAlarms),
    ...lines('mended miss', before.missed, now.missed),
  ];
}

function describe(item: JudgedItem | undefined): string {
  return item ? `${item.level} ${item.score}: ${item.rules.join(', ') || 'no rule'}` : 'not in this run';
}

/** Why the figures are worse than accepted; empty when they are not. */
export function worseThan(items: readonly JudgedItem[], before: Accepted | null): string[] {
  if (items.length === 0) return ['there was nothing to judge'];
  const now = figuresOf(items);
  const danger = Object.keys(now.falseAlarms).filter((id) => now.falseAlarms[id] === 'danger');
  const problems = danger.map((id) => `danger on the quiet item ${id}`);
  if (before === null) return problems;
  const falseAlarms = countOf(before.falseAlarms);
  if (countOf(now.falseAlarms) > falseAlarms)
    problems.push(`${countOf(now.falseAlarms)} false alarms, ${falseAlarms} were accepted`);
  if (missedShare(now) > missedShare(before) + TOLERANCE)
    problems.push(
      `${countOf(now.missed)} of ${now.warn} missed, ${countOf(before.missed)} of ${before.warn} were accepted`,
    );
  return problems;
}

function missedShare({ missed, warn }: Accepted): number {
  return countOf(missed) / Math.max(1, warn);
}

function countOf(levels: Readonly<Record<string, Level>>): number {
  return Object.keys(levels).length;
}
