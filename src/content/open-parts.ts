import type { CollectedPage } from '@/content/collect';
import { opensGate } from '@/content/gate';
import type { Slices } from '@/content/slices';

const MOST_HIDDEN = 50;

/** Where on a page words of the gate stand. */
export interface OpenParts {
  /** Outside the posts of others. */
  readonly page: boolean;
  /** Posts of others that hold such words. */
  readonly listings: ReadonlySet<Element>;
}

/** Look where words of the gate stand on a page that was read roughly: posts of others count by themselves. */
export async function openParts(rough: CollectedPage, slices: Slices): Promise<OpenParts> {
  const { title, blocks, loose, listings, found } = rough;
  const own = [title];
  const byListing = new Map<number, string[]>();
  for (const { text, listing } of [...blocks, ...loose]) {
    if (listing === null || !listings[listing]?.userGenerated) own.push(text);
    else if (listings[listing]?.searchResult) continue;
    else if (byListing.has(listing)) byListing.get(listing)?.push(text);
    else byListing.set(listing, [text]);
  }
  const open = new Set<Element>();
  for (const [listing, texts] of byListing) {
    const element = found.listings.elements[listing];
    if (element && (await opensGate(texts, slices))) open.add(element);
  }
  return { page: await opensGate(own, slices), listings: open };
}

/** Parts with words of the gate that nobody sees yet. */
export async function hiddenParts(
  { blocks, loose, found, loosePlaces }: CollectedPage,
  isSeen: (element: Element) => boolean,
  slices: Slices,
): Promise<Element[]> {
  const hidden = new Set<Element>();
  const texts = [...blocks, ...loose];
  const elements = [...found.places, ...loosePlaces];
  for (const [i, { text }] of texts.entries()) {
    const place = elements[i];
    if (hidden.size >= MOST_HIDDEN) break;
    // most parts are seen, and mostly it was found out before; the gate would have to read them all again
    if (place && !hidden.has(place) && !isSeen(place) && (await opensGate([text], slices))) hidden.add(place);
    await slices.turn();
  }
  return [...hidden];
}
