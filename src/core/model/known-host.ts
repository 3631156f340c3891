import * as z from 'zod/mini';

/** Roles of well-known lawful sites. */
export const HostRole = z.enum([
  'pharmacy',
  'telehealth',
  'price-index',
  'health',
  'harm-reduction',
  'recovery',
  'news',
]);
export type HostRole = z.infer<typeof HostRole>;

/** The bundled register of well-known lawful sites (rules/hosts/known.json). */
export const KnownHosts = z.strictObject({
  readme: z.strictObject({
    what: z.string(),
    source: z.string(),
    /** The day on which it was compiled. */
    asOf: z.iso.date(),
    rule: z.string(),
    /** Roles whose pages are never recorded, in any mode. */
    private: z.array(HostRole),
  }),
  /** `country` is the one that a site is known in, `-` where it is of none. */
  entries: z.array(z.strictObject({ domain: z.string(), role: HostRole, country: z.nullable(z.string()) })),
  /** Sites where other people write: judged post by post, never by their host. */
  userContent: z.array(z.string()),
});
export type KnownHosts = z.infer<typeof KnownHosts>;
