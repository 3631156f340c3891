import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { VISITS, type Visit } from './cold-visit.ts';
import { makeRow, median, type Row, ratios } from './measure.ts';

const RUNS = 9;
const VISIT = join(import.meta.dirname, 'cold-visit.ts');

/** Measure the time from a fresh page to its first verdict, each time in a new process. */
export function measureCold(): Row[] {
  const times = new Map<Visit, number[]>(VISITS.map((visit) => [visit, []]));
  for (let run = 0; run < RUNS; run++) for (const visit of VISITS) times.get(visit)?.push(timeVisit(visit));
  console.log('Cold: a page of 3,000 words, from its text to a verdict, in a process that has run nothing before.');
  console.table(VISITS.map((visit) => ({ visit, ms: Number(median(times.get(visit) ?? []).toFixed(1)) })));
  const against = times.get('split + Map') ?? [];
  return VISITS.slice(0, -1).map((visit) =>
    makeRow(
      `cold: fresh page to first verdict, rule delivery included, against fold + split + Map: ${visit}`,
      { atMost: 0.333 },
      ratios(times.get(visit) ?? [], against),
    ),
  );
}

function timeVisit(visit: Visit): number {
  const out = execFileSync(process.execPath, ['--import', './tests/support/alias.ts', VISIT, visit], {
    encoding: 'utf8',
  });
  return Number(out);
}
