import { type Banner, showBanner } from '@/content/banner';
import { collectPage } from '@/content/collect';
import { answerWorker, askWorker } from '@/content/extension';
import { opensGate } from '@/content/gate';
import { native } from '@/content/native';
import { createSlices } from '@/content/slices';
import { isSeen } from '@/content/visible';
import type { PageText } from '@/core/model/page';
import type { PartialReason, TabStatus, Warning } from '@/core/model/warning';
import type { ResponseOf } from '@/messages/protocol';

const NOTHING_READ: Pick<PageText, 'host' | 'blocks'> = { host: null, blocks: [] };

/** What is known of this page; the popup asks for it. It lives here, so a worker that is stopped loses nothing. */
class PageState {
  read: Pick<PageText, 'host' | 'blocks'> | null = null;
  partial: PartialReason[] = [];
  warnings: Warning[] = [];
  banner: Banner | null = null;
  dismissed = false;
  check: Promise<void> = Promise.resolve();

  status(): TabStatus {
    if (this.read === null) return { state: 'checking' };
    return {
      state: 'checked',
      host: this.read.host ?? '',
      characters: this.read.blocks.reduce((sum, { text }) => sum + text.length, 0),
      partial: this.partial,
      unread: {
        images: countTags('img'),
        frames: countTags('iframe'),
        videos: countTags('video'),
      },
      warnings: this.warnings,
      bannerRemoved: this.banner !== null && !this.dismissed && !this.banner.isThere(),
    };
  }
}

function countTags(name: string): number {
  return native(document, 'getElementsByTagName').call(document, name).length;
}

/**
 * Check this page once: read it, look for a word of the gate, and only then read what a reader sees and have the worker
 * judge it. The rules stay in the worker, once for all tabs.
 * An error of ours never reaches the page.
 */
export async function watchPage(): Promise<void> {
  const state = new PageState();
  answerWorker((message) => {
    if (message.name === 'page/address') return location.href;
    if (message.name === 'page/status') return state.status();
    if (message.name === 'page/recheck') return void checkQuietly(state);
    state.banner?.remove();
    state.dismissed = true;
    state.warnings = state.warnings.map((warning) => ({ ...warning, muted: message.muted }));
    return null;
  });
  // a page that comes back from the browser's memory has lost its mark on the toolbar, and its rules may be old
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void checkQuietly(state);
  });
  await checkQuietly(state);
}

/** One check after the other: newer rules may come while the page is still being read. */
async function checkQuietly(state: PageState): Promise<void> {
  state.check = state.check.then(async () => {
    try {
      await checkPage(state);
    } catch {
      state.partial = [...state.partial, 'rules-unavailable'];
      state.read ??= NOTHING_READ;
    }
  });
  await state.check;
}

async function checkPage(state: PageState): Promise<void> {
  const slices = createSlices();
  const whole = await collectPage(document, null, slices);
  state.partial = [...whole.partial];
  if (!(await opensGate({ ...whole, blocks: [...whole.blocks, ...whole.loose] }, slices))) {
    state.read = whole;
    show(state, { warnings: [], banner: null });
    return;
  }
  const { loose: _, ...read } = await collectPage(document, isSeen, slices);
  try {
    const reply = await askWorker('page/check', { page: read });
    if (reply?.ok) show(state, reply.value);
    else state.partial = [...state.partial, 'rules-unavailable'];
  } finally {
    state.read = read;
  }
}

/** Equal for warnings that say the same. */
function fingerprint(warnings: readonly Warning[]): string {
  return JSON.stringify(
    warnings.map(({ level, unit, evidence }) => [level, unit, evidence.map(({ ruleId }) => ruleId)]),
  );
}

/** Keep what the worker found, and warn on the page when it says so; a banner that was put away stays away. */
function show(state: PageState, { warnings, banner }: ResponseOf<'page/check'>): void {
  const isOld = fingerprint(state.warnings) === fingerprint(warnings);
  state.warnings = warnings;
  if (isOld) return;
  state.banner?.remove();
  state.banner = null;
  const [strongest] = warnings;
  if (!strongest || !banner || state.dismissed) return;
  state.banner = showBanner(strongest, banner, (button) => {
    if (button === 'dismiss') state.dismissed = true;
    void askWorker('banner/used', { warningId: strongest.id, button });
  });
}
