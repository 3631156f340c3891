import { findElements, firstAndLast, isInEditor, type Reading, wordsIn } from '@/content/find-elements';
import { flatParent } from '@/content/flat-tree';
import { tagOf } from '@/content/native';
import { PICTURES, readPicture } from '@/content/seal-pictures';
import type { SeenPicture } from '@/core/model/site-facts';

/** What the worker takes: see the model. */
const MOST_PICTURES = 400;
const LONGEST_WORDS = 300;
const MOST_LOOKED_AT = 2_000;
/** How far up the words beside a picture are looked for. */
const PARTS_ABOVE = 3;

/** The pictures of a page that a reader sees, by what can be read of them; drawings only where they have a name. */
export async function readPictures({ roots, isVisible, slices }: Reading): Promise<SeenPicture[]> {
  const found: SeenPicture[] = [];
  for (const element of findElements(roots, PICTURES, MOST_LOOKED_AT)) {
    const picture = readPicture(element);
    const isNamed = tagOf(element) !== 'SVG' || picture.alt + picture.title !== '';
    if (isNamed && !isInEditor(element) && isVisible(element)) found.push({ ...picture, around: wordsAround(element) });
    await slices.turn();
  }
  return firstAndLast(found, MOST_PICTURES);
}

/** The words of the smallest part of the page that holds the picture and some words; never more is put together. */
function wordsAround(element: Element): string {
  let at = flatParent(element);
  for (let above = 0; at && above < PARTS_ABOVE && tagOf(at) !== 'BODY'; above++, at = flatParent(at)) {
    const words = wordsIn(at, LONGEST_WORDS);
    if (words !== '') return words;
  }
  return '';
}
