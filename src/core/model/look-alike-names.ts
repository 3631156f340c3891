import * as z from 'zod/mini';
import { HostRole } from '@/core/model/known-host';

const Domain = z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/));
const Word = z.string().check(z.regex(/^[a-z0-9]+$/));
const Source = z.string().check(z.minLength(20));

/** What rules/hosts/look-alike.json holds: whose names are looked after, and whose resemble them by right or by chance. */
export const LookAlikeFile = z.strictObject({
  readme: z.strictObject({ what: z.string(), rule: z.string() }),
  /** Roles of rules/hosts/known.json whose names are imitated to sell. */
  roles: z.array(HostRole),
  /** Registers, authorities and those who give seals: their names are imitated to look checked. */
  registers: z.array(z.strictObject({ domain: Domain, source: Source })),
  /** Names that are everyday words or other firms' names too: only the closest resemblance counts. */
  everyday: z.array(Domain),
  /** Of those the ones that honest pharmacies everywhere are called by: not even with their ending inside a longer name. */
  ofTheTrade: z.array(Domain),
  /** Shops for everything: many firms and services around them carry the name. */
  generalStores: z.array(Domain),
  /** Further domains of the same company, which may look like its name. */
  siblings: z.array(z.strictObject({ of: Domain, domains: z.array(Domain), source: Source })),
  /** Well-known domains of others that resemble a name by chance. */
  byChance: z.strictObject({ source: Source, domains: z.array(Domain) }),
  /** What imitators add to a name. */
  words: z.strictObject({
    /** Who sells medicines, or a medicine: they tell more than the others. */
    pharmacy: z.array(Word),
    health: z.array(Word),
    shop: z.array(Word),
    places: z.array(Word),
    checking: z.array(Word),
  }),
  endings: z.strictObject({
    /** Ends of names of two letters that are sold to anybody, cheap or next to `.com`. */
    soldToAll: z.array(Word),
    /** Ends that only those who were looked at are given. */
    checked: z.array(Word),
  }),
});
export type LookAlikeFile = z.infer<typeof LookAlikeFile>;
