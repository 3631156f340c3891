import { isReadable } from '@/content/blocks';
import { flatParent } from '@/content/flat-tree';
import { Lines } from '@/content/lines';
import { native, nodeTypeOf } from '@/content/native';

/**
 * The parts of a page to read for some changed nodes: whole lines, each part once, none inside another, none that is
 * never read.
 */
export function changedParts(nodes: Iterable<Node>): Element[] {
  const parts = new Set<Element>();
  const lines = new Lines(null); // inline tags join their words: the line that a change lies in is read whole
  for (const node of nodes) {
    const part = partOf(node, lines);
    if (part !== null) parts.add(part);
  }
  return [...parts].filter((part) => isOutermost(part, parts));
}

function partOf(node: Node, lines: Lines): Element | null {
  const type = nodeTypeOf(node);
  if (!native(node, 'isConnected')) return null;
  if (type === Node.ELEMENT_NODE) return lines.blockOf(node as Element);
  const parent = type === Node.TEXT_NODE ? flatParent(node as Text) : null;
  return parent === null ? null : lines.blockOf(parent);
}

/** False inside another part, and inside what is not read. */
function isOutermost(part: Element, parts: ReadonlySet<Element>): boolean {
  for (let at: Element | null = part; at; at = flatParent(at)) {
    if (!isReadable(at) || (at !== part && parts.has(at))) return false;
  }
  return true;
}
