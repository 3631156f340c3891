import { native } from '@/content/native';
import {
  createGuard,
  make,
  makeBox,
  makeButton,
  makeHost,
  makeQuote,
  makeShape,
  type Notice,
  type NoticeButton,
} from '@/content/notice';
import type { Warning } from '@/core/model/warning';
import type { NoticeWords } from '@/messages/protocol';

const PLACE = 'position:fixed;inset:0 0 auto 0;z-index:2147483647';

/** Put the warning on the page: a strip at the top, last in the document, without taking the focus. */
export function showBanner(warning: Warning, words: NoticeWords, onUse: (button: NoticeButton) => void): Notice {
  const { host, root } = makeHost(PLACE, words.style);
  const guard = createGuard();
  const use = (button: NoticeButton) =>
    guard(() => {
      if (button === 'dismiss') host.remove();
      onUse(button);
    });
  root.append(layOut(warning, words, use));
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
  words: NoticeWords,
  use: (button: NoticeButton) => (event: Event) => void,
): HTMLElement {
  const strip = makeBox(`strip ${warning.level}`, 'alert', words);
  const heading = make('p', 'sentence');
  heading.append(make('strong', '', `${words.level}: `), words.sentence);
  const text = make('div', 'text');
  text.append(heading, quoteLine(words), make('p', 'wrong', words.mayBeWrong));
  const buttons = make('div', 'buttons');
  for (const name of ['why', 'report', 'dismiss'] as const) buttons.append(makeButton(name, words[name], use(name)));
  strip.append(makeShape(warning.level), text, buttons);
  return strip;
}

function quoteLine({ saw, quotes }: NoticeWords): HTMLElement {
  const line = make('p', 'quotes', `${saw}: `);
  for (const [i, quote] of quotes.entries()) {
    if (i > 0) line.append(' · ');
    line.append(makeQuote(quote));
  }
  return line;
}
