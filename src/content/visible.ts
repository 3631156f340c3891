import { flatParent } from '@/content/flat-tree';
import { boxOf, isSvg, native } from '@/content/native';

const SMALLEST_FONT_PX = 2;
/** A box of this size shows nothing of what is cut off at its edges: the usual way to write for screen readers only. */
const SMALLEST_BOX_PX = 1;

/**
 * True when a reader sees the words of an element: it is rendered, not transparent, not cut off, of a size that can be
 * read and on a part of the page that can be scrolled to. Asks the browser for layout.
 */
export function isSeen(element: Element): boolean {
  return createSeenTest()(element);
}

/**
 * The same for many elements of a page that is read once. What was found out is kept, for an element and for what is
 * behind it: every question for a style costs the page microseconds, and thousands of elements share their ancestors.
 */
export function createSeenTest(): (element: Element) => boolean {
  const elements = new SeenElements();
  return (element) => elements.sees(element);
}

class SeenElements {
  readonly #seen = new Map<Element, boolean>();
  /** Colour behind the words of an element; null where it is not known. */
  readonly #grounds = new Map<Element, string | null>();

  sees(element: Element): boolean {
    const known = this.#seen.get(element);
    if (known !== undefined) return known;
    const seen = this.#look(element);
    this.#seen.set(element, seen);
    return seen;
  }

  #look(element: Element): boolean {
    const view = native(native(element, 'ownerDocument'), 'defaultView');
    const style = view?.getComputedStyle(element);
    if (!view || !style) return true;
    if (style.display === 'contents') {
      const parent = flatParent(element); // no box of its own: its words stand in its parent's
      return style.visibility !== 'hidden' && parent !== null && this.sees(parent);
    }
    const isRendered = native(element, 'checkVisibility').call(element, {
      opacityProperty: true,
      visibilityProperty: true,
    });
    return (
      isRendered &&
      style.contentVisibility !== 'hidden' &&
      !isTiny(element, style) &&
      !isCutOff(element, style, view) &&
      !this.#isInGroundColour(element, style, view)
    );
  }

  /** Words in the very colour of what is behind them; where that is not known, they count as seen. */
  #isInGroundColour(element: Element, style: CSSStyleDeclaration, view: Window): boolean {
    const ground = this.#groundOf(element, view);
    return ground !== null && style.color === ground;
  }

  #groundOf(element: Element, view: Window): string | null {
    const through: Element[] = [];
    let ground: string | null | undefined;
    for (let at: Element | null = element; at && ground === undefined; at = flatParent(at)) {
      const known = this.#grounds.get(at);
      ground = known === undefined ? ownGround(view.getComputedStyle(at)) : known;
      through.push(at);
    }
    for (const each of through) this.#grounds.set(each, ground ?? null);
    return ground ?? null;
  }
}

/** Words in a drawing are scaled with it: their size says nothing. */
function isTiny(element: Element, { fontSize }: CSSStyleDeclaration): boolean {
  return Number.parseFloat(fontSize) <= SMALLEST_FONT_PX && !isSvg(element);
}

function isCutOff(element: Element, style: CSSStyleDeclaration, view: Window): boolean {
  if (/^inset\((?:[5-9]\d|100)%/.test(style.clipPath)) return true;
  if (/^rect\((\dpx),? \1,? \1,? \1\)$/.test(style.clip) && /absolute|fixed/.test(style.position)) return true;
  const { width, height, right, bottom } = boxOf(element);
  if (width === 0 && height === 0) return false; // no layout to ask
  const isCut = Math.min(width, height) <= SMALLEST_BOX_PX && /hidden|clip|auto|scroll/.test(style.overflow);
  if (isCut) return true;
  // what lies before the beginning of the window may lie behind the beginning of the page
  if (bottom <= 0 && bottom + view.scrollY <= 0) return true;
  return right <= 0 && right + view.scrollX <= 0 && !scrollsLeft(element, view);
}

/**
 * What an element of this style puts behind its words: a colour; undefined when nothing. What is behind a box that is
 * moved out of the flow, or a picture, is not known: null.
 */
function ownGround(style: CSSStyleDeclaration): string | null | undefined {
  const { backgroundImage, backgroundColor } = style;
  if (backgroundImage !== 'none' && backgroundImage !== '') return null;
  if (/^(?:absolute|fixed|sticky)$/.test(style.position) || style.backgroundClip === 'text') return null;
  return /^(?:transparent|rgba\(.*, 0\)|)$/.test(backgroundColor) ? undefined : backgroundColor;
}

/** A page written from right to left can be scrolled to what lies left of it. */
function scrollsLeft(element: Element, view: Window): boolean {
  const root = native(native(element, 'ownerDocument'), 'documentElement');
  return view.getComputedStyle(root).direction === 'rtl';
}
