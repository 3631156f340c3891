import { type CollectedPage, type ReadPart, roughPageOf } from '@/content/collect';
import { askWorker } from '@/content/extension';
import type { HeldWarning, PageState } from '@/content/page-state';
import { showPageWarning } from '@/content/page-warning';
import { whenLoaded } from '@/content/shown';
import { hashOf } from '@/core/match/hash';
import type { PageText } from '@/core/model/page';
import type { Warning } from '@/core/model/warning';
import type { FoundWarning } from '@/messages/protocol';

const SENT = 0x53656e74;

/**
 * Is the page worth a closer reading, by what the worker says of its rough text? When it cannot be asked, it is.
 * Most pages that name a substance are not, and what a reader sees of them need not be worked out.
 */
export async function isWorthReading(rough: CollectedPage): Promise<boolean> {
  const reply = await askWorker('page/glance', { page: roughPageOf(rough) });
  return reply?.ok ? reply.value.mayWarn : true;
}

/**
 * Have the worker judge the whole page, and show what it finds. The same words are not sent twice.
 * @returns true when something was or is found
 */
export async function judgePage(state: PageState, { page, elements }: ReadPart): Promise<boolean> {
  const print = printOfPage(page);
  if (print === state.sent) return false;
  const found = await ask(state, page, 'page', state.strongestBeside(null));
  if (found === null) return false;
  const isNews = state.held.length + found.length > 0;
  state.sent = print;
  for (const [listing, words] of printsOf(page, elements)) state.sentListings.set(listing, words);
  const held = toHeld(found, elements);
  state.hold(held, null);
  state.marks.keepOnly(new Set(held.flatMap(({ listing }) => listing ?? [])));
  showMarkers(state, found, elements);
  const own = found.find(({ listing }) => listing === null);
  showPageWarning(state, own?.words ? own : null);
  return isNews;
}

/** The same for some listings, with all the words in them; nothing is said of the rest of the page. */
export async function judgeListings(state: PageState, { page, elements }: ReadPart): Promise<boolean> {
  const prints = printsOf(page, elements);
  const changed = new Set(elements.filter((listing) => state.sentListings.get(listing) !== prints.get(listing)));
  if (changed.size === 0) return false;
  const isChanged = ({ listing }: PageText['blocks'][number]) => {
    const element = elementOf(listing, elements);
    return element !== null && changed.has(element);
  };
  const part: PageText = { ...page, title: '', blocks: page.blocks.filter(isChanged) };
  const found = await ask(state, part, 'listings', state.strongestBeside(changed));
  if (found === null) return false;
  const isNews = state.held.length + found.length > 0;
  for (const listing of changed) state.sentListings.set(listing, prints.get(listing) ?? 0);
  const held = toHeld(found, elements);
  state.hold(held, changed);
  const warned = new Set(held.map(({ listing }) => listing));
  for (const listing of changed) if (!warned.has(listing)) state.marks.drop(listing);
  showMarkers(state, found, elements);
  return isNews;
}

/** These listings show nothing any more. @returns true when a warning went */
export function forgetListings(state: PageState, gone: ReadonlySet<Element>): boolean {
  for (const listing of gone) {
    state.marks.drop(listing);
    state.sentListings.delete(listing);
  }
  const before = state.held.length;
  state.hold([], gone);
  return state.held.length < before;
}

/** Nothing on the page is to be warned about any more. @returns true when something was */
export function showNothing(state: PageState): boolean {
  const had = state.held.length > 0;
  state.hold([], null);
  state.forgetSent();
  state.marks.clear();
  showPageWarning(state, null);
  return had;
}

/** What the worker found; null when it did not answer, or another page is shown by now. */
async function ask(
  state: PageState,
  page: PageText,
  scope: 'page' | 'listings',
  kept: Warning['level'] | null,
): Promise<readonly FoundWarning[] | null> {
  const { visit, recorded } = state;
  const reply = await askWorker('page/check', { page, scope, kept, recorded, visit });
  if (reply?.ok && reply.value.found.some(({ words }) => words !== null)) await whenLoaded();
  if (state.visit !== visit) return null;
  if (reply?.ok) return reply.value.found;
  state.partial = [...state.partial, 'rules-unavailable'];
  state.sent = 0;
  return null;
}

/** Prints of the words of each listing. */
function printsOf({ blocks }: PageText, elements: readonly Element[]): Map<Element, number> {
  const prints = new Map<Element, number>();
  for (const { text, listing } of blocks) {
    const element = elementOf(listing, elements);
    if (element) prints.set(element, hashOf(`${text}\n`, prints.get(element) ?? SENT));
  }
  return prints;
}

function printOfPage({ title, blocks, asides = [], seals = [] }: PageText): number {
  let print = hashOf(title, SENT);
  for (const { text, listing } of blocks) print = hashOf(`${text}\n${listing}`, print);
  for (const text of asides) print = hashOf(`${text}\n`, print);
  for (const { source, link } of seals) print = hashOf(`${source}\n${link}\n`, print);
  return print;
}

/** The element of a listing, by its number; null for the page itself. */
function elementOf(listing: number | null, elements: readonly Element[]): Element | null {
  return listing === null ? null : (elements[listing] ?? null);
}

function toHeld(found: readonly FoundWarning[], elements: readonly Element[]): HeldWarning[] {
  return found.map(({ listing, warning }) => ({ warning, listing: elementOf(listing, elements) }));
}

function showMarkers({ marks }: PageState, found: readonly FoundWarning[], elements: readonly Element[]): void {
  for (const { listing, warning, words } of found) {
    const element = elementOf(listing, elements);
    if (element && words) marks.show(element, warning, words);
    else if (element) marks.drop(element);
  }
}
