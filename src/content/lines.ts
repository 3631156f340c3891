import { flatParent } from '@/content/flat-tree';
import { hasAttribute, isSvg, tagOf } from '@/content/native';

const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR SLOT'.split(
    ' ',
  ),
);
/** Entries of lists and tables stay apart when a page puts them in one line. */
const ENTRIES = new Set(['LI', 'DT', 'DD', 'TD', 'TH']);
/** One thing in a line, like a letter that we cannot read: the words on its sides are two. */
const REPLACED = new Set(
  'IMG SVG CANVAS VIDEO AUDIO IFRAME OBJECT EMBED INPUT SELECT TEXTAREA METER PROGRESS'.split(' '),
);

/** Tells where the lines of a document begin: by the page's styles, or by the names of tags where it has no view. */
export class Lines {
  readonly #view: Window | null;
  readonly #displays = new Map<Element, string>();

  /** @param view window whose styles count; null to ask for none */
  constructor(view: Window | null) {
    this.#view = view;
  }

  /** The nearest element that starts a new line. */
  blockOf(element: Element): Element {
    let at = element;
    for (;;) {
      const parent = flatParent(at);
      if (parent === null || !this.isInline(at)) return at;
      at = parent;
    }
  }

  /** What an element without words of its own does to the line it stands in. */
  breakAt(element: Element): 'none' | 'space' | 'line' {
    const isInLine = this.display(element).startsWith('inline') || this.display(element) === '';
    if (REPLACED.has(tagOf(element)) && isInLine) return 'space';
    return this.isInline(element) ? 'none' : 'line';
  }

  isInline(element: Element): boolean {
    const tag = tagOf(element);
    if (isSvg(element)) return /^(?:A|TEXTPATH|TSPAN)$/.test(tag) && !hasAttribute(element, 'x');
    const display = this.display(element);
    if (display === '') return INLINE.has(tag) && (this.#view === null || !this.#isItem(element));
    if (/^(?:inline|contents|ruby|ruby-base|(?:inline |block )?math)$/.test(display)) return !ENTRIES.has(tag);
    // a floated first letter belongs to its word
    return INLINE.has(tag) && (display === 'inline-block' || this.#isFloat(element));
  }

  /** The computed `display`; empty when there is no view or it does not say. */
  display(element: Element): string {
    if (this.#view === null) return '';
    const known = this.#displays.get(element);
    if (known !== undefined) return known;
    const { display } = this.#view.getComputedStyle(element);
    this.#displays.set(element, display);
    return display;
  }

  /** A browser calls the children of flex and grid boxes `block`; where nothing is said of a child, its parent tells. */
  #isItem(element: Element): boolean {
    const parent = flatParent(element);
    return parent !== null && /flex|grid/.test(this.display(parent));
  }

  #isFloat(element: Element): boolean {
    return /^(?:left|right|inline-)/.test(this.#view?.getComputedStyle(element).cssFloat ?? '');
  }
}

/** True for an element that is never part of a line of tags that only mark words. */
export function mayBreak(tag: string): boolean {
  return !INLINE.has(tag) && tag !== 'BR';
}
