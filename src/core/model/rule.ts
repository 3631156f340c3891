import * as z from 'zod/mini';
import { SignalFamily, Stance } from '@/core/model/evidence';
import { KebabCase, LanguageTag, ListName, plainTexts } from '@/core/model/plain-text';

/** Findings of our own detectors (src/core/signals) that a rule can ask for. */
export const Detector = z.enum([
  'price',
  'unit-price',
  'price-ladder',
  'amount',
  'dosage',
  'messenger-handle',
  'phone',
  'mail-address',
  'wallet-address',
  'onion-address',
  'medicine-domain',
  'hashtags',
  'disguised-word',
]);
export type Detector = z.infer<typeof Detector>;

/** What lists of domains say is no rule's to say. */
const RuleFamily = z.enum(SignalFamily.options.filter((family) => family !== 'domain'));

/** Words. */
const Distance = z.int().check(z.gte(1), z.lte(200));

/**
 * Something to look for: any of the phrases, any entry of a named list (`pack/list` for another pack's), …
 * `within` words of the first clause, where that has to be less than the rule's `near`.
 */
export const Clause = z.union([
  z.strictObject({
    phrase: plainTexts(64, 100).check(
      z.minLength(1),
      z.refine((texts) => texts.every((text) => text.length > 1)),
    ),
    within: z.optional(Distance),
  }),
  z.strictObject({ list: ListName, within: z.optional(Distance) }),
  z.strictObject({ detector: Detector }),
  /** Any word of a list that some rule of this family, in any active pack, looks for by itself. */
  z.strictObject({ family: RuleFamily }),
]);
export type Clause = z.infer<typeof Clause>;

export const Rule = z.strictObject({
  /** Kebab-case, equal to the folder's name, never reused. */
  id: KebabCase,
  /** `experimental` is counted in evaluation but not shown, `retired` keeps its id taken. */
  status: z.enum(['experimental', 'stable', 'retired']),
  family: RuleFamily,
  stance: z._default(Stance, 'for'),
  points: z.int().check(z.gte(1), z.lte(100)),
  /** Key of the message catalogue, `reason_` and the rule's subject. */
  reason: z.string().check(z.regex(/^reason_[a-z0-9_]+$/), z.maxLength(64)),
  languages: z.array(LanguageTag).check(z.minLength(1), z.maxLength(100)),
  /** Every clause must be found, all within `near` words of each other. */
  all: z.array(Clause).check(z.minLength(1), z.maxLength(4)),
  /** Words; 0 means anywhere in the unit. */
  near: z.int().check(z.gte(0), z.lte(200)),
  /** How many different words of the first clause must be found so in the unit before the rule counts. */
  atLeast: z._default(z.int().check(z.gte(1), z.lte(50)), 1),
  /** Phrases, or `list:NAME`, that silence one match when found earlier in the same sentence; never the page. */
  negatedBy: plainTexts(130, 50),
  falseAlarms: plainTexts(300, 20).check(z.minLength(1)),
  sources: plainTexts(300, 20).check(z.minLength(1)),
  added: z.iso.date(),
  reviewed: z.iso.date(),
});
export type Rule = z.infer<typeof Rule>;
