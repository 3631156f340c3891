import { findElements, firstAndLast, isInEditor, type Reading, wordsIn, wordsOf } from '@/content/find-elements';
import { attributeOf, native } from '@/content/native';
import type { SeenLink } from '@/core/model/site-facts';

/** What the worker takes: see the model. */
const MOST_LINKS = 800;
const LONGEST_ADDRESS = 500;
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
export function linkOf(element: Element, page: Document): string | null {
  const address = absolute(attributeOf(element, 'href') ?? '', page);
  if (address === null || !/^(?:https?|tel|mailto):$/.test(address.protocol)) return null;
  if (address.href.length <= LONGEST_ADDRESS) return address.href;
  // cut within a name and a password it would be another host's
  const site = address.origin === 'null' ? address.protocol : address.origin;
  return `${site}${address.pathname}${address.search}`.slice(0, LONGEST_ADDRESS);
}

/** Longer ones are data, not addresses. */
const LONGEST_READ = 8_000;

/** @param href as an attribute has it; relative to the page's own address, or to what it names as its base */
export function absolute(href: string, page: Document): URL | null {
  if (href.length > LONGEST_READ) return null;
  try {
    return new URL(href, native(page, 'baseURI'));
  } catch {
    return null;
  }
}
