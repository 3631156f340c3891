import * as z from 'zod/mini';
import { ListedAs } from '@/core/model/domain-list';
import { QUOTE_LIMIT } from '@/core/text/quote';

/** The kind of thing noticed. Families are independent: only different families add up. */
export const SignalFamily = z.enum([
  // what speaks for a warning
  'substance',
  'no-prescription',
  'offer',
  'price',
  'contact',
  'payment',
  'shipping',
  'anonymity',
  'darknet',
  'shop',
  'licence-claim',
  'disguise',
  'host',
  // what is known of the domain itself, by lists or its resemblance to another; no rule of a pack speaks for it
  'domain',
  // how it is written, for a warning or against one
  'wording',
  // what speaks against one
  'prescription-asked',
  'licensed',
  'report',
  'advice',
  'leaflet',
  'reader-voice',
  'other-subject',
]);
export type SignalFamily = z.infer<typeof SignalFamily>;

/** `for` a warning or `against` it. */
export const Stance = z.enum(['for', 'against']);
export type Stance = z.infer<typeof Stance>;

/** One rule's finding on one unit: which rule, of which kind, how strong, and the words that were seen. */
export const Evidence = z.strictObject({
  /** Name of the pack the rule belongs to. */
  pack: z.string().check(z.minLength(1), z.maxLength(64)),
  ruleId: z.string().check(z.minLength(1), z.maxLength(64)),
  family: SignalFamily,
  stance: Stance,
  /** 1 to 100. */
  points: z.int().check(z.gte(1), z.lte(100)),
  /** Key of the message catalogue: why this counts. */
  reason: z.string().check(z.maxLength(80)),
  /** The page's own words around the finding, at most QUOTE_LIMIT UTF-16 units; text, never markup. */
  quote: z.string().check(z.maxLength(QUOTE_LIMIT)),
  /** Who lists the page's domain, as what, since when; only with evidence from a list of domains. */
  listed: z.exactOptional(ListedAs),
});
export type Evidence = z.infer<typeof Evidence>;
