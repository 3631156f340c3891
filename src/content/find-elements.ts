import { isReadable } from '@/content/blocks';
import { flatParent } from '@/content/flat-tree';
import { attributeOf, native } from '@/content/native';
import type { Slices } from '@/content/slices';

/** What all parts of one reading of a page share. */
export interface Reading {
  readonly page: Document;
  /** The page and all shadow roots in it. */
  readonly roots: readonly (Document | ShadowRoot)[];
  readonly isVisible: (element: Element) => boolean;
  readonly slices: Slices;
}

/** Text nodes of one element that are looked at for its words. */
const MOST_TEXTS = 40;

/**
 * Elements that match, of a page and its shadow roots: all, or as many from the beginning as from the end, for what a
 * seller is known by stands in the head and the foot of a page.
 */
export function findElements(roots: readonly (Document | ShadowRoot)[], selector: string, limit: number): Element[] {
  return firstAndLast(
    roots.flatMap((root) => {
      const found = native(root, 'querySelectorAll').call(root, selector);
      return firstAndLast(found as ArrayLike<Element>, limit);
    }),
    limit,
  );
}

/** At most `limit`: the first half and the last half. */
export function firstAndLast<Thing>(things: ArrayLike<Thing>, limit: number): Thing[] {
  const part = (from: number, to: number): Thing[] => Array.prototype.slice.call(things, from, to);
  const half = limit >> 1;
  return things.length <= limit
    ? part(0, limit)
    : [...part(0, limit - half), ...part(things.length - half, things.length)];
}

/** The words inside an element, in one line, never more than `limit` UTF-16 units are put together. */
export function wordsIn(element: Element, limit: number): string {
  const page = native(element, 'ownerDocument');
  const walker = native(page, 'createTreeWalker').call(page, element, NodeFilter.SHOW_TEXT);
  let words = '';
  for (let texts = 0; texts < MOST_TEXTS && words.length < limit && walker.nextNode(); texts++) {
    const text = walker.currentNode as Text;
    const parent = flatParent(text);
    if (parent !== null && isReadable(parent)) words += ` ${text.data.slice(0, 2 * limit).trim()}`;
  }
  return tidy(words, limit);
}

/** An attribute in one line. */
export function wordsOf(element: Element, name: string, limit: number): string {
  return tidy((attributeOf(element, name) ?? '').slice(0, 2 * limit), limit);
}

function tidy(text: string, limit: number): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, limit).toWellFormed();
}

const EDITOR = '[contenteditable=""],[contenteditable="true" i],[contenteditable="plaintext-only" i]';

/** True in what a person writes. */
export function isInEditor(element: Element): boolean {
  return native(element, 'closest').call(element, EDITOR) !== null;
}
