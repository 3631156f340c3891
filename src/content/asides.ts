import { isInEditor } from '@/content/find-elements';
import type { ListingFinder } from '@/content/listings';
import { attributeOf, native } from '@/content/native';
import type { Slices } from '@/content/slices';
import { JSON_LD_LIMIT, jsonLdWords } from '@/core/text/json-ld';

/** UTF-16 units that are read of attributes, and of each other kind. */
export const ATTRIBUTE_LIMIT = 1 << 16;
const META_LIMIT = 8_192;
/** Elements of a kind that are looked at. */
const MOST_ELEMENTS = 20_000;
/** A longer attribute is data, not a description. */
const LONGEST = 1_000;

const ATTRIBUTES = ['alt', 'title', 'aria-label', 'placeholder'] as const;
const DESCRIBED = ATTRIBUTES.map((name) => `[${name}]`).join();
const META = new Set('description keywords og:title og:description twitter:title twitter:description'.split(' '));

/**
 * What a page says of itself beside its text: what its pictures and controls are called, how it describes itself to
 * search engines, its product data. Nobody has to see it, so it may only support what the page shows.
 * Elements that are hidden, lie in a post of somebody's, or are written by the person are left out.
 */
export async function collectAsides(
  page: Document,
  isVisible: (element: Element) => boolean,
  listings: ListingFinder,
  slices: Slices,
): Promise<string[]> {
  const attributes = new Words(ATTRIBUTE_LIMIT);
  for (const element of find(page, DESCRIBED)) {
    if (attributes.isFull) break;
    const said = ATTRIBUTES.map((name) => tidy(attributeText(element, name))).filter((text) => attributes.isNew(text));
    if (said.length > 0 && isPartOfPage(element, listings) && isVisible(element)) said.forEach(attributes.add);
    await slices.turn();
  }
  const meta = new Words(META_LIMIT);
  for (const element of find(page, 'meta[content]').filter(isDescription))
    meta.add(tidy(attributeText(element, 'content')));
  return [...attributes.all, ...meta.all, ...productWords(page)];
}

function isDescription(element: Element): boolean {
  return META.has((attributeText(element, 'name') || attributeText(element, 'property')).toLowerCase());
}

function productWords(page: Document): readonly string[] {
  const words = new Words(JSON_LD_LIMIT);
  let left = JSON_LD_LIMIT;
  for (const script of find(page, 'script[type]')) {
    if (attributeText(script, 'type').toLowerCase() !== 'application/ld+json') continue;
    const source = native(script, 'textContent') ?? '';
    left -= source.length;
    if (left < 0) break;
    for (const text of jsonLdWords(source)) words.add(tidy(text));
  }
  return words.all;
}

function isPartOfPage(element: Element, listings: ListingFinder): boolean {
  return listings.listingOf(element) === null && !isInEditor(element);
}

/** Different words up to a limit. */
class Words {
  readonly #seen = new Set<string>();
  #left: number;

  constructor(limit: number) {
    this.#left = limit;
  }

  get all(): readonly string[] {
    return [...this.#seen];
  }

  get isFull(): boolean {
    return this.#left <= 0;
  }

  isNew(text: string): boolean {
    return text !== '' && !this.#seen.has(text);
  }

  readonly add = (text: string): void => {
    if (!this.isNew(text) || text.length > this.#left) return;
    this.#seen.add(text);
    this.#left -= text.length;
  };
}

/** Elements that match, up to what is looked at. */
export function find(page: Document, selector: string): readonly Element[] {
  return Array.prototype.slice.call(native(page, 'querySelectorAll').call(page, selector), 0, MOST_ELEMENTS);
}

/** Empty where the element has none of this name. */
export function attributeText(element: Element, name: string): string {
  return attributeOf(element, name) ?? '';
}

/** In one line, of a length that is read. */
export function tidy(text: string): string {
  return text.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
}
