import { flatParent } from '@/content/flat-tree';
import { firstClassOf, matches, native, nextSiblingOf, previousSiblingOf, tagOf } from '@/content/native';
import type { ListingUnit } from '@/core/model/page';

const MARKED =
  'article,[role="article"],[role="listitem"],[itemtype*="Product"],[itemtype*="Offer"],[itemtype*="Comment"]';
const USER_WRITTEN =
  'article,[role="article"],[itemtype*="Comment"],[class*="comment"],[id*="comment"],[class*="post"],[class*="message"],[class*="reply"],[class*="tweet"]';
/** Results of a search engine, by the names such pages give them. */
const SEARCH_RESULT = '[class~="result"],[class*="search-result"],[class*="searchresult"],[data-testid*="result"]';
const SIBLINGS_OF_A_FEED = 3;
/** How far siblings are looked for each way: thousands that are all different must not be counted thousands of times. */
const MOST_STEPS = 60;
const SHORTEST_POST = 20;

/** Finds the listing that an element begins, if it does: a marked-up item, or one of several siblings built alike. */
export class ListingFinder {
  readonly listings: ListingUnit[] = [];
  /** The element of each. */
  readonly elements: Element[] = [];
  readonly #known = new Map<Element, number | null>();

  /** Number of the listing that the element lies in, or null. */
  listingOf(element: Element | null): number | null {
    const path: Element[] = [];
    let at = element;
    let found: number | null = null;
    for (; at; at = flatParent(at)) {
      const known = this.#known.get(at);
      if (known !== undefined) {
        found = known;
        break;
      }
      path.push(at);
    }
    for (const step of path.reverse()) {
      if (isListing(step)) {
        found = this.listings.push(unitOf(step)) - 1;
        this.elements.push(step);
      }
      this.#known.set(step, found);
    }
    return found;
  }
}

function isListing(element: Element): boolean {
  if (isSearchResult(element)) return true;
  if (matches(element, MARKED)) return siblingsLike(element) >= SIBLINGS_OF_A_FEED;
  const isItem = /^(?:LI|DIV|SECTION|TR)$/.test(tagOf(element)) && firstClassOf(element) !== '';
  return (
    isItem &&
    matches(element, USER_WRITTEN) &&
    siblingsLike(element) >= SIBLINGS_OF_A_FEED &&
    (native(element, 'textContent')?.length ?? 0) >= SHORTEST_POST
  );
}

/** A search engine's entry: a linked heading and the address it leads to, one of several alike. */
function isSearchResult(element: Element): boolean {
  if (matches(element, SEARCH_RESULT)) return true;
  if (!/^(?:LI|DIV|ARTICLE)$/.test(tagOf(element)) || firstClassOf(element) === '') return false;
  // what holds most of the page is not asked for all that is in it: it has no siblings like it
  return (
    siblingsLike(element) >= SIBLINGS_OF_A_FEED &&
    native(element, 'querySelector').call(element, 'cite') !== null &&
    native(element, 'querySelectorAll').call(element, 'h2 a, h3 a').length === 1
  );
}

function unitOf(element: Element): ListingUnit {
  if (isSearchResult(element)) return { userGenerated: true, searchResult: true };
  return { userGenerated: isUserWritten(element) };
}

function isUserWritten(element: Element): boolean {
  return matches(element, USER_WRITTEN) && !matches(element, '[itemtype*="Product"],[itemtype*="Offer"]');
}

/** Siblings near by with the same tag and first class, the element itself included; counted up to what makes a feed. */
function siblingsLike(element: Element): number {
  const tag = tagOf(element);
  const name = firstClassOf(element);
  let count = 1;
  for (const siblingOf of [nextSiblingOf, previousSiblingOf]) {
    let at = siblingOf(element);
    for (let steps = 0; at && steps < MOST_STEPS && count < SIBLINGS_OF_A_FEED; steps++, at = siblingOf(at)) {
      if (tagOf(at) === tag && firstClassOf(at) === name) count++;
    }
  }
  return count;
}
