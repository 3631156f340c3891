import {
  type Answer,
  answer,
  controlledMedicines,
  type Inquiry,
  isUnaccounted,
  isVouchedFor,
  NOT_SEEN,
  prescriptionMedicines,
  pricesOfSubstances,
  quoted,
} from '@/core/pharmacy/inquiry';
import { askPrescription } from '@/core/pharmacy/questions/prescription';
import { findTogether, firstSaying, isTurnedRound } from '@/core/pharmacy/sayings';

/**
 * What does the shop promise about sending? A second parcel when customs take the first is no pharmacy's promise; nor are
 * medicines for which nobody is asked for a prescription, sent to anywhere.
 */
export function askShipping(inquiry: Inquiry): Answer {
  const { page, rules } = inquiry;
  const odd = quoted(inquiry, firstSaying(page, rules.words, 'shipping-odd'), ['bad', 'past_customs']);
  const usual = quoted(inquiry, firstSaying(page, rules.words, 'shipping-usual'), ['good', 'usual']);
  return odd ?? askAnywhere(inquiry) ?? usual ?? NOT_SEEN;
}

function askAnywhere(inquiry: Inquiry): Answer | null {
  const { page, rules } = inquiry;
  if (prescriptionMedicines(inquiry).length === 0) return null;
  const [together] = findTogether(page, rules.words, ['shipping-anywhere', 'shipping-hidden']);
  if (together) return quoted(inquiry, together, ['bad', 'anywhere_hidden']);
  const anywhere = firstSaying(page, rules.words, 'shipping-anywhere');
  if (anywhere === null || !isUnaccounted(inquiry)) return null;
  const hidden = firstSaying(page, rules.words, 'shipping-hidden');
  if (hidden !== null) return quoted(inquiry, hidden, ['bad', 'anywhere_hidden']);
  return askPrescription(inquiry).answer === 'bad' ? quoted(inquiry, anywhere, ['bad', 'anywhere']) : null;
}

/** Are there medicines that no lawful site sells this way: under control or approved nowhere, and nobody asks for a prescription? */
export function askMedicines(inquiry: Inquiry): Answer {
  const [strictest] = controlledMedicines(inquiry);
  if (strictest === undefined || isVouchedFor(inquiry)) return NOT_SEEN;
  const isWithout = askPrescription(inquiry).answer === 'bad';
  // "we don't sell …" beside a price of something else is no offer of it
  const isOffered = !isTurnedRound(strictest.quote, inquiry.rules.words) && pricesOfSubstances(inquiry).length > 0;
  return isWithout || (isOffered && isUnaccounted(inquiry)) ? answer('bad', 'controlled', strictest.quote) : NOT_SEEN;
}
