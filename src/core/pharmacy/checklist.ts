import { CHECKLIST, type ChecklistItem } from '@/core/model/site-check';
import type { SiteFacts } from '@/core/model/site-facts';
import {
  type Answer,
  type ChecklistInput,
  type Inquiry,
  isVouchedFor,
  NOT_SEEN,
  openInquiry,
  type ReadyChecklist,
} from '@/core/pharmacy/inquiry';
import { askAddress } from '@/core/pharmacy/questions/address';
import { askPharmacist, askPhone } from '@/core/pharmacy/questions/contact';
import { askMedicines, askShipping } from '@/core/pharmacy/questions/goods';
import { askCurrency, askPayment, askPrices } from '@/core/pharmacy/questions/money';
import { askPrescription } from '@/core/pharmacy/questions/prescription';
import { askRegister } from '@/core/pharmacy/questions/register';
import { reasonKey } from '@/core/pharmacy/reasons';

type Question = ChecklistItem['question'];

/** One for each question: a missing one does not compile. */
const ASK: Readonly<Record<Question, (inquiry: Inquiry) => Answer>> = {
  'prescription-asked': askPrescription,
  'pharmacist-reachable': askPharmacist,
  'street-address': askAddress,
  phone: askPhone,
  'register-entry': askRegister,
  prices: askPrices,
  currency: askCurrency,
  payment: askPayment,
  shipping: askShipping,
  medicines: askMedicines,
};

/** What sells nothing is not asked how it sells: there, only good answers and what registers say are told. */
const SELLS_NOTHING = ['medicines-information', 'other'];

/** Of a shop that a register knows the page's words and prices are no sign against it. */
function isAboveQuestion(inquiry: Inquiry): boolean {
  return SELLS_NOTHING.includes(inquiry.input.kind) || isVouchedFor(inquiry);
}

/**
 * The questions about an unknown shop, answered as far as its page tells, in the order of CHECKLIST. `not-seen` is the
 * answer wherever there is doubt: a lawful pharmacy gets no `bad`.
 * @param rules rules/checklist, made ready by `readyChecklist`
 */
export function fillChecklist(facts: SiteFacts, input: ChecklistInput, rules: ReadyChecklist): ChecklistItem[] {
  const inquiry = openInquiry(facts, input, rules);
  return CHECKLIST.map((question) => {
    const found = ASK[question](inquiry);
    const isMoot = found.answer === 'bad' && question !== 'register-entry' && isAboveQuestion(inquiry);
    const { answer, why, quote } = isMoot ? NOT_SEEN : found;
    return { question, answer, reason: reasonKey(question, why), quote };
  });
}
