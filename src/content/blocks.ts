import { flatParent } from '@/content/flat-tree';
import { Lines, mayBreak } from '@/content/lines';
import { ListingFinder } from '@/content/listings';
import { attributeOf, hasAttribute, isSvg, native, tagOf } from '@/content/native';
import type { TextBlock } from '@/core/model/page';
import { isWordSign } from '@/core/text/fold-table';

/** Characters of text that are read at most; what comes after is not checked, and the popup says so. */
export const TEXT_LIMIT = 1 << 20;

/** What is not shown as text, and what the person writes. */
const UNREAD = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION IFRAME HEAD TITLE CANVAS VIDEO AUDIO RP'.split(' '),
);
/** Parts of a drawing in which words are drawn; the rest describes or defines. */
const DRAWN = new Set('SVG G A SWITCH TEXT TSPAN TEXTPATH FOREIGNOBJECT'.split(' '));
const DRAWN_WORDS = new Set('TEXT TSPAN FOREIGNOBJECT'.split(' '));
/** Never in a line of their own: they have no box, or stand above the line. */
const BOXLESS = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE RP RT'.split(' '));
const EDITED = new Set(['', 'true', 'plaintext-only']);

/** Joins text nodes into blocks: inline elements join without a space, block elements and line breaks part. */
export abstract class Blocks {
  readonly listings = new ListingFinder();
  readonly blocks: TextBlock[] = [];
  length = 0;
  /** The element of each block. */
  readonly places: Element[] = [];
  protected parts: string[] = [];
  protected block: Element | null = null;
  protected readonly lines: Lines;

  constructor(lines: Lines) {
    this.lines = lines;
  }

  /** @returns false when nothing inside the element is to be read */
  enter(element: Element): boolean {
    const tag = tagOf(element);
    if (tag === 'BR') this.parts.push(' ');
    const isDrawn = isSvg(element);
    if (mayBreak(tag) && !BOXLESS.has(tag) && (!isDrawn || tag === 'SVG')) this.noteEdge(element);
    if (!isRead(tag, isDrawn) || isEdited(element)) return false;
    return !hasAttribute(element, 'hidden') || this.entersHidden(element);
  }

  addText(node: Text): void {
    const parent = flatParent(node);
    if (parent === null || (node.data.trim() === '' && this.parts.length === 0)) return;
    if (!this.accepts(node, parent)) return;
    const block = this.lines.blockOf(parent);
    const tag = tagOf(block);
    if (isSvg(block) && !DRAWN_WORDS.has(tag)) return;
    const room = TEXT_LIMIT - this.length;
    const text = node.data.length > room ? node.data.slice(0, room) : node.data;
    this.length += text.length;
    if (tag === 'RT') {
      this.push(text, block); // how a word is read stands over the line, not in it
      return;
    }
    if (block !== this.block) this.close(block);
    else this.breakAtEdges(block);
    this.parts.push(text);
  }

  /** Ends the block that is being read and begins the next. */
  close(next: Element | null): void {
    this.push(this.parts.join(''), this.block);
    this.parts = [];
    this.block = next;
  }

  protected push(words: string, block: Element | null): void {
    const text = tidy(words);
    if (text === '' || block === null) return;
    this.blocks.push({ text, listing: this.listings.listingOf(block) });
    this.places.push(block);
  }

  /** True when what is inside an element with the attribute `hidden` is to be looked at. */
  protected abstract entersHidden(element: Element): boolean;
  /** An element was met that may part the words on its sides. */
  protected abstract noteEdge(element: Element): void;
  /** Part the words of one block at what stood between them. */
  protected abstract breakAtEdges(block: Element): void;
  /** True when the text is to be read. */
  protected abstract accepts(node: Text, parent: Element): boolean;
}

/** False for what is not shown as text, and for what the person writes. */
export function isReadable(element: Element): boolean {
  return isRead(tagOf(element), isSvg(element)) && !isEdited(element);
}

function isRead(tag: string, isDrawn: boolean): boolean {
  return !UNREAD.has(tag) && (!isDrawn || DRAWN.has(tag));
}

function isEdited(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  return editable !== null && EDITED.has(editable.toLowerCase());
}

/** The blocks a reader sees, as the page's styles lay them out. */
export class SeenBlocks extends Blocks {
  readonly #isVisible: (element: Element) => boolean;
  #edges: Element[] = [];

  /** @param isVisible asked for an element as often as there is something in it; `createSeenTest` remembers its answers */
  constructor(view: Window | null, isVisible: (element: Element) => boolean) {
    super(new Lines(view));
    this.#isVisible = isVisible;
  }

  protected entersHidden(element: Element): boolean {
    return !/^(?:none|)$/.test(this.lines.display(element)); // a page's styles can show it all the same
  }

  protected noteEdge(element: Element): void {
    this.#edges.push(element);
  }

  protected breakAtEdges(block: Element): void {
    // whether an edge is seen is asked last, and no more once the line is ended: it takes longest
    for (const edge of this.#edges) {
      const kind = this.lines.breakAt(edge);
      if (kind === 'none' || !this.#isVisible(edge)) continue;
      if (kind === 'space') this.parts.push(' ');
      else {
        this.close(block);
        break;
      }
    }
    this.#edges = [];
  }

  protected accepts(_node: Text, parent: Element): boolean {
    return this.#isVisible(parent);
  }

  override close(next: Element | null): void {
    super.close(next);
    this.#edges = [];
  }
}

/** The blocks as the tags alone tell, without asking for styles; hidden ones too. */
export class RoughBlocks extends Blocks {
  /** Other ways to read the same words: apart where tags touch, and what the attribute `hidden` names. */
  readonly loose: TextBlock[] = [];
  /** The element of each. */
  readonly loosePlaces: Element[] = [];
  #looseLength = 0;
  #hidden: Element | null = null;

  constructor() {
    super(new Lines(null));
  }

  protected entersHidden(element: Element): boolean {
    this.#hidden = element;
    return true;
  }

  protected noteEdge(): void {}
  protected breakAtEdges(): void {}

  protected accepts(node: Text, parent: Element): boolean {
    if (this.#hidden === null) return true;
    if (!native(this.#hidden, 'contains').call(this.#hidden, node)) {
      this.#hidden = null;
      return true;
    }
    this.#addLoose(node.data, parent);
    return false;
  }

  override close(next: Element | null): void {
    const touch = this.parts.some(
      (part, i) => i > 0 && isWordSign(firstOf(part)) && isWordSign(lastOf(this.parts[i - 1] ?? '')),
    );
    if (touch && this.block !== null) this.#addLoose(this.parts.join(' '), this.block);
    super.close(next);
  }

  #addLoose(words: string, place: Element): void {
    const text = words.slice(0, TEXT_LIMIT - this.#looseLength);
    this.#looseLength += text.length;
    if (text === '') return;
    this.loose.push({ text, listing: this.listings.listingOf(place) });
    this.loosePlaces.push(place);
  }
}

/** Code points at the ends of a text; a space where there is none. */
function firstOf(text: string): number {
  return text.codePointAt(0) ?? 0x20;
}

function lastOf(text: string): number {
  const last = text.charCodeAt(text.length - 1);
  return (last >>> 10 === 0x37 ? text.codePointAt(text.length - 2) : last) || 0x20;
}

function tidy(text: string): string {
  // single spaces, nearly all there are, stay as they are
  return text.replace(/[\t\r\n\f][ \t\r\n\f]*| [ \t\r\n\f]+/g, ' ').trim();
}
