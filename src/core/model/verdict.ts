import * as z from 'zod/mini';

/** `clear` means "nothing found", never "safe". `caution` and `danger` are alarms. */
export const Level = z.enum(['clear', 'note', 'caution', 'danger']);
export type Level = z.infer<typeof Level>;

/** What a verdict is about. */
export const UnitKind = z.enum(['page', 'listing']);
export type UnitKind = z.infer<typeof UnitKind>;

/** What seems to be offered; chooses the words of a warning and where a report goes. */
export const OfferKind = z.enum(['medicine-site', 'drug-sale']);
export type OfferKind = z.infer<typeof OfferKind>;

/** Points (sums of the strongest evidence per family) at which a unit is warned about. */
export const Policy = z.strictObject({
  note: z.int().check(z.gte(1), z.lte(1000)),
  caution: z.int().check(z.gte(1), z.lte(1000)),
  danger: z.int().check(z.gte(1), z.lte(1000)),
  /** Different families (besides the substance itself) needed before `caution`. */
  cautionFamilies: z.int().check(z.gte(1), z.lte(10)),
  /** The same before `danger`. */
  dangerFamilies: z.int().check(z.gte(1), z.lte(10)),
});
export type Policy = z.infer<typeof Policy>;
