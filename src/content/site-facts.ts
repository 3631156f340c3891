import { collectPage } from '@/content/collect';
import { findElements, firstAndLast, type Reading, wordsOf } from '@/content/find-elements';
import { attributeOf, native } from '@/content/native';
import { readLinks } from '@/content/seen-links';
import { readPictures } from '@/content/seen-pictures';
import { readThings } from '@/content/seen-things';
import { createSlices } from '@/content/slices';
import { createSeenTest } from '@/content/visible';
import type { SiteFacts } from '@/core/model/site-facts';

/** What the worker takes: see the model. */
const MOST_BLOCKS = 5_000;
const LONGEST_BLOCK = 4_000;
const MOST_CONTROLS = 4_000;
/** Ways to write "cart" and "checkout" in the names that pages give to their controls; whole words, in any language's shops. */
const CART =
  /add.?to.?(?:cart|bag|basket)|(?<![a-z])(?:cart|basket|checkout|warenkorb|panier|carrito|carrello|carrinho|koszyk|sepet|korzina)(?![a-z])/i;

/**
 * What a page shows of its seller, for the worker to check; read when a person asks, a slice at a time. Nothing that a
 * person types is read, and nothing is loaded.
 */
export async function readSiteFacts(page: Document, isVisible = createSeenTest()): Promise<SiteFacts> {
  const slices = createSlices();
  const shadows: ShadowRoot[] = [];
  const onShadow = (root: ShadowRoot) => void shadows.push(root);
  const { host, title, blocks, partial } = await collectPage(page, isVisible, { slices, onShadow });
  const reading = { page, roots: [page, ...shadows], isVisible, slices };
  const root: Element | null = native(page, 'documentElement');
  return {
    host,
    address: addressOf(native(page, 'defaultView')),
    title,
    language: root === null ? '' : wordsOf(root, 'lang', 35),
    blocks: firstAndLast(blocks, MOST_BLOCKS).map(({ text }) => text.slice(0, LONGEST_BLOCK).toWellFormed()),
    links: await readLinks(reading),
    pictures: await readPictures(reading),
    things: await readThings(reading),
    cartControls: await countCartControls(reading),
    partial: [...partial],
  };
}

function addressOf(view: Window | null): string | null {
  const { protocol = '', origin = '', pathname = '' } = view?.location ?? {};
  return /^https?:$/.test(protocol) ? `${origin}${pathname}`.slice(0, 2_000) : null;
}

/** Controls by the names that their makers gave them: words of people in any language are the worker's. */
async function countCartControls({ roots, isVisible, slices }: Reading): Promise<number> {
  let count = 0;
  for (const element of findElements(roots, 'a[href],button,input[type="submit" i],form', MOST_CONTROLS)) {
    const names = ['href', 'action', 'name', 'id', 'class'].map((name) => nameOf(element, name)).join(' ');
    if (CART.test(names) && isVisible(element)) count++;
    await slices.turn();
  }
  return count;
}

/** Of an address only its path: what a link searches for is no name of it. */
function nameOf(element: Element, name: string): string {
  return /^[^?]{0,300}/.exec(attributeOf(element, name) ?? '')?.[0] ?? '';
}
