/**
 * `npm run evaluate -- PATH… [--out FILE] [--pages | --browser] [--check] [--accept]`: measures verdicts on labelled texts
 * and pages. `--leave-out` shows beside them what wording models find that have not seen an item's source or language.
 * `--camouflage`, `--disguise` or `--derived` (both) measure what is made of the items instead; `--checklist` answers the
 * questions about a shop for each item, `--kinds` tells what kinds of site they are taken for.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { compilePacks } from '@/core/match/compile';
import type { Pack } from '@/core/model/pack';
import { readAllSamples } from '../../rules/wording/fit-model.ts';
import { differences, figuresOf, readAccepted, worseThan, writeAccepted } from './accepted.ts';
import { readAcceptedLeaveOut, worseLeaveOut, writeAcceptedLeaveOut } from './accepted-leave-out.ts';
import { calibrate } from './calibration.ts';
import { type CheckedItem, checkItems, checklistLines } from './checklist.ts';
import type { Comparison, compareInBrowser } from './compare-browser.ts';
import { camouflageLines, disguiseLines } from './derived-report.ts';
import { type Corpus, readCorpus } from './items.ts';
import { judgeCamouflage, judgeDisguises } from './judge-derived.ts';
import { createJudge, type JudgeItem, usesPage } from './judge-item.ts';
import { kindLines, tellKinds } from './kinds.ts';
import { type LeaveOutFigures, leaveOutFigures, leaveOutLines, measureLeaveOut } from './leave-out.ts';
import { loadPacks, loadRoleOf } from './load-rules.ts';
import { corpusName, DEVELOPMENT, type Options, OWN, readOptions } from './options.ts';
import { createProgress } from './progress.ts';
import { calibrationLines, comparisonLines, figureLines, speedLine, tableLines } from './report.ts';
import { type JudgedItem, summarise } from './summary.ts';
import { writeOut } from './write-out.ts';

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
  for (const line of calibrationLines(calibrate(judged))) console.log(line);
  console.log(speedLine(judged.filter(({ id }) => textIds.has(id))));
  console.log(`${judged.length} items judged, ${excluded} excluded, ${broken.length} broken lines`);
}

/** The browser's tools are loaded only when they are used: it takes a while. */
async function compareWithBrowser(...args: Parameters<typeof compareInBrowser>): Promise<Comparison[]> {
  const { compareInBrowser } = await import('./compare-browser.ts');
  return compareInBrowser(...args);
}

/** Take the browser's verdicts where there are any. */
function withBrowser(judged: readonly JudgedItem[], comparisons: readonly Comparison[]): JudgedItem[] {
  const seen = new Map(
    comparisons.flatMap(({ browser }) => (typeof browser === 'string' ? [] : [[browser.id, browser] as const])),
  );
  return judged.map((item) => seen.get(item.id) ?? item);
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

/** The same for sources and languages that the wording model has not seen. */
function compareLeaveOut(figures: LeaveOutFigures, options: Options): boolean {
  const name = corpusName(options);
  for (const line of leaveOutLines(figures)) console.log(line);
  const problems = options.check ? worseLeaveOut(figures, name === null ? null : readAcceptedLeaveOut(name)) : [];
  for (const problem of problems) console.error(`evaluate: ${problem}`);
  if (options.accept && name !== null) writeAcceptedLeaveOut(name, figures);
  return problems.length === 0;
}

/** What is made of the items, in place of the items themselves. */
async function measureDerived({ items }: Corpus, packs: readonly Pack[], judge: JudgeItem, options: Options) {
  const joins = options.camouflage ? await judgeCamouflage(items, judge) : [];
  if (options.camouflage) for (const line of camouflageLines(joins)) console.log(line);
  const rows = options.disguise ? await judgeDisguises(items, judge, compilePacks(packs)) : [];
  if (options.disguise) for (const line of disguiseLines(rows)) console.log(line);
  return [...joins, ...rows.flatMap(({ pairs }) => pairs)].map(({ changed }) => changed);
}

async function measurePlain(corpus: Corpus, packs: readonly Pack[], judge: JudgeItem, options: Options) {
  const plain = await judgeAll(corpus, judge, options.pages || options.browser);
  const pages = options.browser ? corpus.items.filter((item) => usesPage(item, true)) : [];
  const comparisons = options.browser ? await compareWithBrowser(pages, { packs, judge }) : [];
  const judged = withBrowser(plain, comparisons);
  printFindings(judged, corpus);
  if (options.browser) for (const line of comparisonLines(comparisons)) console.log(line);
  return judged;
}

/** What the checklist says of the items; with `--out`, each item's answers, a line each. */
async function measureChecklist({ items }: Corpus, packs: readonly Pack[], { out }: Options): Promise<void> {
  const progress = createProgress(items.length);
  const checked: CheckedItem[] = [];
  for await (const item of checkItems(items, packs)) {
    checked.push(item);
    progress.show(checked.length);
  }
  progress.end();
  for (const line of checklistLines(checked)) console.log(line);
  if (out !== null) writeFileSync(out, checked.map((item) => `${JSON.stringify(item)}\n`).join(''));
}

async function main(): Promise<boolean> {
  const options = readOptions();
  if (options.leaveOut && !existsSync(DEVELOPMENT)) {
    console.log(`${DEVELOPMENT} is not there, so no wording model can be fitted without a part of it: skipped`);
    return true;
  }
  const corpus = readCorpus(options.paths);
  const packs = loadPacks();
  if (options.checklist) {
    await measureChecklist(corpus, packs, options);
    return true;
  }
  const roleOf = await loadRoleOf();
  if (options.kinds) {
    for (const line of kindLines(await tellKinds(corpus.items, packs, roleOf))) console.log(line);
    return true;
  }
  const judge = createJudge(packs, roleOf);
  const isDerived = options.camouflage || options.disguise;
  const judged = await (isDerived ? measureDerived : measurePlain)(corpus, packs, judge, options);
  if (isDerived || !options.leaveOut) {
    if (options.out !== null) writeOut(options.out, packs, { judged });
    return isDerived || compareWithAccepted(judged, options);
  }
  const samples = readAllSamples(compilePacks(packs));
  const leaveOut = leaveOutFigures(await measureLeaveOut(corpus.items, judged, { samples, packs, roleOf }));
  if (options.out !== null) writeOut(options.out, packs, { judged, leaveOut });
  const isAsGood = compareWithAccepted(judged, options);
  return compareLeaveOut(leaveOut, options) && isAsGood;
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(`evaluate: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
