import { layOutBanner } from '@/content/banner';
import { layOutMarker } from '@/content/marker';
import type { NoticeButton } from '@/content/notice';
import { layOutReminder } from '@/content/reminder';
import type { Warning } from '@/core/model/warning';
import type { NoticeWords } from '@/messages/protocol';

/** The ways in which a warning stands on a page. */
export type NoticeShape = 'banner' | 'marker' | 'reminder';

/**
 * A notice as it stands on pages, with the same parts and looks, but where it is put, and without what keeps pages off it:
 * for our own page on which people try one out.
 */
export function drawForPractice(
  shape: NoticeShape,
  warning: Warning,
  words: NoticeWords,
  onUse: (button: NoticeButton) => void,
): HTMLElement {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  // our own pages allow no style sheet in their text
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(words.style);
  root.adoptedStyleSheets = [sheet];
  const box = layOut(shape, warning, words, onUse);
  // it tells nothing new: no screen reader is to be interrupted by it
  box.setAttribute('role', 'group');
  root.append(box);
  return host;
}

function layOut(
  shape: NoticeShape,
  warning: Warning,
  words: NoticeWords,
  onUse: (button: NoticeButton) => void,
): HTMLElement {
  const guard = (work: () => void) => work;
  if (shape === 'banner') return layOutBanner(warning, words, (button) => () => onUse(button));
  if (shape === 'marker') return layOutMarker(warning, words, guard, { onOpen: () => undefined, onUse }).box;
  return layOutReminder(warning, words, guard, { onOpen: () => onUse('why'), onDismiss: () => onUse('dismiss') });
}
