import { hasPlaceForBanner, showBanner } from '@/content/banner';
import { askWorker } from '@/content/extension';
import type { PageState } from '@/content/page-state';
import { showReminder } from '@/content/reminder';
import type { Warning } from '@/core/model/warning';
import { rankOf } from '@/core/verdict/levels';
import type { FoundWarning, NoticeWords } from '@/messages/protocol';

/** Show the warning about the page, or take it away; what was put away comes back only stronger. */
export function showPageWarning(state: PageState, found: FoundWarning | null): void {
  if (!found?.words || !hasPlaceForBanner()) {
    state.banner?.remove();
    state.banner = null;
    state.untold = null;
    state.payment.watch(null);
    return;
  }
  const { warning, words } = found;
  const isDismissed = rankOf(warning.level) <= rankOf(state.dismissed);
  state.payment.watch(isDismissed ? null : { warning, words });
  // what is shown in full stays so: the worker knows that it was told, and the person may still be reading
  const form = state.banner !== null && state.bannerForm === 'full' ? 'full' : words.form;
  const says = `${warning.level} ${warning.kind}`;
  const isShown = state.banner !== null && state.bannerSays === says && state.bannerForm === form;
  if (isShown || isDismissed) return;
  state.dismissed = null;
  state.bannerSays = says;
  if (form === 'full') showInFull(state, warning, words, false);
  else remind(state, warning, words);
}

function showInFull(state: PageState, warning: Warning, words: NoticeWords, takesFocus: boolean): void {
  state.banner?.remove();
  state.bannerForm = 'full';
  state.untold = warning;
  const use = (button: 'why' | 'report' | 'help' | 'dismiss') => {
    noteTold(state);
    if (button === 'dismiss') putAway(state, warning);
    else void askWorker('notice/used', { warningId: warning.id, button });
  };
  state.banner = showBanner(warning, words, use, takesFocus);
}

function remind(state: PageState, warning: Warning, words: NoticeWords): void {
  state.banner?.remove();
  state.bannerForm = 'quiet';
  state.untold = null;
  state.banner = showReminder(warning, words, {
    onOpen: (isByKey) => showInFull(state, warning, words, isByKey),
    onDismiss: () => putAway(state, warning),
  });
}

/** The person has seen all that the banner says: the worker keeps that for the day. */
export function noteTold(state: PageState): void {
  if (state.untold !== null) void askWorker('notice/seen', { warning: state.untold });
  state.untold = null;
}

function putAway(state: PageState, warning: Warning): void {
  state.dismissed = warning.level;
  state.payment.watch(null);
  void askWorker('notice/used', { warningId: warning.id, button: 'dismiss' });
}
