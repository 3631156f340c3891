/** Who gives seals and how they are read, checked when the packs are built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import {
  type SealIssuer,
  type SealIssuerRules,
  SealIssuers,
  type SealRules,
  SealWords,
} from '@/core/model/seal-issuer';
import { RuleFileError } from './authoring/rule-file.ts';

const FOLDER = join(import.meta.dirname, 'seals');
const ISSUER_FILES = ['eu-common-logo.json', 'issuers.json'];

/** All issuers with their sources. @throws RuleFileError naming the field that is wrong */
export function readSealIssuers(): SealIssuer[] {
  const issuers = ISSUER_FILES.flatMap((file) => readChecked(file, SealIssuers).issuers);
  const twice = issuers.find(({ id }, at) => issuers.findIndex((other) => other.id === id) !== at);
  if (twice) throw new RuleFileError(`${FOLDER}: the id "${twice.id}" is given twice`);
  return issuers;
}

/** The same as the check takes them: without sources, with what is confirmed. @throws RuleFileError as above */
export function readSeals(): SealRules {
  const { readme: _, ...words } = readChecked('words.json', SealWords);
  return { issuers: readSealIssuers().map(toRules), words };
}

function toRules(issuer: SealIssuer): SealIssuerRules {
  const { id, name, country, standing, names, loose, needs, files, claims, countries, outside } = issuer;
  return {
    ...{ id, name, country, standing, names, loose, needs, files, claims, countries, outside },
    isConfirmed: issuer.standingConfirmation !== null,
    hosts: issuer.hosts.map(({ host, country, confirmation }) => ({
      host,
      country,
      isConfirmed: confirmation !== null,
    })),
    entries: issuer.entries.map(({ confirmation, ...entry }) => ({ ...entry, isConfirmed: confirmation !== null })),
    hasToLead: issuer.link.required && issuer.link.confirmation !== null,
  };
}

function readChecked<Shape extends z.ZodMiniType>(name: string, shape: Shape): z.output<Shape> {
  const file = join(FOLDER, name);
  const parsed = shape.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new RuleFileError(`${file}: field "${issue?.path.join('.')}": ${issue?.message}`);
}
