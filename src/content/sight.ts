import { flatParent } from '@/content/flat-tree';
import { boxOf, native } from '@/content/native';

/** Clicks sooner than this after a notice could be seen were meant for something else. */
const SETTLE_MS = 500;
/** Lower than this nobody can read a line. */
const LOWEST_PX = 16;
const LEAST_OPACITY = 0.9;
/** Filters that leave nothing to read; those of a dark mode are none of them. */
const BLINDING = /opacity|blur|url|(?:brightness|contrast)\(0(?:\.[0-4]\d*)?\)/;
/** Where a notice is looked at: parts of its width and height. */
const POINTS = [
  [0.1, 0.5],
  [0.5, 0.2],
  [0.5, 0.5],
  [0.5, 0.8],
  [0.9, 0.5],
] as const;
/** With fewer of the points in view the notice counts as hidden. */
const LEAST_POINTS = 3;

/** What browsers with the second version of the API offer: whether something covers, fades or shrinks an element. */
interface TracksVisibility extends IntersectionObserverInit {
  trackVisibility: boolean;
  delay: number;
}

type SeenEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };

/** Tells whether a person can see a notice, and since when. */
export class Sight {
  readonly #host: HTMLElement;
  readonly #observer: IntersectionObserver;
  #since = performance.now();
  #wasClear = true;
  /** What the browser says, where it does. */
  #isVisible: boolean | null = null;

  constructor(host: HTMLElement) {
    this.#host = host;
    const options: TracksVisibility = { trackVisibility: true, delay: 100, threshold: 0.5 };
    this.#observer = new IntersectionObserver((entries) => this.#note(entries.at(-1)), options);
    this.#observer.observe(host);
  }

  /** Nothing covers it, and nothing has for so long that a click is meant for it. */
  isSettled(): boolean {
    this.#look();
    return this.#wasClear && performance.now() - this.#since >= SETTLE_MS;
  }

  /** Most of it can be read; to be asked often, so that what covers it for a moment is noticed. */
  isSeen(): boolean {
    return this.#look() >= LEAST_POINTS;
  }

  end(): void {
    this.#observer.disconnect();
  }

  /** @returns how many of the points are in view */
  #look(): number {
    const points = this.#points();
    const seen = this.#isShown() ? this.#seenAmong(points) : 0;
    // what is scrolled out of the window is covered by nothing
    const inWindow = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight).length;
    this.#noteClear(seen > 0 && seen === inWindow);
    return seen;
  }

  #noteClear(isClear: boolean): void {
    if (isClear && !this.#wasClear) this.#since = performance.now();
    this.#wasClear = isClear;
  }

  #isShown(): boolean {
    const { height } = this.#host.getBoundingClientRect();
    const options = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true };
    return height >= LOWEST_PX && this.#host.checkVisibility(options) && !this.#isFaded();
  }

  #isFaded(): boolean {
    let opacity = 1;
    for (let at: Element | null = this.#host; at; at = flatParent(at)) {
      const style = getComputedStyle(at);
      opacity *= Number(style.opacity);
      if (BLINDING.test(style.filter) || !/^(?:none|)$/.test(style.maskImage)) return true;
    }
    return opacity < LEAST_OPACITY;
  }

  #points(): [x: number, y: number][] {
    const { x, y, width, height } = this.#host.getBoundingClientRect();
    return POINTS.map(([across, down]) => [x + width * across, y + height * down]);
  }

  #seenAmong(points: readonly [x: number, y: number][]): number {
    const covers = this.#covers();
    const isCovered = (x: number, y: number) =>
      covers.some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
    return points.filter(([x, y]) => this.#elementAt(x, y) === this.#host && !isCovered(x, y)).length;
  }

  #elementAt(left: number, top: number): Element | null {
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    return native(root, 'elementFromPoint').call(root, left, top);
  }

  /** What lies over it and lets clicks through, which is not found by asking what is at a point. */
  #covers(): DOMRect[] {
    const over: Element[] = [];
    for (let at = this.#host.nextElementSibling; at; at = at.nextElementSibling) over.push(at);
    if (this.#isVisible !== true)
      over.push(...native(document, 'querySelectorAll').call(document, ':modal, :popover-open'));
    return over.filter(isPainted).map((element) => boxOf(element));
  }

  #note(entry: SeenEntry | undefined): void {
    if (entry?.isVisible === undefined || !entry.isIntersecting) return; // not told here, or not in view now
    this.#isVisible = entry.isVisible;
    this.#noteClear(entry.isVisible);
  }
}

function isPainted(element: Element): boolean {
  const { position, visibility, opacity, backgroundColor, backgroundImage } = getComputedStyle(element);
  if (!/fixed|absolute/.test(position) || visibility !== 'visible' || Number(opacity) === 0) return false;
  return backgroundImage !== 'none' || !/^(?:transparent|rgba\(.*, 0\))$/.test(backgroundColor);
}
