/** `npm run evaluate -- PATH… [--out FILE] [--pages] [--check] [--accept]`: measures verdicts on labelled texts and pages. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Pack } from '@/core/model/pack';
import { differences, figuresOf, readAccepted, worseThan, writeAccepted } from './accepted.ts';
import { readCorpus } from './items.ts';
import { createJudge } from './judge-item.ts';
import { type Group, type JudgedItem, precisionAtBaseRate, summarise } from './summary.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    pages: { type: 'boolean' },
    check: { type: 'boolean' },
    accept: { type: 'boolean' },
  },
});

const DEVELOPMENT = '../shared/corpus';
const OWN = 'tests/corpus';
const paths = positionals.length > 0 ? positionals : [existsSync(DEVELOPMENT) ? DEVELOPMENT : OWN];

function readJson<Value>(file: string): Value {
  return JSON.parse(readFileSync(resolve(import.meta.dirname, '../..', file), 'utf8')) as Value;
}

/** Only whole corpora have accepted figures. */
function corpusName(): string | null {
  if (paths.length !== 1) return null;
  return { [resolve(DEVELOPMENT)]: 'development', [resolve(OWN)]: 'own' }[resolve(paths[0] ?? '')] ?? null;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`.padStart(9);
}

function printTable(groups: readonly Group[]): void {
  for (const { group, n, alarms, danger, rate, ci95 } of groups) {
    const interval = `${percent(ci95[0])} –${percent(ci95[1])}`;
    console.log(
      `${group.padEnd(40)} ${String(n).padStart(6)} alarms ${String(alarms).padStart(5)} ${percent(rate)} (${interval}) danger ${danger}`,
    );
  }
}

async function judgeAll(): Promise<JudgedItem[]> {
  const corpus = readCorpus(paths);
  for (const line of corpus.broken) console.error(`skipped ${line}`);
  const judge = createJudge(readJson<Pack[]>('src/generated/packs.json'), readJson('rules/hosts/known.json'));
  const judged: JudgedItem[] = [];
  for (const [i, item] of corpus.items.entries()) {
    judged.push(await judge(item, values.pages ?? false));
    if (process.stderr.isTTY && i % 200 === 0) process.stderr.write(`\r${i} of ${corpus.items.length} `);
  }
  const ms = judged.reduce((sum, item) => sum + item.ms, 0);
  console.log(
    `${judged.length} items, ${corpus.excluded} excluded, ${corpus.broken.length} broken, ${Math.round((1000 * judged.length) / ms)} items a second`,
  );
  return judged;
}

const items = await judgeAll();
const summary = summarise(items);
printTable(summary);
const red = items.filter(({ level, label }) => level === 'danger' && label !== 'ambiguous');
const right = red.filter(({ label }) => label === 'warn').length;
console.log(
  `red precision ${right} of ${red.length}; precision at a base rate of 0.29 %: ${precisionAtBaseRate(items)?.toFixed(3) ?? '–'}`,
);
const name = corpusName();
const accepted = name === null ? null : readAccepted(name);
if (accepted) for (const line of differences(items, accepted)) console.log(line);
if (values.out) {
  const packs = Object.fromEntries(
    readJson<Pack[]>('src/generated/packs.json').map((pack) => [pack.name, pack.version]),
  );
  writeFileSync(
    values.out,
    JSON.stringify({ packs, items, summary, precision_at_base_rate: precisionAtBaseRate(items) }),
  );
}
if (values.accept && name !== null) writeAccepted(name, figuresOf(items));
if (values.check) {
  const problems = worseThan(items, accepted);
  for (const problem of problems) console.error(`evaluate: ${problem}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
