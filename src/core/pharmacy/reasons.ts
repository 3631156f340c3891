import type { ChecklistItem } from '@/core/model/site-check';

type Question = ChecklistItem['question'];

/** What an answer may rest on, for each question; `not_seen` is one of every question's. */
export const REASONS = {
  'prescription-asked': ['asked', 'sold_without', 'questionnaire_only'],
  'pharmacist-reachable': ['named', 'hours'],
  'street-address': ['given', 'other_country', 'post_box'],
  phone: ['given', 'other_country'],
  'register-entry': [
    'listed',
    'registered',
    'well_known',
    'seal_doubted',
    'seal_linked',
    'elsewhere',
    'number_stated',
    'number_odd',
  ],
  prices: ['bonus', 'by_the_pill'],
  currency: ['many', 'own', 'foreign'],
  payment: ['cannot_be_undone', 'usual'],
  shipping: ['past_customs', 'anywhere_hidden', 'anywhere', 'usual'],
  medicines: ['controlled'],
} as const satisfies Readonly<Record<Question, readonly string[]>>;

/** Last part of a reason's key. */
export type Reason = (typeof REASONS)[Question][number] | 'not_seen';

/** Key of the message catalogue: `checklist_street_address_other_country`. */
export function reasonKey(question: Question, reason: Reason): string {
  return `checklist_${question.replaceAll('-', '_')}_${reason}`;
}
