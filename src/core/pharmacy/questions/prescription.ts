import {
  type Answer,
  answer,
  type Inquiry,
  isUnaccounted,
  isVouchedFor,
  NOT_SEEN,
  prescriptionMedicines,
  quoted,
} from '@/core/pharmacy/inquiry';
import { firstSaying } from '@/core/pharmacy/sayings';

const SOLD_WITHOUT = 'sold-without-prescription';

/**
 * Does the shop ask for a prescription? "No prescription needed" by itself is true of plasters and cough syrup: it counts
 * against a shop only beside a medicine that needs one, and where nothing on the page asks for one.
 */
export function askPrescription(inquiry: Inquiry): Answer {
  const { page, rules, input } = inquiry;
  const asked = quoted(inquiry, firstSaying(page, rules.words, 'prescription-asked'), ['good', 'asked']);
  if (isVouchedFor(inquiry)) return asked ?? NOT_SEEN;
  const plainly =
    quoted(inquiry, firstSaying(page, rules.words, 'medicine-without-prescription'), ['bad', 'sold_without']) ??
    quoted(inquiry, firstSaying(page, rules.words, 'questionnaire-only'), ['bad', 'questionnaire_only']);
  if (plainly) return plainly;
  if (asked) return asked;
  if (!isUnaccounted(inquiry) || prescriptionMedicines(inquiry).length === 0) return NOT_SEEN;
  const sold = (input.evidence ?? []).find(({ ruleId, quote }) => ruleId === SOLD_WITHOUT && !/[?？؟]/.test(quote));
  if (sold) return answer('bad', 'sold_without', sold.quote);
  return quoted(inquiry, firstSaying(page, rules.words, 'prescription-not-asked'), ['bad', 'sold_without']) ?? NOT_SEEN;
}
