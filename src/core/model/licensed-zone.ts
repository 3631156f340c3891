import * as z from 'zod/mini';
import { ISSUER_IDS } from '@/core/domains/issuers';

/** An end of names, such as `pharmacy`, that its issuer gives only to pharmacies and related sites that were checked. */
export const LicensedZone = z.strictObject({
  /** Without a point before it, in small letters. */
  zone: z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/)),
  /** Registered names in it that are no pharmacies, such as the issuer's own. */
  except: z.array(z.string()),
  issuer: z.enum(ISSUER_IDS),
  /** ISO 3166-1 alpha-2 of the country whose rules the issuer speaks by. */
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
  /** The day on which the source was read. */
  asOf: z.iso.date(),
  source: z.string().check(z.minLength(20)),
});
export type LicensedZone = z.infer<typeof LicensedZone>;

/** What rules/hosts/licensed.json holds. */
export const LicensedZones = z.strictObject({
  readme: z.strictObject({ what: z.string(), rule: z.string() }),
  zones: z.array(LicensedZone),
});
export type LicensedZones = z.infer<typeof LicensedZones>;
