import { native } from '@/content/native';
import type { NoticeWords } from '@/messages/protocol';

/** Something of ours on the page. */
export interface Notice {
  /** Attached, and as we made it. */
  isThere(): boolean;
  /** A person who looks at the page sees it. */
  isSeen(): boolean;
  /** Is this node of the page ours? */
  isHost(node: Node): boolean;
  /** Put it back where the page took it from; false when that was done often enough, or somebody changed it. */
  putBack(): boolean;
  remove(): void;
}

/** What a person can do with a notice; all but `dismiss` lead to our own page. */
export type NoticeButton = 'why' | 'report' | 'help' | 'dismiss';

export interface NoticeOptions {
  /** Declarations for the place that the notice takes on the page. */
  readonly place: string;
  /** Style sheet inside. */
  readonly style: string;
  insert(host: HTMLElement): void;
  /** Its content; `guard` makes a listener that acts for a person only. */
  layOut(guard: (work: () => void) => (event: Event) => void): HTMLElement;
}

const HTML = 'http://www.w3.org/1999/xhtml';
/** Clicks sooner than this after a notice could be seen were meant for something else. */
const SETTLE_MS = 500;
const MOST_PUT_BACK = 3;
/** What would otherwise reach the page's own handlers around a notice that stands inside a post. */
const KEPT_FROM_PAGE = ['click', 'auxclick', 'dblclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keyup'];

/** Put something of ours on the page: in a closed shadow root, into which neither its styles nor its scripts reach. */
export function showNotice({ place, style, insert, layOut }: NoticeOptions): Notice {
  const host = make('div', '');
  const rules = ['all:initial', 'display:block', ...place.split(';')];
  host.style.cssText = rules.map((rule) => `${rule}!important`).join(';');
  const root = host.attachShadow({ mode: 'closed' });
  const sight = new Sight(host);
  const guard = (work: () => void) => (event: Event) => {
    event.preventDefault(); // a post may be one large link
    if (event.isTrusted && sight.isSettled()) work();
  };
  root.append(make('style', '', style), layOut(guard));
  for (const name of KEPT_FROM_PAGE) root.addEventListener(name, (event) => event.stopPropagation());
  let isChanged = false;
  const remove = () => {
    host.remove();
    sight.end();
  };
  // nothing in it changes but attributes: whatever else does was done by somebody who found a way in
  new MutationObserver(() => {
    isChanged = true;
    remove();
  }).observe(root, { childList: true, characterData: true, subtree: true });
  insert(host);
  let putBack = 0;
  const isThere = () => host.isConnected && !isChanged;
  return {
    isThere,
    isSeen: () => isThere() && sight.isClear(),
    isHost: (node) => node === host,
    putBack: () => {
      if (isChanged || putBack++ >= MOST_PUT_BACK) return false;
      insert(host);
      return true;
    },
    remove,
  };
}

/** What browsers with the second version of the API offer: whether something covers, fades or shrinks an element. */
interface TracksVisibility extends IntersectionObserverInit {
  trackVisibility: boolean;
  delay: number;
}

/** Tells whether a person can see a notice, and since when. */
class Sight {
  readonly #host: HTMLElement;
  readonly #observer: IntersectionObserver;
  #since = performance.now();
  #isCovered = false;

  constructor(host: HTMLElement) {
    this.#host = host;
    const options: TracksVisibility = { trackVisibility: true, delay: 100, threshold: 0.5 };
    this.#observer = new IntersectionObserver((entries) => this.#note(entries.at(-1)), options);
    this.#observer.observe(host);
  }

  isSettled(): boolean {
    return this.isClear() && performance.now() - this.#since >= SETTLE_MS;
  }

  isClear(): boolean {
    const { width, height } = this.#host.getBoundingClientRect();
    const options = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true };
    return !this.#isCovered && width > 1 && height > 1 && this.#host.checkVisibility(options);
  }

  end(): void {
    this.#observer.disconnect();
  }

  #note(entry: (IntersectionObserverEntry & { readonly isVisible?: boolean }) | undefined): void {
    if (entry?.isVisible === undefined || !entry.isIntersecting) return; // not told here, or not in view now
    if (this.#isCovered && entry.isVisible) this.#since = performance.now();
    this.#isCovered = !entry.isVisible;
  }
}

/** The box of a notice with its language, direction and name. */
export function makeBox(name: string, role: string, words: NoticeWords): HTMLElement {
  const box = make('section', name);
  box.setAttribute('role', role);
  box.setAttribute('aria-label', words.label);
  box.lang = words.language;
  box.dir = words.direction;
  return box;
}

/** An HTML element on any kind of document; all text is set as text. */
export function make(tag: string, name: string, text = ''): HTMLElement {
  const element = native(document, 'createElementNS').call(document, HTML, tag) as HTMLElement;
  if (name) element.className = name;
  if (text) element.textContent = text;
  return element;
}

export function makeButton(name: string, text: string, use: (event: Event) => void): HTMLButtonElement {
  const button = make('button', name, text) as HTMLButtonElement;
  button.type = 'button';
  button.addEventListener('click', use);
  return button;
}

/** Words of the page, marked as such. */
export function makeQuote(text: string): HTMLElement {
  const quote = make('q', '');
  quote.append(make('bdi', '', text));
  return quote;
}

export function makeShape(level: 'note' | 'caution' | 'danger'): HTMLElement {
  const shape = make('span', 'shape', { note: '●', caution: '▲', danger: '⬣' }[level]);
  shape.setAttribute('aria-hidden', 'true');
  return shape;
}
