import type { ChecklistWords } from '@/core/model/checklist-words';
import type { LicenceRules } from '@/core/model/licence-scheme';
import { type ReadyChecklist, readyChecklist } from '@/core/pharmacy/inquiry';
import { createLicenceFinder, type LicenceFinder } from '@/core/pharmacy/licences';
import countries from '../../rules/checklist/countries.json';
import ar from '../../rules/checklist/words/ar.json';
import de from '../../rules/checklist/words/de.json';
import en from '../../rules/checklist/words/en.json';
import es from '../../rules/checklist/words/es.json';
import fr from '../../rules/checklist/words/fr.json';
import it from '../../rules/checklist/words/it.json';
import ja from '../../rules/checklist/words/ja.json';
import ko from '../../rules/checklist/words/ko.json';
import pl from '../../rules/checklist/words/pl.json';
import pt from '../../rules/checklist/words/pt.json';
import ru from '../../rules/checklist/words/ru.json';
import th from '../../rules/checklist/words/th.json';
import tr from '../../rules/checklist/words/tr.json';
import zh from '../../rules/checklist/words/zh.json';
import schemes from '../../rules/licences/schemes.json';

const WORDS: readonly ChecklistWords[] = [ar, de, en, es, fr, it, ja, ko, pl, pt, ru, th, tr, zh];

let licences: LicenceFinder | null = null;
let checklist: ReadyChecklist | null = null;

/** What finds the numbers of licences on a page; made ready when a person first asks for a check. */
export function licenceFinder(): LicenceFinder {
  licences ??= createLicenceFinder(schemes as LicenceRules);
  return licences;
}

/** The words that answer the questions about a shop; made ready when a person first asks for a check. */
export function checklistRules(): ReadyChecklist {
  checklist ??= readyChecklist({ words: WORDS, countries });
  return checklist;
}
