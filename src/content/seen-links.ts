import { cutAddress, readAddress } from '@/content/addresses';
import { findElements, firstAndLast, isInEditor, type Reading, wordsIn, wordsOf } from '@/content/find-elements';
import { attributeOf } from '@/content/native';
import type { SeenLink } from '@/core/model/site-facts';

/** What the worker takes: see the model. */
const MOST_LINKS = 800;
const LONGEST_WORDS = 300;
/** Links that are looked at: pages repeat theirs, and hide some. */
const MOST_LOOKED_AT = 4_000;

/** Where links of a page lead that a reader sees, each once. */
export async function readLinks({ page, roots, isVisible, slices }: Reading): Promise<SeenLink[]> {
  const found = new Map<string, SeenLink>();
  for (const element of findElements(roots, 'a[href],area[href]', MOST_LOOKED_AT)) {
    const href = linkOf(element, page);
    if (href !== null && !isInEditor(element) && isVisible(element)) {
      const text = wordsIn(element, LONGEST_WORDS) || wordsOf(element, 'aria-label', LONGEST_WORDS);
      found.set(`${href} ${text}`, { href, text });
    }
    await slices.turn();
  }
  return firstAndLast([...found.values()], MOST_LINKS);
}

/** Absolute address that an element leads to; null when it leads nowhere that a site has. */
function linkOf(element: Element, page: Document): string | null {
  const address = readAddress(attributeOf(element, 'href') ?? '', page);
  const isOfSite = address !== null && /^(?:https?|tel|mailto):$/.test(address.protocol);
  return isOfSite ? cutAddress(address) : null;
}
