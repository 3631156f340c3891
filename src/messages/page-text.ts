import * as z from 'zod/mini';
import { SeenPicture } from '@/core/model/site-facts';
import { PartialReason } from '@/core/model/warning';

/** More than a content script ever sends: it stops reading long before. */
const MOST_CHARACTERS = 2 << 20;
const MOST_ENTRIES = 250_000;
const MOST_ASIDE = 256 << 10;
/** Pictures that could be seals. */
const MOST_SEALS = 40;

/** The words of a page as its content script sends them: `PageText`, checked. */
export const SentPage = z.strictObject({
  host: z.nullable(z.string().check(z.maxLength(253))),
  path: z.nullable(z.string()),
  title: z.string().check(z.maxLength(500)),
  blocks: list(z.strictObject({ text: z.string(), listing: z.nullable(z.int().check(z.gte(0))) })).check(
    z.refine((blocks) => lengthOf(blocks.map(({ text }) => text)) <= MOST_CHARACTERS, 'more text than is ever read'),
  ),
  asides: z.exactOptional(
    list(z.string()).check(
      z.refine((texts) => lengthOf(texts) <= MOST_ASIDE, 'more words beside the text than are ever read'),
    ),
  ),
  seals: z.exactOptional(z.readonly(z.array(SeenPicture).check(z.maxLength(MOST_SEALS)))),
  listings: list(z.strictObject({ userGenerated: z.boolean(), searchResult: z.exactOptional(z.boolean()) })),
  facts: z.strictObject({ cartControls: z.number(), products: z.number(), article: z.boolean() }),
  partial: list(PartialReason),
});

function list<Entry extends z.ZodMiniType>(entry: Entry) {
  return z.readonly(z.array(entry).check(z.maxLength(MOST_ENTRIES)));
}

/** All texts together, in UTF-16 units. */
function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}
