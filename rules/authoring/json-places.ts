import { isCollection, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';

/** Where something is inside a JSON file: names of fields and numbers of entries, outermost first. */
export type FieldPath = readonly PropertyKey[];

/**
 * The line, from 1, on which a field or an entry stands in a JSON text. Where there is none, as when a field is missing,
 * the line on which the nearest thing around it begins.
 */
export function lineOfField(text: string, path: FieldPath): number {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' });
  let node: Node | null = document.contents;
  let at = node?.range?.[0] ?? 0;
  for (const step of path) {
    const found = childOf(node, step);
    if (found === null) break;
    at = found.at;
    node = found.value;
  }
  return lines.linePos(at).line;
}

/** The value of a field or entry, and where its name (or, for an entry, the entry itself) begins. */
function childOf(node: Node | null, step: PropertyKey): { readonly at: number; readonly value: Node | null } | null {
  if (isMap<Node, Node | null>(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair ? { at: pair.key.range?.[0] ?? 0, value: pair.value } : null;
  }
  const item = isCollection(node) ? (node.items[Number(step)] as Node | undefined) : undefined;
  return item ? { at: item.range?.[0] ?? 0, value: item } : null;
}
