import { isSvg, native } from '@/content/native';
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

const PLACE = 'position:fixed;inset:0 0 auto 0;z-index:2147483647';

/** False for a drawing: nothing but its own shapes is drawn there. The toolbar and the popup tell of it all the same. */
export function hasPlaceForBanner(): boolean {
  return !isSvg(native(document, 'documentElement'));
}

/**
 * Put the warning on the page: a strip at the top, last in the document.
 * @param takesFocus only where a person asked for it by a key; else the focus stays where it is
 */
export function showBanner(
  warning: Warning,
  words: NoticeWords,
  onUse: (button: NoticeButton) => void,
  takesFocus: boolean,
): Notice {
  let focusFirst = () => {};
  const notice = showNotice({
    place: PLACE,
    style: words.style,
    insert: (host) => native(document, 'documentElement').append(host),
    layOut: (guard) => {
      const use = (button: NoticeButton) =>
        guard(() => {
          if (button === 'dismiss') notice.remove();
          onUse(button);
        });
      const strip = layOutBanner(warning, words, use);
      strip.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') use('dismiss')(event);
      });
      focusFirst = () => strip.querySelector('button')?.focus();
      return strip;
    },
  });
  if (takesFocus) focusFirst();
  return notice;
}

/** What stands in the strip; `use` makes the listener of a button. */
export function layOutBanner(
  warning: Warning,
  words: NoticeWords,
  use: (button: NoticeButton) => (event: Event) => void,
): HTMLElement {
  const strip = makeBox(`strip ${warning.level}`, 'alert', words);
  const heading = make('p', 'sentence');
  heading.append(makeShape(warning.level), make('strong', '', ` ${words.level}: `), words.sentence);
  const text = make('div', 'text');
  text.append(heading, quoteLine(words), make('p', 'wrong', words.mayBeWrong));
  const buttons = make('div', 'buttons');
  for (const name of ['why', 'report', 'help', 'dismiss'] as const)
    buttons.append(makeButton(name, words[name], use(name)));
  strip.append(text, buttons);
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
