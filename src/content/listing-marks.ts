import { findQuotes } from '@/content/find-quote';
import { highlight, type Marked } from '@/content/highlight';
import { type Marker, showMarker } from '@/content/marker';
import { native } from '@/content/native';
import type { NoticeButton } from '@/content/notice';
import type { Warning } from '@/core/model/warning';
import type { NoticeWords } from '@/messages/protocol';

/** With more than this, those of listings that the page took out are forgotten. */
const MOST_MARKS = 200;
/** How long words are marked that no open marker stands for. */
const MARKED_MS = 10_000;

interface Mark {
  readonly warning: Warning;
  readonly marker: Marker;
}

/** The markers on the listings of a page. */
export class ListingMarks {
  readonly #onUse: (warning: Warning, button: NoticeButton) => void;
  readonly #marks = new Map<Element, Mark>();
  /** Listings whose marker the person put away, by the level it had. */
  #hidden = new WeakMap<Element, Warning['level']>();
  #words: Marked | null = null;

  /** @param onUse told of what a person does with a marker, the opening of its reasons aside */
  constructor(onUse: (warning: Warning, button: NoticeButton) => void) {
    this.#onUse = onUse;
  }

  /** Mark a listing; nothing changes when it says the same already, or was put away at that level. */
  show(listing: Element, warning: Warning, words: NoticeWords): void {
    const shown = this.#marks.get(listing);
    if (shown && isAlike(shown.warning, warning) && shown.marker.isThere()) {
      this.#marks.set(listing, { ...shown, warning });
      return;
    }
    this.drop(listing);
    if (this.#hidden.get(listing) === warning.level) return;
    const marker = showMarker(listing, warning, words, {
      onOpen: (isOpen) => this.#mark(isOpen ? listing : null, warning),
      onUse: (button) => this.#use(listing, button),
    });
    this.#marks.set(listing, { warning, marker });
    if (this.#marks.size > MOST_MARKS) this.#forgetGone();
  }

  drop(listing: Element): void {
    this.#marks.get(listing)?.marker.remove();
    this.#marks.delete(listing);
  }

  /** Take away the markers of all listings but these. */
  keepOnly(listings: ReadonlySet<Element>): void {
    for (const listing of this.#marks.keys()) if (!listings.has(listing)) this.drop(listing);
  }

  clear(): void {
    this.keepOnly(new Set());
    this.#hidden = new WeakMap();
    this.#mark(null, null);
  }

  /** Put back what the page took away from listings that it still shows. */
  keepThere(): void {
    for (const [listing, { marker }] of this.#marks) {
      // a feed may take a post out and put it back: its marker stays in it
      if (!native(listing, 'isConnected')) continue;
      if (!marker.isThere() && !marker.putBack()) this.#marks.delete(listing);
    }
  }

  /** Bring a listing, or for a warning about the page its words, into view. @returns false when it is gone */
  bringIntoView(listing: Element | null, warning: Warning): boolean {
    const place = listing ?? native(document, 'documentElement');
    if (!native(place, 'isConnected')) return false;
    const [first] = this.#mark(place, warning);
    const target = listing ?? first?.startContainer.parentElement;
    if (!target) return false;
    native(target, 'scrollIntoView').call(target, { block: 'center' });
    const marker = listing === null ? null : this.#marks.get(listing)?.marker;
    if (marker) marker.open();
    else setTimeout(() => this.#mark(null, null), MARKED_MS);
    return true;
  }

  #forgetGone(): void {
    for (const listing of this.#marks.keys()) if (!native(listing, 'isConnected')) this.#marks.delete(listing);
  }

  #use(listing: Element, button: NoticeButton): void {
    const mark = this.#marks.get(listing);
    if (!mark) return;
    if (button === 'dismiss') {
      this.#hidden.set(listing, mark.warning.level);
      this.#marks.delete(listing);
      this.#mark(null, null);
    }
    this.#onUse(mark.warning, button);
  }

  /** Highlight the words that gave a listing away, and no others. */
  #mark(place: Element | null, warning: Warning | null): readonly Range[] {
    this.#words?.clear();
    this.#words = null;
    if (place === null || warning === null) return [];
    const quotes = warning.evidence.filter(({ stance }) => stance === 'for').map(({ quote }) => quote);
    const ranges = findQuotes(place, quotes);
    this.#words = highlight(ranges);
    return ranges;
  }
}

/** Equal for warnings whose marker says the same. */
function isAlike(a: Warning, b: Warning): boolean {
  return a.level === b.level && a.kind === b.kind && a.evidence.length === b.evidence.length;
}
