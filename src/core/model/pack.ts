import * as z from 'zod/mini';
import { DomainLists } from '@/core/model/domain-list';
import { KebabCase, LanguageTag, plainText, plainTexts } from '@/core/model/plain-text';
import { Rule } from '@/core/model/rule';
import { OfferKind, Policy } from '@/core/model/verdict';
import { WordingModel } from '@/core/model/wording';

/** Words that rules of a pack share. A `*` at the end of a word allows the usual endings of its script. */
export const TermList = z.strictObject({
  name: KebabCase,
  language: LanguageTag,
  /** Where the facts come from. */
  source: plainText(500),
  /** True when one of these words has to be on a page before anything else is looked at. */
  gate: z._default(z.boolean(), false),
  terms: plainTexts(64, 20_000),
});
export type TermList = z.infer<typeof TermList>;

/** All lists of a pack together. */
const MOST_TERMS = 120_000;

function countTerms(lists: readonly TermList[]): number {
  return lists.reduce((sum, { terms }) => sum + terms.length, 0);
}

/** A rule pack as it is built, shipped and checked: lists and rules, no code. */
export const Pack = z.strictObject({
  schema: z.literal(1),
  name: KebabCase,
  version: z.string().check(z.regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/)),
  date: z.iso.date(),
  /** What its substances are offered as; null for a pack of signs that belong to no kind. */
  kind: z.nullable(OfferKind),
  policy: Policy,
  wording: z.optional(WordingModel),
  lists: z.array(TermList).check(
    z.maxLength(1000),
    z.refine((lists) => countTerms(lists) <= MOST_TERMS, 'too many terms'),
  ),
  rules: z.array(Rule).check(z.maxLength(500)),
  /** Packs from before there were lists of domains have none, and are written as they always were. */
  domains: z.optional(DomainLists),
});
export type Pack = z.infer<typeof Pack>;
