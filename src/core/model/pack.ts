import * as z from 'zod/mini';
import { Rule } from '@/core/model/rule';
import { OfferKind, Policy } from '@/core/model/verdict';
import { WordingModel } from '@/core/model/wording';

/** Words that rules of a pack share. A `*` at the end of a word allows the usual endings of its script. */
export const TermList = z.strictObject({
  name: z.string(),
  language: z.string(),
  /** Where the facts come from. */
  source: z.string(),
  /** True when one of these words has to be on a page before anything else is looked at. */
  gate: z._default(z.boolean(), false),
  terms: z.array(z.string().check(z.minLength(1), z.maxLength(64))).check(z.maxLength(20_000)),
});
export type TermList = z.infer<typeof TermList>;

/** A rule pack as it is built, shipped and checked: lists and rules, no code. */
export const Pack = z.strictObject({
  schema: z.literal(1),
  name: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
  date: z.iso.date(),
  /** What its substances are offered as; null for a pack of signs that belong to no kind. */
  kind: z.nullable(OfferKind),
  policy: Policy,
  wording: z.optional(WordingModel),
  lists: z.array(TermList),
  rules: z.array(Rule).check(z.maxLength(500)),
});
export type Pack = z.infer<typeof Pack>;
