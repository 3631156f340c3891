/**
 * `npm run rules:report [-- PATH… --out FILE --json FILE --against FILE --pages]`: every rule as a card on one page, with what
 * it does to labelled texts and pages, and what changed since an earlier run.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import type { Pack } from '@/core/model/pack';
import { type Corpus, readCorpus } from '../../tests/evaluate/items.ts';
import { createUnitJudge } from '../../tests/evaluate/judge-item.ts';
import { loadRoleOf } from '../../tests/evaluate/load-rules.ts';
import { createProgress } from '../../tests/evaluate/progress.ts';
import { addTrial, type ItemOutcome, toOutcome } from './outcome.ts';
import { readCases, readCatalogue, readPacks } from './read-rules.ts';
import { buildReport, type ReportData } from './report-data.ts';
import { collectFacts, ruleKey } from './rule-facts.ts';
import { parseRecord, type RunRecord, toRecord } from './run-record.ts';
import { summaryLines } from './terminal-summary.ts';

const ROOT = join(import.meta.dirname, '../..');
const OWN = 'tests/corpus';
const DEVELOPMENT = '../shared/corpus';
const OUT = '.output/rule-report.html';

function readOptions() {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: text, json: text, against: text, pages: { type: 'boolean', default: false } },
  });
  const paths = positionals.length > 0 ? positionals : [OWN, DEVELOPMENT].filter((path) => existsSync(path));
  return { ...values, paths, out: values.out ?? OUT };
}

/** Judge every item as `npm run evaluate` does; rules on trial hit as if they were stable, but change no verdict. */
async function judgeAll({ items }: Corpus, packs: readonly Pack[], usePages: boolean): Promise<ItemOutcome[]> {
  const roleOf = await loadRoleOf();
  const judge = createUnitJudge(packs, roleOf);
  const onTrial = new Set(
    packs.flatMap(({ name, rules }) =>
      rules.filter(({ status }) => status === 'experimental').map(({ id }) => ruleKey(name, id)),
    ),
  );
  const tryOut = onTrial.size > 0 ? createUnitJudge(packs.map(withTrials), roleOf) : null;
  const progress = createProgress(items.length);
  const outcomes: ItemOutcome[] = [];
  for (const item of items) {
    const outcome = toOutcome(await judge(item, usePages), packs);
    const trial = tryOut ? toOutcome(await tryOut(item, usePages), packs) : outcome;
    outcomes.push(addTrial(outcome, trial, (key) => onTrial.has(key)));
    progress.show(outcomes.length);
  }
  progress.end();
  return outcomes;
}

function withTrials(pack: Pack): Pack {
  const rules = pack.rules.map((rule) => ({
    ...rule,
    status: rule.status === 'experimental' ? ('stable' as const) : rule.status,
  }));
  return { ...pack, rules };
}

/** Components are JSX, which plain Node does not read. */
async function render(data: ReportData): Promise<string> {
  const { module } = await runnerImport<typeof import('./render-page.tsx')>(
    join(import.meta.dirname, 'render-page.tsx'),
    {
      root: ROOT,
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@': join(ROOT, 'src') } },
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    },
  );
  const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
  return module.renderPage(data, { css: read('page.css'), script: read('page-filter.js') });
}

function write(file: string, text: string): void {
  mkdirSync(dirname(resolve(file)), { recursive: true });
  writeFileSync(file, text);
  console.log(`wrote ${relative('', resolve(file))} (${Math.ceil(text.length / 1024)} KB)`);
}

function readRecord(file: string): RunRecord {
  if (!existsSync(file)) throw new Error(`there is nothing at ${file}; write it first with --json ${file}.`);
  return parseRecord(readFileSync(file, 'utf8'), file);
}

async function main(): Promise<void> {
  const { paths, out, json, against, pages } = readOptions();
  const before = against === undefined ? null : readRecord(against);
  const packs = readPacks();
  const facts = collectFacts({ packs, casesOf: readCases, catalogue: readCatalogue() });
  const corpus = readCorpus(paths);
  for (const line of corpus.broken) console.error(`skipped ${line}`);
  const outcomes = await judgeAll(corpus, packs, pages);
  const skipped = { excluded: corpus.excluded, broken: corpus.broken.length };
  const date = new Date().toISOString().slice(0, 10);
  const data = buildReport({ date, paths, skipped, packs, facts, outcomes, before });
  for (const line of summaryLines(data)) console.log(line);
  write(out, await render(data));
  if (json !== undefined) write(json, JSON.stringify(toRecord(facts, outcomes)));
}

try {
  await main();
} catch (error) {
  console.error(`rules:report: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
