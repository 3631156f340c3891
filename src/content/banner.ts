import { BANNER_STYLE } from '@/content/banner-style';
import { native } from '@/content/native';
import type { Warning } from '@/core/model/warning';
import type { BannerWords } from '@/messages/protocol';

export type BannerButton = 'why' | 'report' | 'dismiss';

/** A banner on the page. */
export interface Banner {
  /** Still the last word on the page: attached and not emptied. */
  isThere(): boolean;
  /** Is this node of the page our banner? */
  isHost(node: Node): boolean;
  remove(): void;
}

const HTML = 'http://www.w3.org/1999/xhtml';
const QUOTES = 3;
const SHAPE = { note: '●', caution: '▲', danger: '⬣' } as const;
/** Clicks sooner than this after the banner appeared were meant for something else. */
const SETTLE_MS = 500;

/**
 * Put the warning on the page: a strip at the top in a closed shadow root, last in the document, without taking the
 * focus. All text is set as text; nothing of the page's style reaches in.
 */
export function showBanner(warning: Warning, words: BannerWords, onUse: (button: BannerButton) => void): Banner {
  const host = make('div', '');
  const root = host.attachShadow({ mode: 'closed' });
  const style = make('style', '', BANNER_STYLE);
  host.style.cssText =
    'all:initial!important;position:fixed!important;inset:0 0 auto 0!important;z-index:2147483647!important;display:block!important';
  const shownAt = performance.now();
  const use = (button: BannerButton) => (event: Event) => {
    if (!event.isTrusted || performance.now() - shownAt < SETTLE_MS) return;
    if (button === 'dismiss') host.remove();
    onUse(button);
  };
  root.append(style, layOut(warning, words, use));
  root.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Escape') use('dismiss')(event);
  });
  native(document, 'documentElement').append(host);
  return {
    isThere: () => host.isConnected && root.childElementCount > 0,
    isHost: (node) => node === host,
    remove: () => host.remove(),
  };
}

function layOut(
  warning: Warning,
  words: BannerWords,
  use: (button: BannerButton) => (event: Event) => void,
): HTMLElement {
  const strip = make('section', `strip ${warning.level}`);
  strip.setAttribute('role', 'alert');
  strip.setAttribute('aria-label', words.label);
  strip.lang = words.language;
  strip.dir = words.direction;
  const shape = make('span', 'shape', SHAPE[warning.level]);
  shape.setAttribute('aria-hidden', 'true');
  const heading = make('p', 'sentence');
  heading.append(make('strong', '', `${words.level}: `), words.sentence);
  const text = make('div', 'text');
  text.append(heading, quoteLine(warning, words), make('p', 'wrong', words.mayBeWrong));
  const buttons = make('div', 'buttons');
  for (const name of ['why', 'report', 'dismiss'] as const) {
    const button = make('button', name, words[name]) as HTMLButtonElement;
    button.type = 'button';
    button.addEventListener('click', use(name));
    buttons.append(button);
  }
  strip.append(shape, text, buttons);
  return strip;
}

function quoteLine(warning: Warning, words: BannerWords): HTMLElement {
  const line = make('p', 'quotes', `${words.saw}: `);
  const quotes = warning.evidence.filter(({ stance, family }) => stance === 'for' && family !== 'substance');
  const byFamily = new Map(quotes.reverse().map((item) => [item.family, item]));
  const strongest = [...byFamily.values()].sort((a, b) => b.points - a.points).map(({ quote }) => quote);
  const different = strongest.filter((quote, i) => !strongest.slice(0, i).some((other) => isLike(other, quote)));
  different.slice(0, QUOTES).forEach((quote, i) => {
    if (i > 0) line.append(' · ');
    const mark = make('q', '');
    mark.append(make('bdi', '', quote));
    line.append(mark);
  });
  return line;
}

/** Two quotations of the same words, cut at different places. */
function isLike(a: string, b: string): boolean {
  const start = (quote: string) => quote.replace(/^…/, '').slice(0, 20);
  return a.includes(start(b)) || b.includes(start(a));
}

function make(tag: string, name: string, text = ''): HTMLElement {
  const element = native(document, 'createElementNS').call(document, HTML, tag) as HTMLElement;
  if (name) element.className = name;
  if (text) element.textContent = text;
  return element;
}
