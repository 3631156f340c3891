import { native, nodeTypeOf, parentElementOf, parentNodeOf, shadowRootOf, slotOf, tagOf } from '@/content/native';

/**
 * The tree as it is drawn: shadow roots stand in place of what their hosts hold, and what is put into a slot stands
 * in the slot. One walk through it, node by node, without recursion.
 * @see https://drafts.csswg.org/css-shadow-1/#flattening
 */
export class FlatTreeWalker {
  readonly #page: Document;
  /** Where we are, innermost last; all but the last stand at the host or slot they were left at. */
  readonly #places: { readonly walker: TreeWalker; readonly later: readonly Node[] }[] = [];

  readonly #onShadow: (root: ShadowRoot) => void;

  /** @param onShadow told of each shadow root that is walked into */
  constructor(page: Document, root: Node, onShadow: (root: ShadowRoot) => void = () => undefined) {
    this.#page = page;
    this.#onShadow = onShadow;
    this.#go([root]);
  }

  get current(): Node | null {
    return this.#places.at(-1)?.walker.currentNode ?? null;
  }

  /** The next node in the order of reading; what is inside the current one only when `enter`. */
  next(enter: boolean): Node | null {
    const place = this.#places.at(-1);
    if (place === undefined) return null;
    if (!enter) return this.#after();
    const inside = insidesOf(place.walker.currentNode, this.#onShadow);
    if (inside === null) return place.walker.nextNode() ?? this.#leave();
    return inside.length > 0 ? this.#go(inside) : this.#after();
  }

  #go(nodes: readonly Node[]): Node | null {
    const [first, ...later] = nodes;
    if (first === undefined) return null;
    const walker = native(this.#page, 'createTreeWalker').call(
      this.#page,
      first,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    );
    this.#places.push({ walker, later });
    return first;
  }

  /** Past the current node and all that is inside it. */
  #after(): Node | null {
    const walker = this.#places.at(-1)?.walker;
    if (walker === undefined) return null;
    for (;;) {
      const sibling = walker.nextSibling();
      if (sibling) return sibling;
      if (!walker.parentNode()) return this.#leave();
    }
  }

  /** On from a piece of the tree that has been read. */
  #leave(): Node | null {
    const later = this.#places.pop()?.later ?? [];
    return later.length > 0 ? this.#go(later) : this.#after();
  }
}

/** What is drawn inside a host or a slot with something in it; null for other nodes: their own children are. */
function insidesOf(node: Node, onShadow: (root: ShadowRoot) => void): readonly Node[] | null {
  if (nodeTypeOf(node) !== Node.ELEMENT_NODE) return null;
  const element = node as Element;
  const shadow = shadowOf(element);
  if (shadow !== null) {
    onShadow(shadow);
    return [...shadow.childNodes].filter(isRead);
  }
  if (tagOf(element) !== 'SLOT' || !('assignedNodes' in element)) return null;
  const assigned = (element as HTMLSlotElement).assignedNodes().filter(isRead);
  return assigned.length > 0 ? assigned : null;
}

function isRead(node: Node): boolean {
  const type = nodeTypeOf(node);
  return type === Node.ELEMENT_NODE || type === Node.TEXT_NODE;
}

/** The element a node is drawn in. */
export function flatParent(node: Element | Text): Element | null {
  const parent = parentElementOf(node);
  if (parent === null) {
    const root = parentNodeOf(node);
    return root !== null && 'host' in root && nodeTypeOf(root) === Node.DOCUMENT_FRAGMENT_NODE
      ? (root as ShadowRoot).host
      : null;
  }
  return shadowRootOf(parent) === null ? parent : (slotOf(node) ?? parent);
}

/** What browsers offer to extensions beside the page's own `shadowRoot`. */
interface ForExtensions {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } };
}

/** The shadow root of an element; a closed one where the browser shows it to extensions. */
function shadowOf(element: Element): ShadowRoot | null {
  const open = shadowRootOf(element);
  // elements of the page's own making are the usual hosts; asking for every element would be slow
  if (open !== null || !tagOf(element).includes('-')) return open;
  const seen = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (seen !== undefined) return seen;
  return (globalThis as ForExtensions).chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
}
