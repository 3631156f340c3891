/**
 * `npm run rules:build`: the folders under rules/packs become checked packs in src/generated, and the gate with them.
 * Nothing is written unless every pack is right, so that a mistake leaves the last good build in place.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { compilePacks } from '@/core/match/compile';
import { gateKeys } from '@/core/match/gate-keys';
import { packKeys } from '@/core/match/packed-keys';
import type { Canaries } from '@/core/model/canary';
import { FloorChoice } from '@/core/model/floor';
import type { Pack } from '@/core/model/pack';
import { floorOf } from '@/core/pack/floor';
import { checkPack } from '@/core/pack/load';
import { selfTest } from '@/core/pack/self-test';
import { CanaryFileError, readCanaries } from './read-canaries.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'src/generated');

/** A mistake in a rule file, with the place and the remedy. */
export class RuleFileError extends Error {}

/** Read and check the pack in a folder. @throws RuleFileError naming file, line or field, and remedy */
export function readPackFolder(folder: string): Pack {
  const files = {
    lists: globSync(join(folder, 'lists/*.json')).sort(),
    rules: globSync(join(folder, '*/rule.json')).sort(),
  };
  for (const file of files.rules) checkFolderName(file);
  const lists = files.lists.map((file) => ({ ...(readJson(file) as object), ...listNameOf(file) }));
  const model = join(folder, 'wording.json');
  const wording = existsSync(model) ? { wording: readJson(model) } : {};
  const raw = {
    ...(readJson(join(folder, 'pack.json')) as object),
    ...wording,
    lists,
    rules: files.rules.map(readJson),
  };
  const checked = checkPack(raw);
  if (checked.ok) return checked.value;
  const { where, message } = checked.problem;
  throw new RuleFileError(`${fileOf(where, folder, files)}: ${message}`);
}

function readJson(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    const { $schema: _, ...value } = JSON.parse(text);
    return value;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const place = /line (\d+)/.exec(reason)?.[1] ?? lineAt(text, Number(/position (\d+)/.exec(reason)?.[1] ?? 0));
    throw new RuleFileError(`${file}:${place}: not valid JSON (${reason}). Look for a missing comma or quote there.`);
  }
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

/** `lists/pills.en.json` is the list "pills" in English. */
function listNameOf(file: string): { name: string; language: string } {
  const [name, language] = basename(file, '.json').split('.');
  if (!name || !language) throw new RuleFileError(`${file}: call the file NAME.LANGUAGE.json, as in pills.en.json.`);
  return { name, language };
}

function checkFolderName(file: string): void {
  const { id } = readJson(file) as { id?: unknown };
  const folder = basename(dirname(file));
  if (id !== folder) throw new RuleFileError(`${file}: "id" is "${id}"; it has to be the folder's name, "${folder}".`);
}

/** The file and field that a path inside the pack came from. */
function fileOf(where: string, folder: string, files: { lists: readonly string[]; rules: readonly string[] }): string {
  const [part, index, ...field] = where.split('.');
  const file = part === 'lists' || part === 'rules' ? files[part][Number(index)] : undefined;
  return file ? `${file}: field "${field.join('.')}"` : `${join(folder, 'pack.json')}: field "${where}"`;
}

/** The bundled packs have to pass what downloaded ones have to. @throws RuleFileError naming the canaries */
export function checkCanaries(packs: readonly Pack[], canaries: Canaries): void {
  const tested = selfTest(packs, compilePacks(packs), canaries);
  if (tested.ok) return;
  const { problem, ids } = tested.problem;
  const what = problem === 'flags-lawful-text' ? 'The packs raise an alarm at' : 'The packs raise no alarm at';
  throw new RuleFileError(
    `rules/canaries: ${what} ${ids.join(', ')}. Correct the rule; change a canary only when its text is wrong.`,
  );
}

/** The choice of the floor, checked against the packs. @throws RuleFileError naming what they do not have */
export function readFloor(packs: readonly Pack[], file = join(ROOT, 'rules/floor.json')): FloorChoice {
  const parsed = FloorChoice.safeParse(readJson(file));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new RuleFileError(`${file}: field "${issue?.path.join('.')}": ${issue?.message}`);
  }
  try {
    floorOf(packs, parsed.data);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RuleFileError(`${file}: ${reason}. Correct the name, or take it off the floor.`);
  }
  return parsed.data;
}

function build(): void {
  const folders = globSync(join(ROOT, 'rules/packs/*/pack.json')).map(dirname).sort();
  const packs = folders.map(readPackFolder);
  const canaries = readCanaries(join(ROOT, 'rules/canaries'));
  checkCanaries(packs, canaries);
  const floor = readFloor(packs);
  const keys = gateKeys(packs);
  mkdirSync(OUT, { recursive: true });
  const body = JSON.stringify(packs);
  writeFileSync(join(OUT, 'packs.json'), body);
  writeFileSync(join(OUT, 'gate.json'), JSON.stringify({ prints: packKeys(keys) }));
  writeFileSync(join(OUT, 'canaries.json'), JSON.stringify(canaries));
  writeFileSync(join(OUT, 'floor.json'), JSON.stringify(floor));
  for (const pack of packs) {
    const terms = pack.lists.reduce((sum, list) => sum + list.terms.length, 0);
    console.log(`${pack.name} ${pack.version}: ${pack.rules.length} rules, ${pack.lists.length} lists, ${terms} terms`);
  }
  console.log(
    `gate: ${keys.length} keys; all: ${body.length} bytes, sha256 ${createHash('sha256').update(body).digest('hex').slice(0, 16)}`,
  );
}

if (process.argv[1] === import.meta.filename) {
  try {
    build();
  } catch (error) {
    if (!(error instanceof RuleFileError || error instanceof CanaryFileError)) throw error;
    console.error(`rules:build: ${error.message}\nNothing was written; the last good build stays.`);
    process.exitCode = 1;
  }
}
