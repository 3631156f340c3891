import { attributeText, find, tidy } from '@/content/asides';
import { flatParent } from '@/content/flat-tree';
import type { ListingFinder } from '@/content/listings';
import { native, tagOf } from '@/content/native';
import type { Slices } from '@/content/slices';
import type { SeenPicture } from '@/core/model/site-facts';
import { SEAL_HINT } from '@/core/pharmacy/seal-hint';

/** Pictures that are kept. */
const MOST_KEPT = 40;
const LONGEST_ADDRESS = 500;
const LONGEST_WORDS = 300;
/** A longer address is data. */
const LONGEST_READ = 4_000;
const STEPS_UP = 3;
export const PICTURES = 'img,input[type=image],svg,[role=img],[style*="url("],a[title]:empty,a[aria-label]:empty';

/**
 * The pictures of a page that could be the seal of a pharmacy; most pages have none, and are only asked for the names of
 * their pictures. Pictures in other people's posts are not the page's.
 */
export async function findSealPictures(
  page: Document,
  isVisible: (element: Element) => boolean,
  listings: ListingFinder,
  slices: Slices,
): Promise<SeenPicture[]> {
  const pictures: SeenPicture[] = [];
  for (const element of find(page, PICTURES)) {
    if (pictures.length >= MOST_KEPT) break;
    const picture = readPicture(element);
    const mayBe = SEAL_HINT.test(Object.values(picture).join(' '));
    if (mayBe && listings.listingOf(element) === null && isVisible(element))
      pictures.push({ ...picture, around: wordsAround(element) });
    await slices.turn();
  }
  return pictures;
}

/** What can be read of a picture without loading it; the words beside it are left to those who need them. */
export function readPicture(element: Element): SeenPicture {
  const anchor: Element | null = native(element, 'closest').call(element, 'a[href],[onclick]');
  const name = (at: Element | null, attribute: string) => at && words(attributeText(at, attribute));
  const drawn = native(element, 'querySelector').call(element, 'title');
  const alt = name(element, 'alt') || name(element, 'aria-label') || (drawn && wordsOf(drawn)) || '';
  return {
    source: sourceOf(element),
    alt,
    title: name(element, 'title') || name(anchor, 'title') || name(anchor, 'aria-label') || '',
    link: linkOf(element, anchor) || null,
    around: '',
  };
}

/** The words of the smallest part of the page that holds the picture and some words. */
export function wordsAround(element: Element): string {
  let at = flatParent(element);
  for (let steps = 1; at && steps < STEPS_UP && !wordsOf(at); steps++) at = flatParent(at);
  return at ? wordsOf(at) : '';
}

/** Of a picture that waits to be loaded, where it will be; of one that a style sheet draws, the names of its class. */
function sourceOf(element: Element): string {
  const drawn = /url\(\s*["']?([^"')\s]+)/.exec(attributeText(element, 'style'))?.[1] ?? '';
  // `src` itself comes last: where pictures are loaded late it holds something that all have
  const late = Array.from(native(element, 'attributes'))
    .filter(({ name }) => name.includes('src'))
    .sort((a, b) => b.name.length - a.name.length);
  const written = [drawn, ...late.map(({ value }) => value.trim())];
  const source = written.find((each) => each && !/^data:/i.test(each));
  return source ? absolute(source.split(/\s/, 1)[0] ?? '', element) : words(attributeText(element, 'class'));
}

/** A link, the form that a picture sends, or an address that a script opens when it is clicked; empty for none of them. */
function linkOf(element: Element, anchor: Element | null): string {
  const href = anchor ? attributeText(anchor, 'href') : '';
  const script = anchor ? attributeText(anchor, 'onclick') + (/^\s*javascript:/i.test(href) ? href : '') : '';
  const opened = /https?:\/\/[^\s"'<>\\)]+/i.exec(script)?.[0];
  const form = tagOf(element) === 'INPUT' ? native(element as HTMLInputElement, 'form') : null;
  const target = opened ?? (form ? attributeText(form, 'action') : href);
  return target && absolute(target, element);
}

/** Empty for what leads to no site. */
function absolute(address: string, element: Element): string {
  const base = native(element, 'baseURI');
  if (address.length > LONGEST_READ || !URL.canParse(address, base)) return '';
  const { href, protocol } = new URL(address, base);
  return /^https?:$/.test(protocol) ? href.slice(0, LONGEST_ADDRESS) : '';
}

function wordsOf(element: Element): string {
  return words(native(element, 'textContent') ?? '');
}

function words(text: string): string {
  return tidy(text).slice(0, LONGEST_WORDS);
}
