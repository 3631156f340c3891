import { flatParent } from '@/content/flat-tree';
import { attributeOf, matches, native } from '@/content/native';
import type { Slices } from '@/content/slices';
import type { PageSeals } from '@/core/model/page';
import type { SeenLink, SeenPicture } from '@/core/model/site-facts';
import { SEAL_HINT } from '@/core/pharmacy/seal-hint';

/** Elements that are looked at, and pictures and links that are kept of them. */
const MOST_ELEMENTS = 3_000;
const MOST_KEPT = 40;
const LONGEST_ADDRESS = 500;
const LONGEST_WORDS = 300;
const STEPS_UP = 3;
const PICTURES =
  'img,input[type="image"],svg,[role="img"],[style*="url("],a[title]:empty,a[aria-label]:empty,amp-img,object[data]';
/** Where pages keep the address of a picture that is loaded late. */
const SOURCES = ['data-src', 'data-lazy-src', 'data-original', 'src', 'data', 'srcset', 'data-srcset', 'data-lazy-srcset'];

/**
 * What on a page could be the seal of a pharmacy, or leads to who gives them; most pages have nothing of it, and are only
 * asked for the names of their pictures.
 */
export async function findSealPictures(
  page: Document,
  isVisible: (element: Element) => boolean,
  slices: Slices,
): Promise<PageSeals> {
  const pictures: SeenPicture[] = [];
  for (const element of find(page, PICTURES)) {
    if (pictures.length >= MOST_KEPT) break;
    const picture = readPicture(element, page);
    const { source, alt, title, link } = picture;
    if (SEAL_HINT.test(`${source} ${alt} ${title} ${link}`) && isVisible(element))
      pictures.push({ ...picture, around: wordsAround(element) });
    await slices.turn();
  }
  return { pictures, links: await findSealLinks(page, slices) };
}

async function findSealLinks(page: Document, slices: Slices): Promise<SeenLink[]> {
  const links: SeenLink[] = [];
  for (const element of find(page, 'a[href*="//"]')) {
    if (links.length >= MOST_KEPT) break;
    const href = attributeOf(element, 'href') ?? '';
    const link = SEAL_HINT.test(href) ? absolute(href, page) : null;
    if (link !== null) links.push({ href: link, text: words(native(element, 'textContent') ?? '') });
    await slices.turn();
  }
  return links;
}

/** What can be read of a picture without loading it; the words beside it are left to those who need them. */
export function readPicture(element: Element, page: Document): SeenPicture {
  const anchor = native(element, 'closest').call(element, 'a[href],[onclick]');
  const name = (at: Element | null, attribute: string) => words((at && attributeOf(at, attribute)) ?? '');
  const drawn = native(element, 'querySelector').call(element, 'title');
  const alt = name(element, 'alt') || name(element, 'aria-label') || words((drawn && native(drawn, 'textContent')) ?? '');
  return {
    source: sourceOf(element, page),
    alt,
    title: name(element, 'title') || name(anchor, 'title') || (alt === '' ? name(anchor, 'aria-label') : ''),
    link: linkOf(element, anchor, page),
    around: '',
  };
}

/** The words of the smallest part of the page that holds the picture and some words. */
export function wordsAround(element: Element): string {
  let at: Element | null = element;
  for (let steps = 0; at && steps < STEPS_UP; steps++) {
    at = flatParent(at);
    const around = at && words(native(at, 'textContent') ?? '');
    if (around) return around;
  }
  return '';
}

/** Of a picture that waits to be loaded, where it will be; of one that a style sheet draws, the names of its class. */
function sourceOf(element: Element, page: Document): string {
  const drawn = /url\(\s*["']?([^"')\s]+)/.exec(attributeOf(element, 'style')?.slice(0, 2_000) ?? '')?.[1];
  const written = [drawn ?? null, ...SOURCES.map((name) => attributeOf(element, name))].filter((source) => source);
  const source = written.find((each) => !/^data:/i.test(each ?? '')) ?? written[0];
  if (!source) return words(attributeOf(element, 'class') ?? '');
  if (/^data:/i.test(source)) return source.slice(0, 40).split(/[;,]/, 1)[0] ?? '';
  return absolute(source.trim().split(/\s/, 1)[0] ?? '', page) ?? '';
}

/** A link, the form that a picture sends, or an address that a script opens when it is clicked; null for none of them. */
function linkOf(element: Element, anchor: Element | null, page: Document): string | null {
  const href = (anchor && attributeOf(anchor, 'href')) ?? '';
  const script = `${(anchor && attributeOf(anchor, 'onclick')) ?? ''} ${/^\s*javascript:/i.test(href) ? href : ''}`;
  const opened = /https?:\/\/[^\s"'<>\\)]+/i.exec(script.slice(0, 2_000))?.[0];
  if (opened) return absolute(opened, page);
  const form = matches(element, 'input') ? native(element, 'closest').call(element, 'form[action]') : null;
  const target = form ? attributeOf(form, 'action') : href;
  return target ? absolute(target, page) : null;
}

function absolute(address: string, page: Document): string | null {
  try {
    const { href, protocol } = new URL(address.slice(0, 4_000), native(page, 'baseURI'));
    return /^https?:$/.test(protocol) ? href.slice(0, LONGEST_ADDRESS) : null;
  } catch {
    return null;
  }
}

function words(text: string): string {
  return text.slice(0, 4 * LONGEST_WORDS).replace(/\s+/g, ' ').trim().slice(0, LONGEST_WORDS);
}

function find(page: Document, selector: string): readonly Element[] {
  return Array.prototype.slice.call(native(page, 'querySelectorAll').call(page, selector), 0, MOST_ELEMENTS);
}
