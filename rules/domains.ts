/**
 * `npm run rules:domains -- FILE --pack PACK --list NAME …`: makes the list of domains of a pack, as hashes, out of plain names.
 * The names themselves never lie in the repository: a pack is no directory of sellers.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { hashOfDomain, joinHashes } from '@/core/domains/domain-hash';
import { ISSUER_IDS } from '@/core/domains/issuers';
import { checkShape } from './authoring/check-shape.ts';
import { type ReadNames, readDomainNames } from './authoring/domain-names.ts';
import { DomainFile } from './authoring/file-schemas.ts';
import { formatJson } from './authoring/format-json.ts';
import { PACKS } from './authoring/read-pack-folder.ts';
import { RuleFileError, readFields, refuseProblems, shortName } from './authoring/rule-file.ts';
import { readLawful } from './safeguards.ts';

const USAGE = `npm run rules:domains -- FILE --pack PACK --list NAME [--standing S] [--issuer I] [--country C] [--since DAY] [--source TEXT]

  FILE        names, one a line; - reads what another program writes
  --pack      the folder in rules/packs
  --list      its name: who lists, and since when, as in us-fda-2022-08
  --standing  official-warning, rogue, reported or licensed
  --issuer    ${ISSUER_IDS.join(', ')}
  --country   two capital letters, or * for none
  --since     the day since when the domains are listed, as 2026-11-24
  --source    where the names come from, and the day

What a list says already need not be said again.`;

const OPTIONS = ['pack', 'list', 'standing', 'issuer', 'country', 'since', 'source'] as const;

function makeList(): void {
  const options = Object.fromEntries(OPTIONS.map((name) => [name, { type: 'string' as const }]));
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const { pack, list, ...said } = values as Partial<Record<(typeof OPTIONS)[number], string>>;
  const [from, ...more] = positionals;
  if (from === undefined || more.length > 0 || !pack || !list || !existsSync(join(PACKS, pack))) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const names = readDomainNames(readFileSync(from === '-' ? 0 : from, 'utf8'), new Set(readLawful()));
  refuseLawful(from, names);
  const file = join(PACKS, pack, 'domains', `${list}.json`);
  const before = existsSync(file) ? readFields(file) : {};
  const fields = { ...before, ...said, hashes: joinHashes(names.domains.map(hashOfDomain)) };
  refuseProblems(checkShape(file, fields, DomainFile));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, formatJson(fields));
  console.log(`${shortName(file)}: ${names.domains.length} domains, ${names.again} named twice.`);
  if (names.unusable.length > 0) console.log(`No domain in lines ${names.unusable.join(', ')}.`);
}

function refuseLawful(from: string, { lawful }: ReadNames): void {
  if (lawful.length === 0) return;
  throw new RuleFileError(
    `${from}: lines ${lawful.join(', ')} name sites of rules/hosts/known.json. Take them out, or correct the register.`,
  );
}

try {
  makeList();
} catch (error) {
  if (!(error instanceof RuleFileError)) throw error;
  console.error(`rules:domains: ${error.message}\nNothing was written.`);
  process.exitCode = 1;
}
