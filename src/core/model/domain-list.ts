import * as z from 'zod/mini';
import { areHashes, splitHashes } from '@/core/domains/domain-hash';
import { KebabCase, plainText } from '@/core/model/plain-text';

/**
 * How a list speaks of the domains on it. `official-warning`: an authority has warned of each by name. `rogue`: somebody
 * with a published method found each to be rogue. `reported`: collected by volunteers, often old. `licensed`: an
 * authority's register names each; only lists that came with the extension.
 */
export const Standing = z.enum(['official-warning', 'rogue', 'reported', 'licensed']);
export type Standing = z.infer<typeof Standing>;

/** What is told of a domain that is on a list; nothing of it is shown as it is written. */
export const ListedAs = z.strictObject({
  standing: Standing,
  /** One of those in src/core/domains/issuers.ts; a newer pack may know more. */
  issuer: KebabCase,
  /** ISO 3166-1 alpha-2 of the country whose rules the list speaks by; `*` when it is of none. */
  country: z.string().check(z.regex(/^([A-Z]{2}|\*)$/)),
  /** The day since when the domains are listed, as far as known. */
  since: z.iso.date(),
});
export type ListedAs = z.infer<typeof ListedAs>;

/** All lists of a pack together. */
export const MOST_HASHES = 20_000;
export const MOST_DOMAIN_LISTS = 50;

/** Domains that one issuer lists since one day. */
export const DomainList = z.strictObject({
  name: KebabCase,
  ...ListedAs.shape,
  /** Where the names come from, and when they were compiled. */
  source: plainText(500),
  /** Hashes of registrable domains (`hashOfDomain`) in rising order, with commas between them. */
  hashes: z
    .string()
    .check(
      z.maxLength(12 * MOST_HASHES),
      z.refine(areHashes, 'not hashes in rising order. Make them with `npm run rules:domains`.'),
    ),
});
export type DomainList = z.infer<typeof DomainList>;

export const DomainLists = z.array(DomainList).check(
  z.maxLength(MOST_DOMAIN_LISTS),
  z.refine((lists) => countHashes(lists) <= MOST_HASHES, 'too many domains'),
);

export function countHashes(lists: readonly DomainList[]): number {
  return lists.reduce((sum, { hashes }) => sum + splitHashes(hashes).length, 0);
}
