import type { ChecklistCountries, ChecklistWords } from '@/core/model/checklist-words';
import type { Evidence, SignalFamily } from '@/core/model/evidence';
import type { SealFinding } from '@/core/model/seal';
import type { ChecklistItem, LicenceFinding, SiteKind, SiteStatus } from '@/core/model/site-check';
import type { SiteFacts } from '@/core/model/site-facts';
import { type ReadyCountry, readyCountries } from '@/core/pharmacy/claimed-country';
import { type PageStatements, quoteOf, readStatements, type Span } from '@/core/pharmacy/page-statements';
import type { Reason } from '@/core/pharmacy/reasons';
import { firstSaying, type ReadyWords, readyWords } from '@/core/pharmacy/sayings';

/** What else is known of a site besides its page. */
export interface ChecklistInput {
  readonly kind: SiteKind;
  readonly seals: readonly SealFinding[];
  readonly licences: readonly LicenceFinding[];
  readonly status: readonly SiteStatus[];
  /** ISO 3166-1 alpha-2 of the reader's country; null when it is not known. */
  readonly country: string | null;
  /** What the rules found on the page itself; without it, medicines are not known and fewer answers can be given. */
  readonly evidence?: readonly Evidence[];
}

/** rules/checklist, as it is read from its files. */
export interface ChecklistRules {
  readonly words: readonly ChecklistWords[];
  readonly countries: ChecklistCountries;
}

export interface ReadyChecklist {
  readonly words: ReadyWords;
  readonly countries: readonly ReadyCountry[];
}

export function readyChecklist({ words, countries }: ChecklistRules): ReadyChecklist {
  return { words: readyWords(words), countries: readyCountries(countries) };
}

/** One page under question. */
export interface Inquiry {
  readonly facts: SiteFacts;
  readonly input: ChecklistInput;
  readonly rules: ReadyChecklist;
  readonly page: PageStatements;
}

export function openInquiry(facts: SiteFacts, input: ChecklistInput, rules: ReadyChecklist): Inquiry {
  return { facts, input, rules, page: readStatements(facts) };
}

export type Answer = Pick<ChecklistItem, 'answer' | 'quote'> & {
  /** The last part of the reason's key: `checklist_QUESTION_WHY`. */
  readonly why: Reason;
};

export const NOT_SEEN: Answer = { answer: 'not-seen', why: 'not_seen', quote: '' };

export function answer(answer: ChecklistItem['answer'], why: Reason, quote = ''): Answer {
  return { answer, why, quote };
}

/** The answer with the page's words, or null when there are none. */
export function quoted(
  { page }: Inquiry,
  span: Span | null | undefined,
  [verdict, why]: readonly [ChecklistItem['answer'], Reason],
): Answer | null {
  return span ? answer(verdict, why, quoteOf(page, span)) : null;
}

/**
 * Does somebody vouch for the site: a register, or our list of well-known ones? Not where somebody warns of it; and never
 * what the page itself says, for anybody can write a link to an issuer's entry.
 */
export function isVouchedFor({ input: { status } }: Inquiry): boolean {
  const isAs = (...standings: SiteStatus['standing'][]) => status.some(({ standing }) => standings.includes(standing));
  return isAs('registered', 'well-known') && !isAs('warned', 'rogue');
}

/** Rules of the packs that name a medicine which needs a prescription, or that nobody has approved. */
const NEEDS_PRESCRIPTION = [
  'names-prescription-medicine',
  'names-controlled-medicine',
  'names-sensitive-medicine',
  'names-unapproved-medicine',
];
/** Rules that name what is under control wherever the site may be, or approved nowhere. */
const STRICTEST = ['names-controlled-medicine', 'names-unapproved-medicine', 'names-steroid'];
/** Rules that find the substance in a list of prices; a price alone may be anybody's word of it. */
const PRICED = ['price-ladder', 'price-per-unit', 'dose-by-unit-price', 'priced-steroid', 'ladder-of-doses'];

/** What the rules found of medicines that need a prescription; the strictest first. */
export function prescriptionMedicines(inquiry: Inquiry): Evidence[] {
  return evidenceOf(inquiry, NEEDS_PRESCRIPTION);
}

/** What the rules found of medicines under control, and of what no authority has approved. */
export function controlledMedicines(inquiry: Inquiry): Evidence[] {
  return evidenceOf(inquiry, STRICTEST);
}

/** Prices of substances that the rules found. */
export function pricesOfSubstances(inquiry: Inquiry): Evidence[] {
  return evidenceOf(inquiry, PRICED);
}

function evidenceOf({ input: { evidence = [] } }: Inquiry, ruleIds: readonly string[]): Evidence[] {
  return evidence
    .filter(({ ruleId, stance }) => stance === 'for' && ruleIds.includes(ruleId))
    .sort((a, b) => b.points - a.points);
}

/** What the rules find that accounts for a medicine on a page: a prescription, a licence, talk instead of an offer. */
const ACCOUNTS: readonly SignalFamily[] = ['prescription-asked', 'licensed', 'wording'];

/** Does nothing on the page, nor anybody else, say that this shop asks for prescriptions or has a licence? */
export function isUnaccounted(inquiry: Inquiry): boolean {
  const { page, rules, input } = inquiry;
  const isLicensed =
    input.licences.some(({ of, wellFormed }) => of === 'pharmacy' && wellFormed) ||
    input.seals.some(({ verdict }) => verdict === 'linked-matching');
  const speaksAgainst = (input.evidence ?? []).some(
    ({ family, stance }) => stance === 'against' && ACCOUNTS.includes(family),
  );
  if (isVouchedFor(inquiry) || isLicensed || speaksAgainst) return false;
  return firstSaying(page, rules.words, 'prescription-asked') === null;
}
