import { collectAsides } from '@/content/asides';
import { type Blocks, RoughBlocks, SeenBlocks, TEXT_LIMIT } from '@/content/blocks';
import { FlatTreeWalker, flatParent } from '@/content/flat-tree';
import { native } from '@/content/native';
import { createSlices } from '@/content/slices';
import { NO_FACTS, type PageText, type TextBlock } from '@/core/model/page';
import type { PartialReason } from '@/core/model/warning';

const NODE_LIMIT = 200_000;
const RESULTS_OF_A_SEARCH = 3;
const DEPTH_LIMIT = 2_000;
/** Nodes between two looks at how deep the document has become. */
const DEPTH_CHECK = 512;

/** A page as it was read, and what else its words could be; for the gate, which only has to miss nothing. */
export interface CollectedPage extends PageText {
  readonly loose: readonly TextBlock[];
}

/**
 * Read the words of a document as blocks, a slice at a time.
 * @param isVisible tells whether a reader sees the element; `null` reads hidden text too, without asking for styles
 */
export async function collectPage(
  page: Document,
  isVisible: ((element: Element) => boolean) | null,
  slices = createSlices(),
): Promise<CollectedPage> {
  const view = native(page, 'defaultView');
  const rough = new RoughBlocks();
  const found = isVisible === null ? rough : new SeenBlocks(view, isVisible);
  const partial = await readNodes(page, found, slices);
  const asides =
    isVisible !== null && readsWords(page, found) ? await collectAsides(page, isVisible, found.listings, slices) : [];
  const { hostname, pathname, search } = view?.location ?? { hostname: '', pathname: '', search: '' };
  return {
    host: hostname || null,
    path: hostname ? pathname + search : null,
    // the title of a search page repeats what the person looked for: their words, not a seller's
    title: isSearchPage(found) ? '' : native(page, 'title').slice(0, 500),
    blocks: found.blocks,
    loose: rough.loose,
    asides,
    listings: found.listings.listings,
    facts: NO_FACTS,
    partial: partial ? [partial] : [],
  };
}

/** Hand all nodes to `found`, in order. @returns why not all could be read, or null */
async function readNodes(
  page: Document,
  found: Blocks,
  slices: ReturnType<typeof createSlices>,
): Promise<PartialReason | null> {
  const root: Element | null = native(page, 'documentElement');
  if (root === null || native(page, 'designMode') === 'on') return null; // what the person writes is not read
  const walker = new FlatTreeWalker(page, root);
  let partial: PartialReason | null = null;
  let node: Node | null = root;
  for (let count = 0; node && !partial; count++) {
    node = walker.next(read(node, found));
    if (found.length >= TEXT_LIMIT) partial = 'too-much-text';
    else if (count >= NODE_LIMIT) partial = 'too-many-elements';
    else if (count % DEPTH_CHECK === DEPTH_CHECK - 1 && isTooDeep(node)) partial = 'too-many-elements';
    if ((count & 63) === 63) await slices.turn();
  }
  found.close(null);
  return partial;
}

/** @returns false when what is inside the node is not to be read */
function read(node: Node, found: Blocks): boolean {
  if (native(node, 'nodeType') !== Node.TEXT_NODE) return found.enter(node as Element);
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
