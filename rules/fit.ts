/**
 * `npm run rules:fit [-- --write]`: fit the wording model, and say what it does to texts of sources it has not seen.
 * Learns from rules/wording/texts and, where it is there, the development corpus; never from tests/corpus, which judges.
 */
import { existsSync, globSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compilePacks } from '@/core/match/compile';
import type { Pack } from '@/core/model/pack';
import { closeWording } from '@/core/wording/wording';
import { type CorpusItem, readCorpus } from '../tests/evaluate/items.ts';
import { createJudge } from '../tests/evaluate/judge-item.ts';
import { loadRoleOf } from '../tests/evaluate/load-rules.ts';
import { createProgress } from '../tests/evaluate/progress.ts';
import { isAlarm, type JudgedItem } from '../tests/evaluate/summary.ts';
import { readPackFolder } from './build.ts';
import { fitWording } from './wording/fit-wording.ts';
import { foldOf, readSamples, readTexts, type Sample } from './wording/read-samples.ts';

const ROOT = join(import.meta.dirname, '..');
const DEVELOPMENT = join(ROOT, '../shared/corpus');
const TEXTS = join(ROOT, 'rules/wording/texts');
const OUT = join(ROOT, 'rules/packs/common-signs/wording.json');
const BUCKETS = 2 ** 16;
const FOLDS = 8;
const SOURCE = 'fitted on labelled texts of our own (rules/wording/texts) and a collection of public texts';

async function main(): Promise<void> {
  const packs = globSync(join(ROOT, 'rules/packs/*/pack.json')).map(dirname).sort().map(readPackFolder);
  const compiled = compilePacks(packs);
  const development = existsSync(DEVELOPMENT) ? readCorpus([DEVELOPMENT]).items : [];
  const samples = readSamples([...readTexts(TEXTS), ...development], compiled, BUCKETS);
  console.log(
    `${samples.length} texts, ${samples.filter(({ features }) => features.length > 0).length} name a substance`,
  );
  return process.argv.includes('--write') ? write(samples) : leaveOut(samples, packs);
}

function modelOf(samples: readonly Sample[]) {
  const { weights, bias } = fitWording(samples, BUCKETS);
  return closeWording(weights, Math.round(bias * 1e6) / 1e6, SOURCE);
}

function write(samples: readonly Sample[]): void {
  writeFileSync(OUT, `${JSON.stringify(modelOf(samples), null, 2)}\n`);
  console.log(`wrote ${OUT}; now \`npm run rules:build\` and \`npm run evaluate\`.`);
}

/** Judge every text by rules whose wording model has not seen the text's source. */
async function leaveOut(samples: readonly Sample[], packs: readonly Pack[]): Promise<void> {
  const roleOf = await loadRoleOf();
  const progress = createProgress(samples.length);
  const judged: { plain: JudgedItem; fitted: JudgedItem; item: CorpusItem }[] = [];
  const plain = createJudge(packs.map(withoutWording), roleOf);
  for (let fold = 0; fold < FOLDS; fold++) {
    const isLeftOut = ({ group }: Sample) => foldOf(group, FOLDS) === fold;
    const wording = modelOf(samples.filter((sample) => !isLeftOut(sample)));
    const fitted = createJudge(
      packs.map((pack) => (pack.name === 'common-signs' ? { ...pack, wording } : pack)),
      roleOf,
    );
    for (const { item } of samples.filter(isLeftOut)) {
      judged.push({ item, plain: await plain(item, false), fitted: await fitted(item, false) });
      progress.show(judged.length);
    }
  }
  progress.end();
  printTable(judged);
}

function withoutWording({ wording: _, ...pack }: Pack): Pack {
  return pack;
}

function printTable(judged: readonly { plain: JudgedItem; fitted: JudgedItem; item: CorpusItem }[]): void {
  const groups = new Map<string, (typeof judged)[number][]>();
  for (const row of judged) {
    const from = row.item.source ? 'corpus' : 'own';
    for (const name of [`${from} ALL ${row.item.label}`, `${from} ${row.item.lang} ${row.item.label}`])
      groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  console.log('group, texts: alarms without the wording model, and with one that has not seen the text’s source');
  for (const [name, rows] of [...groups].sort(([a], [b]) => a.localeCompare(b))) {
    const without = rows.filter(({ plain }) => isAlarm(plain)).length;
    const seen = rows.filter(({ fitted }) => isAlarm(fitted)).length;
    console.log(
      `${name.padEnd(28)} ${String(rows.length).padStart(6)} ${String(without).padStart(6)} ${String(seen).padStart(6)}`,
    );
  }
}

await main();
