import type { SeenPicture } from '@/core/model/site-facts';
import type { PartialReason } from '@/core/model/warning';

/** A run of visible text that belongs together on a page: no block element starts or ends inside it. */
export interface TextBlock {
  readonly text: string;
  /** Index into `PageText.listings` of the innermost listing that holds the block, or null. */
  readonly listing: number | null;
}

/** One offer, post, message or product card among others on a page. */
export interface ListingUnit {
  /** True when other people than the site's owner write here: posts, comments, reviews. */
  readonly userGenerated: boolean;
  /** A result on a search page: the words of another site, which are not judged here. */
  readonly searchResult?: boolean;
}

/** The words of one document as a person sees them. */
export interface PageText {
  /** Lower-case host name, null when there is none (pasted text). */
  readonly host: string | null;
  /** Path and query of the address, for shop-like words in it; null when there is none. */
  readonly path: string | null;
  readonly title: string;
  readonly blocks: readonly TextBlock[];
  /**
   * Words beside the text that nobody has to see: names of pictures and controls, descriptions for search engines,
   * product data. They may support a warning, never raise one or lower one.
   */
  readonly asides?: readonly string[];
  /** Pictures that could be seals of pharmacies; read only of pages whose words are sent. */
  readonly seals?: readonly SeenPicture[];
  readonly listings: readonly ListingUnit[];
  readonly facts: PageFacts;
  readonly partial: readonly PartialReason[];
}

/** What the page's structure states, counted by the collector. */
export interface PageFacts {
  /** Controls or links that put something into a cart or begin a checkout. */
  readonly cartControls: number;
  /** Product or offer entries in microdata or JSON-LD. */
  readonly products: number;
  /** True when microdata, JSON-LD or Open Graph call the document an article. */
  readonly article: boolean;
}

export const NO_FACTS: PageFacts = { cartControls: 0, products: 0, article: false };
