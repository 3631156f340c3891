import { type Banner, showBanner } from '@/content/banner';
import { collectPage } from '@/content/collect';
import { answerWorker, askWorker } from '@/content/extension';
import { opensGate } from '@/content/gate';
import { native } from '@/content/native';
import { createSlices } from '@/content/slices';
import { isSeen } from '@/content/visible';
import { type CompiledRules, compilingPacks } from '@/core/match/compile';
import { scanPage } from '@/core/match/scan';
import type { Pack } from '@/core/model/pack';
import type { PageText } from '@/core/model/page';
import type { PartialReason, TabStatus, Warning } from '@/core/model/warning';

const MOST_UNITS = 50;
const MOST_EVIDENCE = 40;
const NOTHING_READ: Pick<PageText, 'host' | 'blocks'> = { host: null, blocks: [] };

/** What is known of this page; the popup asks for it. It lives here, so a worker that is stopped loses nothing. */
class PageState {
  read: Pick<PageText, 'host' | 'blocks'> | null = null;
  partial: PartialReason[] = [];
  warnings: Warning[] = [];
  banner: Banner | null = null;
  dismissed = false;

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
 * Check this page once: read it, look for a word of the gate, and only then fetch the rules, match and ask the worker.
 * An error of ours never reaches the page.
 */
export async function watchPage(): Promise<void> {
  const state = new PageState();
  answerWorker((message) => {
    if (message.name === 'page/address') return location.href;
    if (message.name === 'page/status') return state.status();
    state.banner?.remove();
    state.dismissed = true;
    state.warnings = state.warnings.map((warning) => ({ ...warning, muted: message.muted }));
    return null;
  });
  try {
    await checkPage(state);
  } catch {
    state.partial = [...state.partial, 'rules-unavailable'];
    state.read ??= NOTHING_READ;
  }
}

async function checkPage(state: PageState): Promise<void> {
  const whole = await collectPage(document, null);
  state.partial = [...whole.partial];
  if (!(await opensGate({ ...whole, blocks: [...whole.blocks, ...whole.loose] }))) {
    state.read = whole;
    return;
  }
  const read = await collectPage(document, isSeen);
  try {
    const rules = await askWorker('rules/get', {});
    if (rules?.ok) await judge(state, read, rules.value.packs);
    else state.partial = [...state.partial, 'rules-unavailable'];
  } finally {
    state.read = read;
  }
}

async function judge(state: PageState, read: PageText, packs: readonly Pack[]): Promise<void> {
  const units = scanPage(read, await compileInSlices(packs))
    .filter(({ evidence }) => evidence.some(({ stance }) => stance === 'for'))
    .slice(0, MOST_UNITS)
    .map(({ listing, evidence }) => ({
      unit: listing === null ? ('page' as const) : ('listing' as const),
      evidence: evidence.slice(0, MOST_EVIDENCE),
    }));
  if (units.length > 0) await report(state, units);
}

/** Compile the rules, leaving the page its turns. */
async function compileInSlices(packs: readonly Pack[], slices = createSlices()): Promise<CompiledRules> {
  const steps = compilingPacks(packs);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await slices.turn();
  }
}

async function report(state: PageState, units: Parameters<typeof askWorker<'page/found'>>[1]['units']): Promise<void> {
  const reply = await askWorker('page/found', { units });
  if (!reply?.ok) return;
  state.warnings = reply.value.warnings;
  const [strongest] = state.warnings;
  const { banner } = reply.value;
  if (!strongest || !banner) return;
  state.banner = showBanner(strongest, banner, (button) => {
    if (button === 'dismiss') state.dismissed = true;
    void askWorker('banner/used', { warningId: strongest.id, button });
  });
}
