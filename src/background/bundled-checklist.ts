/// <reference types="vite/client" />
import type { ChecklistCountries, ChecklistWords } from '@/core/model/checklist-words';
import { type ReadyChecklist, readyChecklist } from '@/core/pharmacy/inquiry';
import countries from '../../rules/checklist/countries.json';

const words = import.meta.glob<ChecklistWords>('../../rules/checklist/words/*.json', {
  eager: true,
  import: 'default',
});

/** What the questions about an unknown shop are answered by, checked by tests; made ready when it is needed. */
export function bundledChecklist(): ReadyChecklist {
  return readyChecklist({ words: Object.values(words), countries: countries as ChecklistCountries });
}
