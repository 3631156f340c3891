import { native } from '@/content/native';
import { isOurs } from '@/content/notice';
import { ScanBudget } from '@/content/scan-budget';

/** More changed places than this are not told apart: the page is new. */
const MOST_PLACES = 2_000;
/** What these attributes hide is read when they show it. */
const SHOWING = ['open', 'hidden'];
/** What may show something, by the page's styles. */
const LOOKS = ['class', 'style', 'aria-hidden', 'aria-expanded', 'aria-selected'];
const CHANGES: MutationObserverInit = { subtree: true, childList: true, characterData: true, attributeFilter: SHOWING };
const CHANGES_AND_LOOKS: MutationObserverInit = { ...CHANGES, attributeFilter: [...SHOWING, ...LOOKS] };
/** What a reader does that can show more of a page without changing it. */
const GESTURES = ['pointerover', 'focusin', 'transitionend'];

/** What happened on a page since it was last looked at. */
export interface PageChanges {
  /** Places whose text is new; null when there are too many to tell. */
  readonly places: readonly Node[] | null;
  /** Something may be shown that was hidden. */
  readonly looks: boolean;
}

/** Tells of changes of the page in batches, and only while somebody can see it. */
export class PageObserver {
  readonly budget = new ScanBudget();
  readonly #look: (changes: PageChanges) => Promise<void>;
  readonly #observer: MutationObserver;
  readonly #shadows = new Set<WeakRef<ShadowRoot>>();
  readonly #knownShadows = new WeakSet<ShadowRoot>();
  readonly #places = new Set<Node>();
  readonly #ended = new AbortController();
  #watchesLooks = false;
  #looks = false;
  /** Something else happened that asks for a look. */
  #isNews = false;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** @param look called with a batch of changes; the next batch waits for it */
  constructor(look: (changes: PageChanges) => Promise<void>) {
    this.#look = look;
    this.#observer = new MutationObserver((changes) => this.#note(changes));
    this.#observer.observe(document, CHANGES);
    this.#listen(document, 'visibilitychange', () => this.#lookSoon());
  }

  /** Watch what is inside a shadow root too. */
  readonly addShadow = (root: ShadowRoot): void => {
    if (this.#knownShadows.has(root)) return;
    this.#knownShadows.add(root);
    this.#shadows.add(new WeakRef(root));
    this.#observer.observe(root, this.#watchesLooks ? CHANGES_AND_LOOKS : CHANGES);
  };

  /** From now on be told, too, when hidden parts may be shown; for pages that hide words of the gate. */
  watchLooks(): void {
    if (this.#watchesLooks) return;
    this.#watchesLooks = true;
    const shadows = [...this.#shadows].flatMap((shadow) => shadow.deref() ?? []);
    for (const root of [document, ...shadows]) this.#observer.observe(root, CHANGES_AND_LOOKS);
    for (const name of GESTURES)
      this.#listen(document, name, () => {
        this.#looks = true;
        this.#lookSoon();
      });
  }

  /** Look soon, whether or not something changed. */
  nudge(): void {
    this.#isNews = true;
    this.#lookSoon();
  }

  stop(): void {
    this.#observer.disconnect();
    this.#ended.abort();
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #listen(target: EventTarget, name: string, listener: () => void): void {
    target.addEventListener(name, listener, { signal: this.#ended.signal, passive: true, capture: true });
  }

  #note(changes: readonly MutationRecord[]): void {
    const started = performance.now();
    for (const { type, target, attributeName, addedNodes, removedNodes } of changes) {
      if (this.#places.size > MOST_PLACES) break;
      if (LOOKS.includes(attributeName ?? '')) this.#looks = true;
      else if (type !== 'childList') this.#places.add(target);
      else {
        for (const node of addedNodes) if (!isOurs(node)) this.#places.add(node);
        for (const node of removedNodes) if (isOurs(node)) this.#isNews = true;
      }
    }
    const now = performance.now();
    this.budget.noteSpent(now, now - started);
    this.#lookSoon();
  }

  #lookSoon(): void {
    const isNews = this.#places.size > 0 || this.#looks || this.#isNews;
    if (this.#timer !== null || !isNews || native(document, 'hidden')) return;
    this.#timer = setTimeout(() => void this.#lookNow(), this.budget.waitAfter(performance.now()));
  }

  async #lookNow(): Promise<void> {
    const places = this.#places.size > MOST_PLACES ? null : [...this.#places];
    const looks = this.#looks;
    this.#places.clear();
    this.#looks = false;
    this.#isNews = false;
    await this.#look({ places, looks }).catch(() => undefined);
    this.#timer = null;
    this.#lookSoon();
  }
}
