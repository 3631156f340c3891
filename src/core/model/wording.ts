import * as z from 'zod/mini';
import { plainText } from '@/core/model/plain-text';

/** How sellers write, learned by `npm run rules:fit`: one weight for every bucket of word pairs. No text is in it. */
export const WordingModel = z.strictObject({
  /** Where the texts come from that it was fitted on, and when. */
  source: plainText(500),
  /** Signed bytes in base64; their number is a power of two. */
  weights: z.string().check(z.maxLength(90_000), z.refine(isWeights, 'no power of two of bytes in base64')),
  /** What one step of a weight is worth, in natural logarithms of odds. */
  step: z.number().check(z.gt(0), z.lte(1)),
  bias: z.number().check(z.gte(-20), z.lte(20)),
});
export type WordingModel = z.infer<typeof WordingModel>;

/** A model whose weights cannot be read would stop every page from being checked: such a pack is refused. */
function isWeights(text: string): boolean {
  if (!/^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return false;
  const bytes = (text.length / 4) * 3 - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0);
  return (bytes & (bytes - 1)) === 0;
}
