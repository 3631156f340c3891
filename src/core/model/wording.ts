import * as z from 'zod/mini';

/** How sellers write, learned by `npm run rules:fit`: one weight for every bucket of word pairs. No text is in it. */
export const WordingModel = z.strictObject({
  /** Where the texts come from that it was fitted on, and when. */
  source: z.string(),
  /** Signed bytes in base64; their number is a power of two. */
  weights: z.string().check(z.maxLength(90_000)),
  /** What one step of a weight is worth, in natural logarithms of odds. */
  step: z.number().check(z.gt(0), z.lte(1)),
  bias: z.number().check(z.gte(-20), z.lte(20)),
});
export type WordingModel = z.infer<typeof WordingModel>;
