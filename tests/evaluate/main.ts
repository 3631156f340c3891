/** `npm run evaluate -- PATH… [--out FILE] [--pages | --browser] [--check] [--accept]`: measures verdicts on labelled texts and pages. */
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Pack } from '@/core/model/pack';
import { differences, figuresOf, readAccepted, worseThan, writeAccepted } from './accepted.ts';
import { type Comparison, compareInBrowser } from './compare-browser.ts';
import { type Corpus, readCorpus } from './items.ts';
import { createJudge, type JudgeItem, usesPage } from './judge-item.ts';
import { loadPacks, loadRoleOf } from './load-rules.ts';
import { createProgress } from './progress.ts';
import { comparisonLines, figureLines, speedLine, tableLines } from './report.ts';
import { type JudgedItem, precisionAtBaseRate, summarise } from './summary.ts';

const DEVELOPMENT = '../shared/corpus';
const OWN = 'tests/corpus';

interface Options {
  readonly paths: readonly string[];
  readonly out: string | null;
  readonly pages: boolean;
  readonly browser: boolean;
  readonly check: boolean;
  readonly accept: boolean;
}

function readOptions(): Options {
  const boolean = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, pages: boolean, browser: boolean, check: boolean, accept: boolean },
  });
  const paths = positionals.length > 0 ? positionals : [existsSync(DEVELOPMENT) ? DEVELOPMENT : OWN];
  return { ...values, paths, out: values.out ?? null };
}

/** Only whole corpora, judged by their texts, have accepted figures. */
function corpusName({ paths, pages, browser }: Options): string | null {
  if (paths.length !== 1 || pages || browser) return null;
  return { [resolve(DEVELOPMENT)]: 'development', [resolve(OWN)]: 'own' }[resolve(paths[0] ?? '')] ?? null;
}

async function judgeAll({ items }: Corpus, judge: JudgeItem, usePages: boolean): Promise<JudgedItem[]> {
  const progress = createProgress(items.length);
  const judged: JudgedItem[] = [];
  for (const item of items) {
    judged.push(await judge(item, usePages));
    progress.show(judged.length);
  }
  progress.end();
  return judged;
}

function printFindings(judged: readonly JudgedItem[], { items, excluded, broken }: Corpus): void {
  const textIds = new Set(items.filter(({ html }) => html === null).map(({ id }) => id));
  for (const line of broken) console.error(`skipped ${line}`);
  for (const line of tableLines(summarise(judged))) console.log(line);
  for (const line of figureLines(judged)) console.log(line);
  console.log(speedLine(judged.filter(({ id }) => textIds.has(id))));
  console.log(`${judged.length} items judged, ${excluded} excluded, ${broken.length} broken lines`);
}

/** Take the browser's verdicts where there are any. */
function withBrowser(judged: readonly JudgedItem[], comparisons: readonly Comparison[]): JudgedItem[] {
  const seen = new Map(
    comparisons.flatMap(({ browser }) => (typeof browser === 'string' ? [] : [[browser.id, browser] as const])),
  );
  return judged.map((item) => seen.get(item.id) ?? item);
}

function writeOut(file: string, packs: readonly Pack[], judged: readonly JudgedItem[]): void {
  const items = judged.map(({ id, label, kind, lang, level, score, families, rules, ms }) => {
    return { id, label, kind, lang, level, score, families, rules, ms };
  });
  const versions = Object.fromEntries(packs.map(({ name, version }) => [name, version]));
  const precision_at_base_rate = precisionAtBaseRate(judged);
  writeFileSync(file, JSON.stringify({ packs: versions, items, summary: summarise(judged), precision_at_base_rate }));
}

/** Print what changed since the accepted run; then, as asked, fail on worse figures and accept. */
function compareWithAccepted(judged: readonly JudgedItem[], options: Options): boolean {
  const name = corpusName(options);
  const accepted = name === null ? null : readAccepted(name);
  const changes = accepted ? differences(judged, accepted) : [];
  for (const line of changes) console.log(line);
  if (accepted && changes.length === 0) console.log('no item differs from the accepted figures');
  const problems = options.check ? worseThan(judged, accepted) : [];
  for (const problem of problems) console.error(`evaluate: ${problem}`);
  if (!options.accept) return problems.length === 0;
  if (name === null) throw new Error(`--accept is for ${DEVELOPMENT} or ${OWN} alone, without --pages and --browser.`);
  writeAccepted(name, figuresOf(judged));
  return problems.length === 0;
}

async function main(): Promise<boolean> {
  const options = readOptions();
  const corpus = readCorpus(options.paths);
  const packs = loadPacks();
  const judge = createJudge(packs, await loadRoleOf());
  const plain = await judgeAll(corpus, judge, options.pages || options.browser);
  const pages = options.browser ? corpus.items.filter((item) => usesPage(item, true)) : [];
  const comparisons = options.browser ? await compareInBrowser(pages, { packs, judge }) : [];
  const judged = withBrowser(plain, comparisons);
  printFindings(judged, corpus);
  if (options.browser) for (const line of comparisonLines(comparisons)) console.log(line);
  if (options.out !== null) writeOut(options.out, packs, judged);
  return compareWithAccepted(judged, options);
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(`evaluate: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
