import { findElements, firstAndLast, isInEditor, type Reading } from '@/content/find-elements';
import { tagOf } from '@/content/native';
import { PICTURES, readPicture, wordsAround } from '@/content/seal-pictures';
import type { SeenPicture } from '@/core/model/site-facts';

/** What the worker takes: see the model. */
const MOST_PICTURES = 400;
const MOST_LOOKED_AT = 2_000;

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
