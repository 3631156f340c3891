import { shortName } from './rule-file.ts';
import type { CaseFailure, RuleRun } from './run-cases.ts';

/** Longest text that is shown whole, in UTF-16 units. */
const SHOWN = 300;

/** The results of some rules for a terminal: every failure with its place, its text and what to look at. */
export function caseLines(runs: readonly RuleRun[]): string[] {
  const failed = runs.filter(({ failures }) => failures.length > 0);
  const details = failed.flatMap(({ name, failures }) => [name, ...failures.flatMap(failureLines), '']);
  const tried = runs.reduce((sum, run) => sum + run.tried, 0);
  const total = `${countOf(runs.length, 'rule')}, ${countOf(tried, 'case')}`;
  const count = failed.reduce((sum, { failures }) => sum + failures.length, 0);
  return [...details, count === 0 ? `${total}: all right` : `${total}: ${count} to look at`];
}

function failureLines({ file, line, title, text, others, explanation }: CaseFailure): string[] {
  const place = `  ${shortName(file)}:${line}: ${title}`;
  if (text === null) return [place];
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return [
    place,
    `    text     ${shown.replaceAll('\n', ' ⏎ ')}`,
    `    fired    ${others.join(', ') || 'no other rule'}`,
    ...explanation.map((sentence, i) => `    ${i === 0 ? 'look at' : '       '}  ${sentence}`),
  ];
}

function countOf(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
