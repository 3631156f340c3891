import * as z from 'zod/mini';
import { PartialReason } from '@/core/model/warning';

const Address = z.string().check(z.maxLength(500));
const Words = z.string().check(z.maxLength(300));

/** A picture on a page, with what a person or a program can read of it. Nothing of it is loaded. */
export const SeenPicture = z.strictObject({
  /** Its address; of one that is written into the page (`data:`) only its kind; of one that a style sheet draws, its class. */
  source: Address,
  alt: Words,
  title: Words,
  /** Absolute address that a click on it opens; null when it opens nothing. */
  link: z.nullable(Address),
  /** The words beside it in the same part of the page. */
  around: Words,
});
export type SeenPicture = z.infer<typeof SeenPicture>;

/** A link on a page: `http:`, `https:`, `tel:` or `mailto:`, absolute. */
export const SeenLink = z.strictObject({ href: Address, text: Words });
export type SeenLink = z.infer<typeof SeenLink>;

/** One thing that a page's JSON-LD or microdata describes, as far as it tells what kind of site this is. */
export const SeenThing = z.strictObject({
  /** Names of schema.org types without their address: `Pharmacy`, `Product`, `Drug`, `Offer` … */
  types: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(8)),
  name: Words,
  telephone: Words,
  /** Street, town, postal code and country in one line. */
  address: Words,
  /** ISO 4217, as it was written. */
  currency: z.string().check(z.maxLength(10)),
});
export type SeenThing = z.infer<typeof SeenThing>;

export const MOST_BLOCKS = 5_000;
/** Of all blocks together, in UTF-16 units; twice what a content script ever reads. */
const MOST_CHARACTERS = 2 << 20;
export const MOST_LINKS = 800;
export const MOST_PICTURES = 400;

/** What the structure and the words of the page in a tab say of its seller. Read when a person asks, never kept. */
export const SiteFacts = z.strictObject({
  /** Lower-case host name; null when there is none. */
  host: z.nullable(z.string().check(z.maxLength(253))),
  /** The page's address without query and fragment; null when there is none. */
  address: z.nullable(z.string().check(z.maxLength(2_000))),
  title: z.string().check(z.maxLength(500)),
  /** BCP 47, as the page states it; empty when it does not. */
  language: z.string().check(z.maxLength(35)),
  /** Visible text, block by block, in the page's order. */
  blocks: z.array(z.string().check(z.maxLength(4_000))).check(
    z.maxLength(MOST_BLOCKS),
    z.refine((blocks) => blocks.reduce((sum, { length }) => sum + length, 0) <= MOST_CHARACTERS),
  ),
  links: z.array(SeenLink).check(z.maxLength(MOST_LINKS)),
  pictures: z.array(SeenPicture).check(z.maxLength(MOST_PICTURES)),
  things: z.array(SeenThing).check(z.maxLength(100)),
  /** Controls or links that put something into a cart or begin a checkout. */
  cartControls: z.int().check(z.gte(0)),
  /** Why not all of the page could be read. */
  partial: z.array(PartialReason),
});
export type SiteFacts = z.infer<typeof SiteFacts>;
