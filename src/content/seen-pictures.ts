import { findElements, firstAndLast, isInEditor, type Reading, wordsIn, wordsOf } from '@/content/find-elements';
import { flatParent } from '@/content/flat-tree';
import { attributeOf, native, tagOf } from '@/content/native';
import { absolute, linkOf } from '@/content/seen-links';
import type { SeenPicture } from '@/core/model/site-facts';

/** What the worker takes: see the model. */
const MOST_PICTURES = 400;
const LONGEST_ADDRESS = 500;
const LONGEST_WORDS = 300;
const MOST_LOOKED_AT = 2_000;
const PICTURES = 'img,input[type="image" i],[role="img" i],svg[aria-label],svg>title';
/** How far up the words beside a picture are looked for. */
const PARTS_ABOVE = 3;

/** The pictures of a page that a reader sees, by what can be read of them; drawings only where they have a name. */
export async function readPictures({ page, roots, isVisible, slices }: Reading): Promise<SeenPicture[]> {
  const found = new Map<Element, SeenPicture>();
  for (const match of findElements(roots, PICTURES, MOST_LOOKED_AT)) {
    const element = tagOf(match) === 'TITLE' ? flatParent(match) : match;
    if (element !== null && !found.has(element) && !isInEditor(element) && isVisible(element))
      found.set(element, pictureOf(element, page));
    await slices.turn();
  }
  return firstAndLast([...found.values()], MOST_PICTURES);
}

function pictureOf(element: Element, page: Document): SeenPicture {
  const link = native(element, 'closest').call(element, 'a[href]');
  return {
    source: sourceOf(element, page),
    alt: wordsOf(element, 'alt', LONGEST_WORDS) || wordsOf(element, 'aria-label', LONGEST_WORDS),
    title: wordsOf(element, 'title', LONGEST_WORDS) || drawnTitle(element),
    link: link && linkOf(link, page),
    around: wordsAround(element),
  };
}

/** Where it is loaded from; where that waits for the reader to come near, from where it will be. */
function sourceOf(element: Element, page: Document): string {
  const source = attributeOf(element, 'src') ?? '';
  const late = attributeOf(element, 'data-src') ?? attributeOf(element, 'data-lazy-src') ?? '';
  const isStandIn = source === '' || /^data:/i.test(source);
  const written = isStandIn && late !== '' ? late : source;
  const kind = /^data:[a-z/+.-]{0,40}/i.exec(written);
  if (kind !== null) return kind[0];
  return written === '' ? '' : (absolute(written, page)?.href.slice(0, LONGEST_ADDRESS) ?? '');
}

function drawnTitle(element: Element): string {
  const title = tagOf(element) === 'SVG' ? native(element, 'querySelector').call(element, 'title') : null;
  return title === null ? '' : (native(title, 'textContent') ?? '').slice(0, LONGEST_WORDS).trim();
}

/** The words of the smallest part of the page that holds the picture and some words. */
function wordsAround(element: Element): string {
  let at = flatParent(element);
  for (let above = 0; at && above < PARTS_ABOVE && tagOf(at) !== 'BODY'; above++, at = flatParent(at)) {
    const words = wordsIn(at, LONGEST_WORDS);
    if (words !== '') return words;
  }
  return '';
}
