import { attributeOf, native, parentElementOf } from '@/content/native';
import type { ResultShape, SearchEngine } from '@/core/search/engines';
import { type ResultLink, targetHost } from '@/core/search/target-host';

/** A result on the page. */
export interface FoundResult {
  readonly result: Element;
  /** The link that its title is. */
  readonly link: Element;
  readonly shape: ResultShape;
  /** Where it leads. */
  readonly host: string;
}

/** Results that are looked at on one page; nobody reads on for so long. */
export const MOST_RESULTS = 500;
/** Longer texts state no address. */
const LONGEST_TEXT = 10_000;
const HEADING = 'h1,h2,h3,h4,[role="heading"]';
/** Boxes that put their children side by side, those that do so by their direction aside. */
const ROWS = /grid|^table-row/;
const MOST_STEPS = 6;

/** All results that stand on the page now and lead away from the engine, in the order of the page, each once. */
export function findResults(page: Document, engine: SearchEngine): FoundResult[] {
  const found = new Map<Element, FoundResult>();
  let left = MOST_RESULTS;
  for (const shape of engine.shapes) {
    for (const result of findAll(page, shape.result, left)) {
      left--;
      const link = shape.link === null ? result : findIn(result, shape.link);
      if (link === null || found.has(link) || native(link, 'closest').call(link, engine.never) !== null) continue;
      const host = targetHost(readLink(result, link, engine), engine);
      if (host !== null) found.set(link, { result, link, shape, host });
    }
  }
  return [...found.values()];
}

function readLink(result: Element, link: Element, { stated = [], shown }: SearchEngine): ResultLink {
  const shownAt = shown === undefined ? null : findIn(result, shown);
  return {
    href: attributeOf(link, 'href') ?? '',
    base: location.href,
    stated:
      stated.map(({ attribute, field }) => readStated(attributeOf(result, attribute) ?? '', field)).find(Boolean) ?? '',
    shown: shownAt === null ? '' : (native(shownAt, 'textContent') ?? '').slice(0, LONGEST_TEXT),
  };
}

function readStated(text: string, field: string | undefined): string {
  if (field === undefined || text === '' || text.length > LONGEST_TEXT) return text;
  try {
    const value = (JSON.parse(text) as Record<string, unknown> | null)?.[field];
    return typeof value === 'string' ? value : '';
  } catch {
    return ''; // something else than JSON
  }
}

/** The line that the title is: a mark stands below it, not inside its link, and not beside it where boxes lie in a row. */
export function placeOf({ result, link, shape }: FoundResult): Element {
  const line = shape.place === undefined ? null : findIn(result, shape.place);
  let at = line ?? native(link, 'closest').call(link, HEADING) ?? link;
  for (let steps = 0; steps < MOST_STEPS && at !== result; steps++) {
    const parent = parentElementOf(at);
    if (parent === null || parent === result || !isRow(parent)) break;
    at = parent;
  }
  return at;
}

function isRow(box: Element): boolean {
  const { display, flexDirection } = getComputedStyle(box);
  return ROWS.test(display) || (display.includes('flex') && flexDirection.startsWith('row'));
}

function findAll(page: Document, selector: string, most: number): readonly Element[] {
  return Array.prototype.slice.call(native(page, 'querySelectorAll').call(page, selector), 0, Math.max(0, most));
}

function findIn(result: Element, selector: string): Element | null {
  return native(result, 'querySelector').call(result, selector);
}
