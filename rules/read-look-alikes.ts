/** The names that a look-alike host may imitate, checked when the packs are built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ProtectedNames, protectNames } from '@/core/domains/protected-names';
import { splitHost } from '@/core/domains/registrable-domain';
import type { KnownHosts } from '@/core/model/known-host';
import { LookAlikeFile } from '@/core/model/look-alike-names';
import { RuleFileError } from './authoring/rule-file.ts';

const FILE = join(import.meta.dirname, 'hosts/look-alike.json');
const KNOWN = join(import.meta.dirname, 'hosts/known.json');

/** @throws RuleFileError naming the field that is wrong, or names that mean nothing */
export function readLookAlikes(file = FILE): ProtectedNames {
  const parsed = LookAlikeFile.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new RuleFileError(`${file}: field "${issue?.path.join('.')}": ${issue?.message}`);
  }
  const known = JSON.parse(readFileSync(KNOWN, 'utf8')) as KnownHosts;
  const names = protectNames(parsed.data, known);
  const stray = strayNames(parsed.data, names);
  if (stray.length > 0)
    throw new RuleFileError(`${file}: ${stray.join(', ')}: no name that is looked after. Take it out.`);
  return names;
}

/** Names that the file says something about although nobody looks after them: a slip, or an entry that is gone. */
function strayNames(file: LookAlikeFile, { names }: ProtectedNames): string[] {
  const domains = new Set(names.map(({ domain }) => domain));
  const said = [...file.everyday, ...file.ofTheTrade, ...file.generalStores, ...file.siblings.map(({ of }) => of)];
  return [...new Set(said)].filter((domain) => !domains.has(splitHost(domain)?.domain ?? domain));
}
