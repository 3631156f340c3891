import { native } from '@/content/native';
import type { NoticeWords } from '@/messages/protocol';

/** Something of ours on the page. */
export interface Notice {
  /** Attached, and not emptied. */
  isThere(): boolean;
  /** Is this node of the page ours? */
  isHost(node: Node): boolean;
  remove(): void;
}

/** What a person can do with a notice; all but `dismiss` lead to our own page. */
export type NoticeButton = 'why' | 'report' | 'help' | 'dismiss';

const HTML = 'http://www.w3.org/1999/xhtml';
/** Clicks sooner than this after a notice appeared were meant for something else. */
const SETTLE_MS = 500;
/** What would otherwise reach the page's own handlers around a notice that stands inside a post. */
const KEPT_FROM_PAGE = ['click', 'auxclick', 'dblclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keyup'];

/** A host of ours with a closed shadow root: nothing of the page's style reaches in, and no script of its reads it. */
export function makeHost(look: string, style: string): { host: HTMLElement; root: ShadowRoot } {
  const host = make('div', '');
  const rules = ['all:initial', 'display:block', ...look.split(';')];
  host.style.cssText = rules.map((rule) => `${rule}!important`).join(';');
  const root = host.attachShadow({ mode: 'closed' });
  root.append(make('style', '', style));
  for (const name of KEPT_FROM_PAGE) root.addEventListener(name, (event) => event.stopPropagation());
  return { host, root };
}

/** Make what a person does count: no event that a page made, none before the notice could be seen. */
export function createGuard(now = () => performance.now()): (work: () => void) => (event: Event) => void {
  const shownAt = now();
  return (work) => (event) => {
    event.preventDefault(); // a post may be one large link
    if (event.isTrusted && now() - shownAt >= SETTLE_MS) work();
  };
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
