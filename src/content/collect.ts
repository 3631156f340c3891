import { ListingFinder } from '@/content/listings';
import { createSlices } from '@/content/slices';
import { NO_FACTS, type PageText, type TextBlock } from '@/core/model/page';
import type { PartialReason } from '@/core/model/warning';

/** Characters of text that are read at most; what comes after is not checked, and the popup says so. */
export const TEXT_LIMIT = 1 << 20;
const NODE_LIMIT = 200_000;
const RESULTS_OF_A_SEARCH = 3;
const DEPTH_LIMIT = 2_000;
/** Nodes between two looks at how deep the document has become. */
const DEPTH_CHECK = 512;

const UNREAD = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION IFRAME OBJECT HEAD TITLE SVG CANVAS VIDEO AUDIO'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

/**
 * Read the words of a document as blocks, a slice at a time.
 * @param isVisible tells whether a reader sees the element; `null` reads hidden text too, without asking for layout
 */
export async function collectPage(
  page: Document,
  isVisible: ((element: Element) => boolean) | null,
  slices = createSlices(),
): Promise<PageText> {
  const found = new Blocks(isVisible);
  const root = page.body ?? page.documentElement;
  const walker = root ? page.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT) : null;
  let partial: PartialReason | null = null;
  let node: Node | null = walker?.currentNode ?? null;
  for (let count = 0; walker && node && !partial; count++) {
    const skip = node.nodeType === Node.TEXT_NODE ? !found.addText(node as Text) : !found.enter(node as Element);
    node = skip ? nextAfter(walker) : walker.nextNode();
    if (found.length >= TEXT_LIMIT) partial = 'too-much-text';
    else if (count >= NODE_LIMIT) partial = 'too-many-elements';
    else if (count % DEPTH_CHECK === DEPTH_CHECK - 1 && isTooDeep(node)) partial = 'too-many-elements';
    if ((count & 63) === 63) await slices.turn();
  }
  const blocks = found.finish();
  const { hostname, pathname, search } = page.location ?? { hostname: '', pathname: '', search: '' };
  return {
    host: hostname || null,
    path: hostname ? pathname + search : null,
    // the title of a search page repeats what the person looked for: their words, not a seller's
    title: found.isSearchPage() ? '' : String(page.title ?? '').slice(0, 500),
    blocks,
    listings: found.listings.listings,
    facts: NO_FACTS,
    partial: partial ? [partial] : [],
  };
}

function isTooDeep(node: Node | null): boolean {
  let depth = 0;
  for (let at = node; at && depth <= DEPTH_LIMIT; at = at.parentNode) depth++;
  return depth > DEPTH_LIMIT;
}

/** The node after the current one and all that is inside it. */
function nextAfter(walker: TreeWalker): Node | null {
  for (;;) {
    const sibling = walker.nextSibling();
    if (sibling) return sibling;
    if (!walker.parentNode()) return null;
  }
}

/** Joins text nodes into blocks: inline elements join without a space, block elements and line breaks part. */
class Blocks {
  readonly listings = new ListingFinder();
  length = 0;
  readonly #blocks: TextBlock[] = [];
  readonly #isVisible: ((element: Element) => boolean) | null;
  readonly #visible = new Map<Element, boolean>();
  #parts: string[] = [];
  #block: Element | null = null;

  constructor(isVisible: ((element: Element) => boolean) | null) {
    this.#isVisible = isVisible;
  }

  /** @returns false when nothing inside the element is to be read */
  enter(element: Element): boolean {
    const tag = element.tagName.toUpperCase();
    if (tag === 'BR') this.#parts.push(' ');
    if (UNREAD.has(tag) || element.hasAttribute('hidden')) return false;
    const editable = element.getAttribute('contenteditable');
    return editable === null || editable === 'false';
  }

  addText(node: Text): boolean {
    const text = node.data;
    const parent = node.parentElement;
    if (parent === null || (text.trim() === '' && this.#parts.length === 0)) return true;
    if (!this.#isSeen(parent)) return true;
    const block = blockOf(parent);
    if (block !== this.#block) this.#close(block);
    const room = TEXT_LIMIT - this.length;
    this.#parts.push(text.length > room ? text.slice(0, room) : text);
    this.length += Math.min(text.length, room);
    return true;
  }

  isSearchPage(): boolean {
    return this.listings.listings.filter(({ searchResult }) => searchResult).length >= RESULTS_OF_A_SEARCH;
  }

  finish(): readonly TextBlock[] {
    this.#close(null);
    return this.#blocks;
  }

  #close(next: Element | null) {
    const text = this.#parts
      .join('')
      .replace(/[ \t\r\n\f]+/g, ' ')
      .trim();
    if (text !== '') this.#blocks.push({ text, listing: this.listings.listingOf(this.#block) });
    this.#parts = [];
    this.#block = next;
  }

  #isSeen(element: Element): boolean {
    if (this.#isVisible === null) return true;
    const known = this.#visible.get(element);
    if (known !== undefined) return known;
    const seen = this.#isVisible(element);
    this.#visible.set(element, seen);
    return seen;
  }
}

/** The nearest element that starts a new line. */
function blockOf(element: Element): Element {
  let at = element;
  while (INLINE.has(at.tagName.toUpperCase()) && at.parentElement) at = at.parentElement;
  return at;
}
