import {
  type Answer,
  answer,
  type Inquiry,
  isVouchedFor,
  NOT_SEEN,
  prescriptionMedicines,
  quoted,
} from '@/core/pharmacy/inquiry';
import { askPrescription } from '@/core/pharmacy/questions/prescription';
import { findTogether, firstSaying } from '@/core/pharmacy/sayings';

/** What does the shop promise about sending? Hiding a parcel's way, or a second one when customs take the first, is no pharmacy's promise. */
export function askShipping(inquiry: Inquiry): Answer {
  const { page, rules } = inquiry;
  const odd = quoted(inquiry, firstSaying(page, rules.words, 'shipping-odd'), ['bad', 'past_customs']);
  if (odd) return odd;
  const [hidden] = findTogether(page, rules.words, ['shipping-anywhere', 'shipping-hidden']);
  const anywhere = firstSaying(page, rules.words, 'shipping-anywhere');
  const isWithout = askPrescription(inquiry).answer === 'bad';
  return (
    quoted(inquiry, prescriptionMedicines(inquiry).length > 0 ? hidden : null, ['bad', 'anywhere_hidden']) ??
    quoted(inquiry, isWithout ? anywhere : null, ['bad', 'anywhere']) ??
    quoted(inquiry, firstSaying(page, rules.words, 'shipping-usual'), ['good', 'usual']) ??
    NOT_SEEN
  );
}

/** Are there medicines that no lawful site sells this way? */
export function askMedicines(inquiry: Inquiry): Answer {
  if (isVouchedFor(inquiry)) return NOT_SEEN;
  const [strictest] = prescriptionMedicines(inquiry);
  const isControlled = strictest?.ruleId === 'names-controlled-medicine';
  if (isControlled && askPrescription(inquiry).answer === 'bad') {
    return answer('bad', 'controlled', strictest.quote);
  }
  return NOT_SEEN;
}
