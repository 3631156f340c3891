import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import type { Pack } from '@/core/model/pack';
import type { Catalogue } from '@/core/words/words';
import { readAllPacks } from '../authoring/read-pack-folder.ts';
import type { RuleCases } from './rule-facts.ts';

const ROOT = join(import.meta.dirname, '../..');

const CaseText = z.object({ name: z.string(), text: z.string() });
const Cases = z.object({ fires: z.array(CaseText), silent: z.array(CaseText) });

/** All packs as they lie in rules/packs, checked. @throws RuleFileError naming the file and the remedy */
export function readPacks(): Pack[] {
  return readAllPacks();
}

/** The test texts of a rule. */
export function readCases(pack: string, id: string): RuleCases {
  return Cases.parse(JSON.parse(readFileSync(join(ROOT, 'rules/packs', pack, id, 'cases.json'), 'utf8')));
}

/** The English words a person reads. */
export function readCatalogue(): Catalogue {
  return parse(readFileSync(join(ROOT, 'src/locales/en.yml'), 'utf8')) as Catalogue;
}
