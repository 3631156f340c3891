import { native } from '@/content/native';
import { make, makeBox, makeButton, makeShape, type Notice, showNotice } from '@/content/notice';
import type { Warning } from '@/core/model/warning';
import type { NoticeWords } from '@/messages/protocol';

/** In the middle of the upper edge, whichever way the page is written; only as large as its words. */
const PLACE =
  'position:fixed;top:0;left:0;right:0;bottom:auto;width:fit-content;height:fit-content;max-width:100vw;' +
  'margin:0 auto;z-index:2147483647';

export interface ReminderUses {
  /** The person wants to read all of it; true when that was asked for by a key. */
  onOpen(isByKey: boolean): void;
  onDismiss(): void;
}

/** Remind of a warning that was told of this site today: small, at the edge where the banner stands, until it is put away. */
export function showReminder(warning: Warning, words: NoticeWords, { onOpen, onDismiss }: ReminderUses): Notice {
  const notice = showNotice({
    place: PLACE,
    style: words.style,
    insert: (host) => native(document, 'documentElement').append(host),
    layOut: (guard) => {
      const putAway = () => {
        notice.remove();
        onDismiss();
      };
      return layOutReminder(warning, words, guard, { onOpen, onDismiss: putAway });
    },
  });
  return notice;
}

/** What stands in the reminder; `guard` makes the listener of a button. */
export function layOutReminder(
  warning: Warning,
  words: NoticeWords,
  guard: (work: () => void) => (event: Event) => void,
  { onOpen, onDismiss }: ReminderUses,
): HTMLElement {
  const dismiss = guard(onDismiss);
  const open = (event: Event) => guard(() => onOpen((event as MouseEvent).detail === 0))(event);
  const box = makeBox(`strip reminder ${warning.level}`, 'status', words);
  const text = make('p', 'line');
  // what the shape says to the eye, and which warning it was
  text.append(makeShape(warning.level), make('span', 'unseen', `${words.level}: ${words.sentence} `));
  const why = makeButton('why', words.again, open);
  why.setAttribute('aria-expanded', 'false');
  text.append(why, makeButton('dismiss', words.hide, dismiss));
  box.append(text);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') dismiss(event);
  });
  return box;
}
