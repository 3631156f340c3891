import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlarm, type JudgedItem } from './summary.ts';

const FILE = join(import.meta.dirname, 'accepted.json');

/** Figures of the last accepted run over one corpus. */
export interface Accepted {
  readonly warn: number;
  readonly quiet: number;
  readonly falseAlarms: readonly string[];
  readonly missed: readonly string[];
}

export function figuresOf(items: readonly JudgedItem[]): Accepted {
  const labelled = (label: string) => items.filter((item) => item.label === label);
  return {
    warn: labelled('warn').length,
    quiet: labelled('quiet').length,
    falseAlarms: labelled('quiet')
      .filter(isAlarm)
      .map(({ id }) => id),
    missed: labelled('warn')
      .filter((item) => !isAlarm(item))
      .map(({ id }) => id),
  };
}

export function readAccepted(corpus: string): Accepted | null {
  return readAll()[corpus] ?? null;
}

export function writeAccepted(corpus: string, figures: Accepted): void {
  writeFileSync(FILE, `${JSON.stringify({ ...readAll(), [corpus]: figures }, null, 1)}\n`);
}

function readAll(): Record<string, Accepted> {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
}

/** What changed, item by item, each with the rules that fired. */
export function differences(items: readonly JudgedItem[], before: Accepted): string[] {
  const now = figuresOf(items);
  const rules = new Map(items.map((item) => [item.id, item.rules.join(', ')]));
  const lines = (title: string, a: readonly string[], b: readonly string[]) => {
    const known = new Set(b);
    return a.filter((id) => !known.has(id)).map((id) => `${title}: ${id} (${rules.get(id) ?? 'not in this run'})`);
  };
  return [
    ...lines('new false alarm', now.falseAlarms, before.falseAlarms),
    ...lines('newly missed', now.missed, before.missed),
    ...lines('mended false alarm', before.falseAlarms, now.falseAlarms),
    ...lines('mended miss', before.missed, now.missed),
  ];
}

/** Why the figures are worse than accepted; empty when they are not. */
export function worseThan(items: readonly JudgedItem[], before: Accepted | null): string[] {
  const now = figuresOf(items);
  const danger = items.filter(({ label, level }) => label === 'quiet' && level === 'danger').map(({ id }) => id);
  const problems = danger.map((id) => `danger on the quiet item ${id}`);
  if (before === null) return problems;
  if (now.falseAlarms.length > before.falseAlarms.length) {
    problems.push(`${now.falseAlarms.length} false alarms, ${before.falseAlarms.length} were accepted`);
  }
  const share = (figures: Accepted) => figures.missed.length / Math.max(1, figures.warn);
  if (share(now) > share(before) + 0.005)
    problems.push(`${now.missed.length} missed, ${before.missed.length} were accepted`);
  return problems;
}
