import { cutAddress, readAddress } from '@/content/addresses';
import { attributeText, find, tidy } from '@/content/asides';
import { firstAndLast, wordsIn } from '@/content/find-elements';
import { flatParent } from '@/content/flat-tree';
import type { ListingFinder } from '@/content/listings';
import { native, tagOf } from '@/content/native';
import type { Slices } from '@/content/slices';
import type { SeenPicture } from '@/core/model/site-facts';
import { SEAL_HINT } from '@/core/pharmacy/seal-hint';

/** Pictures that are kept. */
const MOST_KEPT = 40;
const LONGEST_WORDS = 300;
/** A longer script is not looked through for an address. */
const LONGEST_SCRIPT = 4_000;
/** How far up the words beside a picture are looked for. */
const PARTS_ABOVE = 3;
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
  const found: { element: Element; picture: SeenPicture }[] = [];
  for (const element of find(page, PICTURES)) {
    const picture = readPicture(element);
    const mayBe = SEAL_HINT.test(Object.values(picture).join(' '));
    if (mayBe && listings.listingOf(element) === null && isVisible(element)) found.push({ element, picture });
    await slices.turn();
  }
  // a shop shows its seals at its foot, below the logos of all its brands
  const kept = firstAndLast(found, MOST_KEPT);
  return kept.map(({ element, picture }) => ({ ...picture, around: wordsAround(element) }));
}

/** What can be read of a picture without loading it; the words beside it are left to those who need them. */
export function readPicture(element: Element): SeenPicture {
  const anchor: Element | null = native(element, 'closest').call(element, 'a[href],[onclick]');
  const name = (at: Element | null, attribute: string) => at && words(attributeText(at, attribute));
  const drawn = native(element, 'querySelector').call(element, 'title');
  const alt =
    name(element, 'alt') || name(element, 'aria-label') || (drawn && words(native(drawn, 'textContent') ?? '')) || '';
  return {
    source: sourceOf(element),
    alt,
    title: name(element, 'title') || name(anchor, 'title') || name(anchor, 'aria-label') || '',
    link: linkOf(element, anchor) || null,
    around: '',
  };
}

/** The words of the smallest part of the page that holds the picture and some words; never more is put together. */
export function wordsAround(element: Element): string {
  let at = flatParent(element);
  for (let above = 0; at && above < PARTS_ABOVE && tagOf(at) !== 'BODY'; above++, at = flatParent(at)) {
    const around = wordsIn(at, LONGEST_WORDS);
    if (around !== '') return around;
  }
  return '';
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
  const opened = /https?:\/\/[^\s"'<>\\)]+/i.exec(script.slice(0, LONGEST_SCRIPT))?.[0];
  const form = tagOf(element) === 'INPUT' ? native(element as HTMLInputElement, 'form') : null;
  const target = opened ?? (form ? attributeText(form, 'action') : href);
  return target && absolute(target, element);
}

/** Empty for what leads to no site. */
function absolute(href: string, element: Element): string {
  const address = readAddress(href, element);
  return address !== null && /^https?:$/.test(address.protocol) ? cutAddress(address) : '';
}

function words(text: string): string {
  return tidy(text).slice(0, LONGEST_WORDS);
}
