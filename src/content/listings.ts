import type { ListingUnit } from '@/core/model/page';

const MARKED =
  'article,[role="article"],[role="listitem"],[itemtype*="Product"],[itemtype*="Offer"],[itemtype*="Comment"]';
const USER_WRITTEN =
  'article,[role="article"],[itemtype*="Comment"],[class*="comment"],[id*="comment"],[class*="post"],[class*="message"],[class*="reply"],[class*="tweet"]';
/** Results of a search engine, by the names such pages give them. */
const SEARCH_RESULT = '[class~="result"],[class*="search-result"],[class*="searchresult"],[data-testid*="result"]';
const SIBLINGS_OF_A_FEED = 3;
const SHORTEST_POST = 20;

/** Finds the listing that an element begins, if it does: a marked-up item, or one of several siblings built alike. */
export class ListingFinder {
  readonly listings: ListingUnit[] = [];
  readonly #known = new Map<Element, number | null>();

  /** Number of the listing that the element lies in, or null. */
  listingOf(element: Element | null): number | null {
    const path: Element[] = [];
    let at = element;
    let found: number | null = null;
    for (; at; at = at.parentElement) {
      const known = this.#known.get(at);
      if (known !== undefined) {
        found = known;
        break;
      }
      path.push(at);
    }
    for (const step of path.reverse()) {
      if (isListing(step)) found = this.listings.push(unitOf(step)) - 1;
      this.#known.set(step, found);
    }
    return found;
  }
}

function isListing(element: Element): boolean {
  if (isSearchResult(element)) return true;
  if (element.matches(MARKED)) return siblingsLike(element) >= SIBLINGS_OF_A_FEED;
  const isItem = /^(?:LI|DIV|SECTION|TR)$/.test(element.tagName) && element.classList.length > 0;
  return (
    isItem &&
    siblingsLike(element) >= SIBLINGS_OF_A_FEED &&
    (element.textContent?.length ?? 0) >= SHORTEST_POST &&
    element.matches(USER_WRITTEN)
  );
}

/** A search engine's entry: a linked heading and the address it leads to, one of several alike. */
function isSearchResult(element: Element): boolean {
  if (element.matches(SEARCH_RESULT)) return true;
  if (!/^(?:LI|DIV|ARTICLE)$/.test(element.tagName) || element.classList.length === 0) return false;
  const isEntry = element.querySelector('cite') !== null && element.querySelectorAll('h2 a, h3 a').length === 1;
  return isEntry && siblingsLike(element) >= SIBLINGS_OF_A_FEED;
}

function unitOf(element: Element): ListingUnit {
  if (isSearchResult(element)) return { userGenerated: true, searchResult: true };
  return { userGenerated: isUserWritten(element) };
}

function isUserWritten(element: Element): boolean {
  return element.matches(USER_WRITTEN) && !element.matches('[itemtype*="Product"],[itemtype*="Offer"]');
}

/** Siblings with the same tag and first class, the element itself included; counted up to what makes a feed. */
function siblingsLike(element: Element): number {
  const name = element.classList[0] ?? '';
  let count = 1;
  for (let next = element.nextElementSibling; next && count < SIBLINGS_OF_A_FEED; next = next.nextElementSibling) {
    if (next.tagName === element.tagName && (next.classList[0] ?? '') === name) count++;
  }
  for (
    let back = element.previousElementSibling;
    back && count < SIBLINGS_OF_A_FEED;
    back = back.previousElementSibling
  ) {
    if (back.tagName === element.tagName && (back.classList[0] ?? '') === name) count++;
  }
  return count;
}
