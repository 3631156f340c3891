/** What the check of a seller reads pages by, checked when the packs are built. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import { ChecklistCountries, ChecklistWords } from '@/core/model/checklist-words';
import { LicenceRules } from '@/core/model/licence-scheme';
import type { SiteCheckRules } from '@/core/pharmacy/check-site';
import { KindWordsFile } from '@/core/pharmacy/kind-words';
import { RuleFileError } from './authoring/rule-file.ts';

/**
 * The words of kinds of sites, the schemes of licences and the checklist, each without its readme.
 * @param folder that holds `site-kinds`, `licences` and `checklist`
 * @throws RuleFileError naming the file and the field that is wrong
 */
export function readSiteCheck(folder = import.meta.dirname): SiteCheckRules {
  const read = <Shape extends z.ZodMiniType>(path: string, shape: Shape) => readChecked(join(folder, path), shape);
  const { words, host } = read('site-kinds/words.json', KindWordsFile);
  const { numberWords, schemes } = read('licences/schemes.json', LicenceRules);
  const languages = globSync('checklist/words/*.json', { cwd: folder }).sort();
  return {
    kindWords: { words, host },
    licences: { numberWords, schemes },
    checklist: {
      words: languages.map((path) => read(path, ChecklistWords)),
      countries: read('checklist/countries.json', ChecklistCountries),
    },
  };
}

function readChecked<Shape extends z.ZodMiniType>(file: string, shape: Shape): z.output<Shape> {
  const parsed = shape.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new RuleFileError(`${file}: field "${issue?.path.join('.')}": ${issue?.message}`);
}
