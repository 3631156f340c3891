import { flatParent } from '@/content/flat-tree';
import { isSvg, native } from '@/content/native';

const SMALLEST_FONT_PX = 2;
/** A box of this size shows nothing of what is cut off at its edges: the usual way to write for screen readers only. */
const SMALLEST_BOX_PX = 1;

/**
 * True when a reader sees the words of an element: it is rendered, not transparent, not cut off, of a size that can be
 * read and on a part of the page that can be scrolled to. Asks the browser for layout.
 */
export function isSeen(element: Element): boolean {
  const view = native(native(element, 'ownerDocument'), 'defaultView');
  const style = view?.getComputedStyle(element);
  if (!view || !style) return true;
  if (style.display === 'contents') {
    const parent = flatParent(element); // no box of its own: its words stand in its parent's
    return style.visibility !== 'hidden' && parent !== null && isSeen(parent);
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
    !isInGroundColour(element, style, view)
  );
}

/** Words in a drawing are scaled with it: their size says nothing. */
function isTiny(element: Element, { fontSize }: CSSStyleDeclaration): boolean {
  return Number.parseFloat(fontSize) <= SMALLEST_FONT_PX && !isSvg(element);
}

function isCutOff(element: Element, style: CSSStyleDeclaration, view: Window): boolean {
  if (/^inset\((?:[5-9]\d|100)%/.test(style.clipPath)) return true;
  if (/^rect\((\dpx),? \1,? \1,? \1\)$/.test(style.clip) && /absolute|fixed/.test(style.position)) return true;
  const { width, height, right, bottom } = native(element, 'getBoundingClientRect').call(element);
  if (width === 0 && height === 0) return false; // no layout to ask
  const isCut = Math.min(width, height) <= SMALLEST_BOX_PX && /hidden|clip|auto|scroll/.test(style.overflow);
  return isCut || bottom + view.scrollY <= 0 || (right + view.scrollX <= 0 && !scrollsLeft(element, view));
}

/**
 * Words in the very colour of what is behind them. What is behind a box that is moved out of the flow, or a picture,
 * is not known: such words count as seen.
 */
function isInGroundColour(element: Element, { color }: CSSStyleDeclaration, view: Window): boolean {
  for (let at: Element | null = element; at; at = flatParent(at)) {
    const { backgroundColor, backgroundImage, backgroundClip, position } = view.getComputedStyle(at);
    if (backgroundImage !== 'none' && backgroundImage !== '') return false;
    if (/^(?:absolute|fixed|sticky)$/.test(position) || backgroundClip === 'text') return false;
    if (!/^(?:transparent|rgba\(.*, 0\)|)$/.test(backgroundColor)) return backgroundColor === color;
  }
  return false;
}

/** A page written from right to left can be scrolled to what lies left of it. */
function scrollsLeft(element: Element, view: Window): boolean {
  const root = native(native(element, 'ownerDocument'), 'documentElement');
  return view.getComputedStyle(root).direction === 'rtl';
}
