/** `npm run rules:test [-- PACK/RULE …]`: tries the cases of all or some rules and says what to look at when one fails. */
import { compilePacks } from '@/core/match/compile';
import { caseLines } from './authoring/case-lines.ts';
import { suggestName } from './authoring/nearest-name.ts';
import { PACKS, readAllPacks } from './authoring/read-pack-folder.ts';
import { RuleFileError } from './authoring/rule-file.ts';
import { runCases, selectRules } from './authoring/run-cases.ts';

/** @returns true when every case went as it should and nothing is left to fill in */
function main(names: readonly string[]): boolean {
  const packs = readAllPacks();
  const { rules, unknown } = selectRules(packs, names);
  const known = packs.flatMap((pack) => [pack.name, ...pack.rules.flatMap(({ id }) => [id, `${pack.name}/${id}`])]);
  for (const name of unknown)
    console.error(`rules:test: there is no rule or pack "${name}".${suggestName(name, known)} Write PACK/RULE.`);
  if (unknown.length > 0) return false;
  const compiled = compilePacks(packs, ['stable', 'experimental']);
  const runs = rules.map((rule) => runCases(rule, PACKS, compiled));
  for (const line of caseLines(runs)) console.log(line);
  return runs.every(({ failures }) => failures.length === 0);
}

try {
  process.exitCode = main(process.argv.slice(2)) ? 0 : 1;
} catch (error) {
  if (!(error instanceof RuleFileError)) throw error;
  console.error(`rules:test: the rules cannot be read.\n${error.message}`);
  process.exitCode = 1;
}
