import { globSync, readFileSync } from 'node:fs';
import { ChecklistCountries, ChecklistWords } from '@/core/model/checklist-words';
import { LicenceRules } from '@/core/model/licence-scheme';
import { type ReadyChecklist, readyChecklist } from '@/core/pharmacy/inquiry';
import { createLicenceFinder, type LicenceFinder } from '@/core/pharmacy/licences';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

export function loadLicenceRules(): LicenceRules {
  return LicenceRules.parse(read('rules/licences/schemes.json'));
}

export function loadLicenceFinder(): LicenceFinder {
  return createLicenceFinder(loadLicenceRules());
}

export function loadChecklistWords(): ChecklistWords[] {
  return globSync('rules/checklist/words/*.json')
    .sort()
    .map((path) => ChecklistWords.parse(read(path)));
}

export function loadChecklist(): ReadyChecklist {
  const countries = ChecklistCountries.parse(read('rules/checklist/countries.json'));
  return readyChecklist({ words: loadChecklistWords(), countries });
}
