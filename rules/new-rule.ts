/**
 * `npm run rules:new -- PACK RULE-ID [--family F] [--against]`: writes a new rule and its cases, to be filled in.
 * With nothing named it asks, one by one.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { askForRule } from './authoring/ask-for-rule.ts';
import {
  type DraftOptions,
  defaultFamily,
  draftRule,
  type Known,
  refuseFamily,
  refuseId,
  refusePack,
} from './authoring/draft-rule.ts';
import { formatJson } from './authoring/format-json.ts';
import { readKnown } from './authoring/known-rules.ts';
import { PACKS } from './authoring/read-pack-folder.ts';
import { shortName } from './authoring/rule-file.ts';
import { readCatalogue } from './report/read-rules.ts';

const USAGE = `npm run rules:new -- PACK RULE-ID [--family F] [--against]

  PACK       the folder in rules/packs that the rule belongs to
  RULE-ID    its name: what was seen, as in sold-without-prescription
  --family   the kind of sign; without it "offer", or "advice" with --against
  --against  it speaks against a warning

With nothing named, on a terminal, it asks for each.`;

function readOptions(): DraftOptions | null {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { family: { type: 'string' }, against: { type: 'boolean', default: false } },
  });
  const [pack, id, ...more] = positionals;
  if (pack === undefined || id === undefined || more.length > 0) return null;
  const stance = values.against ? 'against' : 'for';
  return { pack, id, stance, family: values.family ?? defaultFamily(stance) };
}

/** Null when the person ends it, with Ctrl-C or Ctrl-D. */
async function askOnTerminal(known: Known): Promise<DraftOptions | null> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const ended = new Promise<null>((done) => terminal.once('close', () => done(null)));
  const asked = askForRule(async (question) => (await terminal.question(question)).trim(), console.log, known);
  const options = await Promise.race([asked.catch(() => null), ended]);
  terminal.close();
  return options;
}

function write(options: DraftOptions, known: Known): void {
  const folder = join(PACKS, options.pack, options.id);
  const draft = draftRule(options, known, new Date().toISOString().slice(0, 10));
  mkdirSync(folder);
  for (const [name, value] of [
    ['rule.json', draft.rule],
    ['cases.json', draft.cases],
  ] as const) {
    writeFileSync(join(folder, name), formatJson(value));
    console.log(`wrote ${shortName(join(folder, name))}`);
  }
  const reason = (readCatalogue() as Readonly<Record<string, unknown>>)[draft.rule.reason];
  console.log(`
People will read: "${reason}"
Other reasons are in src/locales/en.yml; put the key of one that fits into "reason".

Fill in what says FILL IN; rules/README.md explains every field. Then, as often as you like:

  npm run rules:test -- ${options.pack}/${options.id}
  npm run rules:watch -- ${options.pack}/${options.id}`);
}

async function main(): Promise<boolean> {
  const known = readKnown(PACKS);
  const isAsking = process.argv.length === 2 && process.stdin.isTTY && process.stdout.isTTY;
  const options = isAsking ? await askOnTerminal(known) : readOptions();
  if (options === null) {
    console.error(isAsking ? '\nNothing was written.' : USAGE);
    return false;
  }
  const { pack, id, family, stance } = options;
  const problems = [refusePack(pack, known), refuseId(id, known), refuseFamily(family, stance, known)];
  for (const problem of problems) if (problem !== null) console.error(`rules:new: ${problem}`);
  if (problems.some((problem) => problem !== null)) return false;
  write(options, known);
  return true;
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(`rules:new: ${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 1;
}
