import * as z from 'zod/mini';
import { SealFinding } from '@/core/model/seal';
import { QUOTE_LIMIT } from '@/core/text/quote';

const Quote = z.string().check(z.maxLength(QUOTE_LIMIT));
const Host = z.string().check(z.maxLength(253));
const Country = z.string().check(z.regex(/^([A-Z]{2}|\*)$/));

/** What a page is, as far as medicines go. */
export const SiteKind = z.enum([
  'pharmacy',
  'telehealth',
  'medicines-information',
  'marketplace-item',
  'supplement-shop',
  'other',
]);
export type SiteKind = z.infer<typeof SiteKind>;

/** What is known of a site, each with who says so. Never one stamp, never "safe". */
export const SiteStatus = z.strictObject({
  standing: z.enum([
    'registered',
    'licensed-elsewhere',
    'well-known',
    'warned',
    'rogue',
    'reported',
    'rogue-signs',
    'unknown',
  ]),
  /** Id in src/core/domains/issuers.ts; null when it is our own finding or nobody says anything. */
  issuer: z.nullable(z.string().check(z.maxLength(64))),
  /** Whose rules it speaks by; null when of none. */
  country: z.nullable(Country),
  /** As of which day, or since which day, as far as known (ISO date). */
  date: z.nullable(z.string().check(z.maxLength(10))),
});
export type SiteStatus = z.infer<typeof SiteStatus>;

/** Whom a register gives its numbers to: a pharmacy, a person of the profession, or a business of any kind (taxes, trade). */
export const LicenceHolder = z.enum(['pharmacy', 'professional', 'business']);
export type LicenceHolder = z.infer<typeof LicenceHolder>;

/** A number of a licence or registration that a page states. */
export const LicenceFinding = z.strictObject({
  /** Id in rules/licences. */
  scheme: z.string().check(z.maxLength(64)),
  /** Official name of the register or authority in its own language. */
  name: z.string().check(z.maxLength(160)),
  country: Country,
  of: LicenceHolder,
  number: z.string().check(z.maxLength(40)),
  /** Has it the form (and check digit) that this register gives out? That says nothing of whether it was given. */
  wellFormed: z.boolean(),
  quote: Quote,
  /** Where anybody may look it up; null where no public register is confirmed. */
  lookUp: z.nullable(z.string().check(z.maxLength(400))),
});
export type LicenceFinding = z.infer<typeof LicenceFinding>;

export const CHECKLIST = [
  'prescription-asked',
  'pharmacist-reachable',
  'street-address',
  'phone',
  'register-entry',
  'prices',
  'currency',
  'payment',
  'shipping',
  'medicines',
] as const;

/** One question about an unknown shop, with the words that answer it. */
export const ChecklistItem = z.strictObject({
  question: z.enum(CHECKLIST),
  /** `good` speaks for the shop, `bad` against it, `not-seen` says that this page does not tell. */
  answer: z.enum(['good', 'bad', 'not-seen']),
  /** Key of the message catalogue: what the answer rests on. */
  reason: z.string().check(z.maxLength(80)),
  /** The page's own words; empty where there are none. */
  quote: Quote,
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

/** A host that resembles the name of a lawful pharmacy, an issuer or a register. */
export const LookAlike = z.strictObject({
  /** Registrable domain it resembles. */
  of: Host,
  /** How: letters that look alike, a slip of letters, words added, another ending, the name as a part of another. */
  how: z.enum(['lookalike-letters', 'misspelt', 'added-words', 'other-ending', 'in-front-of-other-domain']),
});
export type LookAlike = z.infer<typeof LookAlike>;

/** All that could be found out about the seller of a page without asking anybody. */
export const SiteCheck = z.strictObject({
  host: Host,
  kind: SiteKind,
  /** The words or the structure that the kind follows from. */
  kindQuotes: z.array(Quote).check(z.maxLength(3)),
  status: z.array(SiteStatus).check(z.maxLength(6)),
  lookAlike: z.nullable(LookAlike),
  seals: z.array(SealFinding).check(z.maxLength(20)),
  licences: z.array(LicenceFinding).check(z.maxLength(20)),
  checklist: z.array(ChecklistItem),
});
export type SiteCheck = z.infer<typeof SiteCheck>;
