import * as z from 'zod/mini';
import { Country } from '@/core/model/settings';

/**
 * What whoever manages a device (a school, a family) may set for it, through the browser's own policies
 * (public/managed-schema.json says the same to Chromium). It wins over the person's settings.
 */
export const DevicePolicy = z.object({
  /** A mirror of our own releases; they still have to be signed by us. */
  rulesAddress: z.optional(z.string().check(z.maxLength(500))),
  /** Further rules, as a person may add them. */
  rulePacks: z._default(
    z
      .array(z.strictObject({ address: z.string().check(z.maxLength(500)), key: z.string().check(z.maxLength(100)) }))
      .check(z.maxLength(5)),
    [],
  ),
  country: z.optional(Country),
});
export type DevicePolicy = z.infer<typeof DevicePolicy>;

export const NO_POLICY: DevicePolicy = { rulePacks: [] };
