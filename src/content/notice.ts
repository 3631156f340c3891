import { native } from '@/content/native';
import { Sight } from '@/content/sight';
import type { NoticeWords } from '@/messages/protocol';

/** Something of ours on the page. */
export interface Notice {
  /** Attached, and as we made it. */
  isThere(): boolean;
  /** A person who looks at the page sees it. */
  isSeen(): boolean;
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
const MOST_PUT_BACK = 3;
/** What would otherwise reach the page's own handlers around a notice that stands inside a post. */
const KEPT_FROM_PAGE = ['click', 'auxclick', 'dblclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keyup'];

/** Elements that we put into the page. */
const OURS = new WeakSet<Node>();

/** Is this node of the page ours? */
export function isOurs(node: Node): boolean {
  return OURS.has(node);
}

/** What can change the words of a notice, or how they look. */
const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ['class', 'style', 'hidden'],
};

/** We ourselves open and close the details of a notice, and change nothing else in it. */
function isOwnChange({ attributeName, target }: MutationRecord): boolean {
  return attributeName === 'hidden' && (target as Element).className === 'details';
}

/** Firefox lets no extension do so, nor ask. */
function hasAddedSheets(root: ShadowRoot): boolean {
  try {
    return root.adoptedStyleSheets.length > 0;
  } catch {
    return false;
  }
}

/** Put something of ours on the page: in a closed shadow root, into which neither its styles nor its scripts reach. */
export function showNotice({ place, style, insert, layOut }: NoticeOptions): Notice {
  const host = make('div', '');
  OURS.add(host);
  const rules = ['all:initial', 'display:block', ...place.split(';')];
  const setLook = () => {
    host.style.cssText = rules.map((rule) => `${rule}!important`).join(';');
    return host.style.cssText;
  };
  const look = setLook();
  const root = host.attachShadow({ mode: 'closed' });
  const sight = new Sight(host);
  const guard = (work: () => void) => (event: Event) => {
    event.preventDefault(); // a post may be one large link
    if (event.isTrusted && sight.isSettled()) work();
  };
  const sheet = make('style', '', style) as HTMLStyleElement;
  root.append(sheet, layOut(guard));
  // a page may uncover it under the pointer at the last moment
  for (const name of ['pointerover', 'pointerdown']) root.addEventListener(name, () => sight.isSeen());
  for (const name of KEPT_FROM_PAGE) root.addEventListener(name, (event) => event.stopPropagation());
  let isChanged = false;
  const remove = () => {
    host.remove();
    sight.end();
  };
  // whatever else than we do changes it was done by somebody who found a way in, as other extensions can
  const giveUp = () => {
    isChanged = true;
    remove();
  };
  new MutationObserver((changes) => {
    if (!changes.every(isOwnChange)) giveUp();
  }).observe(root, WATCHED);
  insert(host);
  const rulesMade = sheet.sheet?.cssRules.length;
  let putBack = 0;
  const isThere = () => {
    if (host.isConnected && !isChanged && (sheet.sheet?.cssRules.length !== rulesMade || hasAddedSheets(root)))
      giveUp();
    return host.isConnected && !isChanged && host.style.cssText === look;
  };
  return {
    isThere,
    isSeen: () => isThere() && sight.isSeen(),
    putBack: () => {
      if (isChanged || putBack++ >= MOST_PUT_BACK) return false;
      setLook();
      if (!host.isConnected) insert(host);
      return true;
    },
    remove,
  };
}

/** The box of a notice with its language, direction and name. */
export function makeBox(
  name: string,
  role: string,
  words: Pick<NoticeWords, 'label' | 'language' | 'direction'>,
): HTMLElement {
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
