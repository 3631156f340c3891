/**
 * `npm run rules:fit [-- --write]`: fit the wording model, and say what it does to texts of sources it has not seen.
 * `npm run rules:fit -- --points`: fit the points of the rules, and show them beside those that are kept.
 * Learns from rules/wording/texts and, where it is there, the development corpus; never from tests/corpus, which judges.
 */
import { globSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compilePacks } from '@/core/match/compile';
import type { Pack } from '@/core/model/pack';
import { joinPolicies } from '@/core/verdict/decide';
import type { CorpusItem } from '../tests/evaluate/items.ts';
import { createJudge } from '../tests/evaluate/judge-item.ts';
import { loadRoleOf } from '../tests/evaluate/load-rules.ts';
import { isAlarm, type JudgedItem } from '../tests/evaluate/summary.ts';
import { readPackFolder } from './authoring/read-pack-folder.ts';
import { fitPoints } from './points/fit-points.ts';
import { countAlarms, pointsRows } from './points/points-table.ts';
import { readEvidence } from './points/read-evidence.ts';
import { fitModel, readAllSamples } from './wording/fit-model.ts';
import { judgeLeavingOut, partOfSource } from './wording/leave-out.ts';
import type { Sample } from './wording/read-samples.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'rules/packs/common-signs/wording.json');

async function main(): Promise<void> {
  const packs = globSync(join(ROOT, 'rules/packs/*/pack.json')).map(dirname).sort().map(readPackFolder);
  const samples = readAllSamples(compilePacks(packs));
  console.log(
    `${samples.length} texts, ${samples.filter(({ features }) => features.length > 0).length} name a substance`,
  );
  if (process.argv.includes('--points')) return showPoints(samples, packs);
  return process.argv.includes('--write') ? write(samples) : leaveOut(samples, packs);
}

/** Points are proposed, not written: they are reviewed with the rule, and a rule's cases have to hold under them. */
function showPoints(samples: readonly Sample[], packs: readonly Pack[]): void {
  const rules = packs.flatMap((pack) => pack.rules.filter(({ status }) => status === 'stable'));
  const kept = new Map(rules.map(({ id, points }) => [id, points]));
  const names = new Set(rules.filter(({ family }) => family === 'substance').map(({ id }) => id));
  const [first, ...others] = packs.map(({ policy }) => policy);
  if (!first) throw new Error('no pack in rules/packs');
  const read = readEvidence(samples, packs);
  const fitted = fitPoints(read, kept, names);
  console.table(pointsRows(read, kept, fitted));
  const policy = joinPolicies([first, ...others]);
  console.log(
    'alarms with the points that are kept, and with the fitted ones; the wording model has not seen the sources',
  );
  console.table({ kept: countAlarms(read, kept, policy), fitted: countAlarms(read, fitted, policy) });
}

function write(samples: readonly Sample[]): void {
  writeFileSync(OUT, `${JSON.stringify(fitModel(samples), null, 2)}\n`);
  console.log(`wrote ${OUT}; now \`npm run rules:build\` and \`npm run evaluate\`.`);
}

/** Judge every text by rules whose wording model has not seen the text's source. */
async function leaveOut(samples: readonly Sample[], packs: readonly Pack[]): Promise<void> {
  const roleOf = await loadRoleOf();
  const items = samples.map(({ item }) => item);
  const fitted = await judgeLeavingOut(items, partOfSource, { samples, packs, roleOf });
  const fittedById = new Map(fitted.map((item) => [item.id, item]));
  const judge = createJudge(packs.map(withoutWording), roleOf);
  const judged: { plain: JudgedItem; fitted: JudgedItem; item: CorpusItem }[] = [];
  for (const item of items) {
    const plain = await judge(item, false);
    judged.push({ item, plain, fitted: fittedById.get(item.id) ?? plain });
  }
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
