import * as z from 'zod/mini';
import { QUOTE_LIMIT } from '@/core/text/quote';

/** What became of the check of a seal. */
export const SealVerdict = z.enum([
  /** It leads to its issuer, to the entry of this very domain or to a place that only the issuer's own pages have. */
  'linked-matching',
  /** It leads to its issuer, but to no entry: its home page, or a page about the seal. */
  'linked-to-issuer',
  /** It leads to the issuer's entry of another domain. */
  'other-domain',
  /** It leads somewhere else. */
  'linked-elsewhere',
  /** A picture that leads nowhere. */
  'unlinked',
  /** Only words claim it. */
  'words-only',
  /** Its issuer gives no such seal to shops, gives it no more, or not in the country that it names. */
  'not-issued',
  /** Not to be told, with the reason in `problem`. */
  'unchecked',
]);
export type SealVerdict = z.infer<typeof SealVerdict>;

/** Verdicts that no honest seal has. */
export const DOUBTED: readonly SealVerdict[] = ['other-domain', 'linked-elsewhere', 'not-issued'];

/** One seal that a page shows or claims, checked without asking anybody. */
export const SealFinding = z.strictObject({
  /** Id in rules/seals. */
  issuer: z.string().check(z.maxLength(64)),
  /** Official name of the seal or of who gives it, in its own language. */
  name: z.string().check(z.maxLength(160)),
  /** ISO 3166-1 alpha-2 of the country it is for; `*` when of none. */
  country: z.string().check(z.maxLength(2)),
  verdict: SealVerdict,
  /** What was seen: the words or the name of the picture, at most QUOTE_LIMIT units. */
  quote: z.string().check(z.maxLength(QUOTE_LIMIT)),
  /** Host that the seal leads to; null when it leads nowhere. */
  leadsTo: z.nullable(z.string().check(z.maxLength(253))),
  /** Why it could not be checked; null when it was. */
  problem: z.nullable(z.enum(['too-long', 'odd-address', 'unknown-issuer'])),
});
export type SealFinding = z.infer<typeof SealFinding>;
