import { native, shadowRootOf, tagOf } from '@/content/native';
import {
  make,
  makeBox,
  makeButton,
  makeQuote,
  makeShape,
  type Notice,
  type NoticeButton,
  showNotice,
} from '@/content/notice';
import type { Warning } from '@/core/model/warning';
import type { NoticeWords } from '@/messages/protocol';

/** A marker on a listing. */
export interface Marker extends Notice {
  /** Show the reasons. */
  open(): void;
}

export interface MarkerUses {
  /** The reasons were opened or closed. */
  onOpen(isOpen: boolean): void;
  onUse(button: NoticeButton): void;
}

/** A line of its own wherever it is put: across flex and grid boxes, never wider than its place. */
const PLACE = 'position:static;flex:0 0 100%;grid-column:1/-1;min-width:0;max-width:100%;float:none';
/** Boxes that put their children side by side. */
const ROWS = /flex|grid|^table(?!-cell|-caption)/;
/** The part of a listing's words that a child must hold to stand for it. */
const MAIN_SHARE = 0.5;
const DEEPEST = 6;

/** Put a warning on the listing that it is about: one line at its beginning, which can be opened. */
export function showMarker(listing: Element, warning: Warning, words: NoticeWords, uses: MarkerUses): Marker {
  let open = () => {};
  const notice = showNotice({
    place: PLACE,
    style: words.style,
    insert: (host) => insert(host, listing),
    layOut: (guard) => {
      const onUse = (button: NoticeButton) => {
        if (button === 'dismiss') notice.remove();
        uses.onUse(button);
      };
      const drawn = layOutMarker(warning, words, guard, { ...uses, onUse });
      open = drawn.open;
      return drawn.box;
    },
  });
  return { ...notice, open };
}

/** The line and its reasons, which it shows on demand; `guard` makes the listener of a button. */
export function layOutMarker(
  warning: Warning,
  words: NoticeWords,
  guard: (work: () => void) => (event: Event) => void,
  uses: MarkerUses,
): { readonly box: HTMLElement; open(): void } {
  const details = makeDetails(words, (button) => guard(() => uses.onUse(button)));
  const toggle = (isOpen: boolean) => {
    details.hidden = !isOpen;
    why.setAttribute('aria-expanded', `${isOpen}`);
    uses.onOpen(isOpen);
  };
  const isOpen = () => why.getAttribute('aria-expanded') === 'true';
  const why = makeButton(
    'why',
    words.why,
    guard(() => toggle(!isOpen())),
  );
  const dismiss = guard(() => uses.onUse('dismiss'));
  details.hidden = true;
  why.setAttribute('aria-expanded', 'false');
  const box = makeBox(`marker ${warning.level}`, 'note', words);
  box.append(makeLine(warning, words, [why, makeButton('dismiss', words.dismiss, dismiss)]), details);
  return { box, open: () => toggle(true) };
}

function makeLine(warning: Warning, words: NoticeWords, buttons: readonly HTMLElement[]): HTMLElement {
  const line = make('div', 'line');
  const sentence = make('p', 'sentence');
  sentence.append(makeShape(warning.level), make('strong', '', ` ${words.level}: `), words.sentence);
  const row = make('div', 'buttons');
  row.append(...buttons);
  line.append(sentence, row);
  return line;
}

function makeDetails(words: NoticeWords, use: (button: NoticeButton) => (event: Event) => void): HTMLElement {
  const details = make('div', 'details');
  const list = make('ul', '');
  for (const { reason, quote } of words.reasons) {
    const item = make('li', '', `${reason} `);
    if (quote !== '') item.append(makeQuote(quote));
    list.append(item);
  }
  const buttons = make('div', 'buttons');
  buttons.append(
    makeButton('help', words.help, use('help')),
    makeButton('more', words.more, use('why')),
    makeButton('report', words.report, use('report')),
  );
  details.append(list, make('p', 'step', words.step), make('p', 'wrong', words.mayBeWrong), buttons);
  return details;
}

/** First in the part of the listing that holds its words, or before it where nothing can stand inside. */
function insert(host: Element, listing: Element): void {
  const isClosed = /^(?:A|BUTTON|TABLE|TBODY)$/.test(tagOf(listing)) || shadowRootOf(listing) !== null;
  const place = isClosed ? listing : mainPart(listing);
  native(place, isClosed ? 'before' : 'prepend').call(place, host);
}

/** Where children lie side by side, the child with most of the words; a marker there is a line, not a column. */
function mainPart(listing: Element): Element {
  const view = native(native(listing, 'ownerDocument'), 'defaultView');
  const length = (element: Element) => native(element, 'textContent')?.length ?? 0;
  let at = listing;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const isRow = ROWS.test(view?.getComputedStyle(at).display ?? '') || tagOf(at) === 'TR';
    const children = isRow ? Array.from(native(at, 'children')) : [];
    const main = children.find((child) => length(child) > length(at) * MAIN_SHARE);
    if (main === undefined || /^(?:A|BUTTON)$/.test(tagOf(main))) break;
    at = main;
  }
  return at;
}
