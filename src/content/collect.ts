import { collectAsides } from '@/content/asides';
import { type Blocks, RoughBlocks, SeenBlocks, TEXT_LIMIT } from '@/content/blocks';
import { FlatTreeWalker, flatParent } from '@/content/flat-tree';
import { native, nodeTypeOf } from '@/content/native';
import { findSealPictures } from '@/content/seal-pictures';
import { createSlices, type Slices } from '@/content/slices';
import { siteHost } from '@/core/domains/site-host';
import { NO_FACTS, type PageText, type TextBlock } from '@/core/model/page';
import type { PartialReason } from '@/core/model/warning';

const NODE_LIMIT = 200_000;
const RESULTS_OF_A_SEARCH = 3;
const DEPTH_LIMIT = 2_000;
/** Nodes between two looks at how deep the document has become. */
const DEPTH_CHECK = 512;

/** A page as it was read, with what else its words could be: for the gate, which only has to miss nothing. */
export interface CollectedPage extends PageText {
  readonly loose: readonly TextBlock[];
  /** The element that each of `loose` stands in. */
  readonly loosePlaces: readonly Element[];
  /** What was read, with the elements it stands in. */
  readonly found: Blocks;
}

/** What is sent of a page: its words, and the elements of its listings. */
export interface ReadPart {
  readonly page: PageText;
  readonly elements: readonly Element[];
}

/** What the worker is to be asked about of what was collected. */
export function partOf({ found, loose: _, loosePlaces: __, ...page }: CollectedPage): ReadPart {
  return { page, elements: found.listings.elements };
}

/** A page as it was read roughly, with all that its words could be. */
export function roughPageOf({ found: _, loose, loosePlaces: __, ...page }: CollectedPage): PageText {
  return { ...page, blocks: [...page.blocks, ...loose] };
}

export interface CollectOptions {
  /** Where to read; the whole document when nothing is said. */
  readonly roots?: readonly Element[];
  readonly slices?: Slices;
  /** Told of each shadow root on the way. */
  readonly onShadow?: (root: ShadowRoot) => void;
}

/**
 * Read the words of a document as blocks, a slice at a time.
 * @param isVisible tells whether a reader sees the element; `null` reads hidden text too, without asking for styles
 */
export async function collectPage(
  page: Document,
  isVisible: ((element: Element) => boolean) | null,
  { roots, slices = createSlices(), onShadow }: CollectOptions = {},
): Promise<CollectedPage> {
  const view = native(page, 'defaultView');
  const rough = new RoughBlocks();
  const found = isVisible === null ? rough : new SeenBlocks(view, isVisible);
  const partial = await readRoots(page, roots ?? rootsOf(page), found, { slices, onShadow });
  const isWhole = roots === undefined && isVisible !== null && readsWords(page, found);
  const asides = isWhole ? await collectAsides(page, isVisible, found.listings, slices) : [];
  const seals = isWhole ? await findSealPictures(page, isVisible, found.listings, slices) : [];
  const { hostname, pathname, search } = view?.location ?? { hostname: '', pathname: '', search: '' };
  return {
    host: siteHost(hostname) || null,
    path: hostname ? pathname + search : null,
    // the title of a search page repeats what the person looked for: their words, not a seller's
    title: isSearchPage(found) ? '' : native(page, 'title').slice(0, 500),
    blocks: found.blocks,
    loose: rough.loose,
    loosePlaces: rough.loosePlaces,
    asides,
    seals,
    listings: found.listings.listings,
    facts: NO_FACTS,
    partial: partial ? [partial] : [],
    found,
  };
}

function rootsOf(page: Document): Element[] {
  const root: Element | null = native(page, 'documentElement');
  return root === null ? [] : [root];
}

/** Hand all nodes to `found`, in order. @returns why not all could be read, or null */
async function readRoots(
  page: Document,
  roots: readonly Element[],
  found: Blocks,
  { slices, onShadow }: { slices: Slices; onShadow: ((root: ShadowRoot) => void) | undefined },
): Promise<PartialReason | null> {
  if (native(page, 'designMode') === 'on') return null; // what the person writes is not read
  let partial: PartialReason | null = null;
  let count = 0;
  for (const root of roots) {
    const walker = new FlatTreeWalker(page, root, onShadow);
    for (let node: Node | null = root; node && !partial; count++) {
      node = walker.next(read(node, found));
      if (found.length >= TEXT_LIMIT) partial = 'too-much-text';
      else if (count >= NODE_LIMIT) partial = 'too-many-elements';
      else if (count % DEPTH_CHECK === DEPTH_CHECK - 1 && isTooDeep(node)) partial = 'too-many-elements';
      if ((count & 63) === 63) await slices.turn();
    }
    found.close(null);
  }
  return partial;
}

/** @returns false when what is inside the node is not to be read */
function read(node: Node, found: Blocks): boolean {
  if (nodeTypeOf(node) !== Node.TEXT_NODE) return found.enter(node as Element);
  found.addText(node as Text);
  return true;
}

/** On a page of search results the words beside the text are the reader's, as its title is; an editor's are too. */
function readsWords(page: Document, found: Blocks): boolean {
  return native(page, 'designMode') !== 'on' && !isSearchPage(found);
}

function isSearchPage({ listings: { listings } }: Blocks): boolean {
  return listings.filter(({ searchResult }) => searchResult).length >= RESULTS_OF_A_SEARCH;
}

function isTooDeep(node: Node | null): boolean {
  let depth = 0;
  for (let at = node as Element | null; at && depth <= DEPTH_LIMIT; at = flatParent(at)) depth++;
  return depth > DEPTH_LIMIT;
}
