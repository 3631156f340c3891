import * as z from 'zod/mini';
import { fail, type Result, succeed } from '@/core/result';

/**
 * How a pack's text is made from an earlier one. Both are taken apart at their commas; a pair of numbers copies pieces
 * of the earlier text (first piece, how many), a text adds its own. It knows nothing of packs, so it never needs to
 * change with them, and what comes out has to have the digest that the manifest promises.
 */
export const Delta = z.strictObject({
  schema: z.literal(1),
  parts: z
    .array(z.union([z.tuple([z.int().check(z.gte(0)), z.int().check(z.gte(1))]), z.string()]))
    .check(z.maxLength(100_000)),
});
export type Delta = z.infer<typeof Delta>;

export const SEPARATOR = ',';

/** @param limit most UTF-16 units that may come out @returns the new text, still to be checked against its digest */
export function applyDelta(base: string, delta: Delta, limit: number): Result<string, 'does-not-fit' | 'too-long'> {
  const pieces = base.split(SEPARATOR);
  const texts: string[] = [];
  let length = 0;
  for (const part of delta.parts) {
    if (typeof part !== 'string' && part[0] + part[1] > pieces.length) return fail('does-not-fit');
    const text = typeof part === 'string' ? part : pieces.slice(part[0], part[0] + part[1]).join(SEPARATOR);
    length += text.length + 1;
    if (length - 1 > limit) return fail('too-long');
    texts.push(text);
  }
  return succeed(texts.join(SEPARATOR));
}
