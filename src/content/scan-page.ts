import { showBanner } from '@/content/banner';
import { collectPage } from '@/content/collect';
import { answerWorker, askWorker, isInstalled } from '@/content/extension';
import { forgetGate, opensGate, textsOpenGate } from '@/content/gate';
import { native } from '@/content/native';
import { type ChangedPlaces, observePage, type PageObserver } from '@/content/observe';
import { PageState } from '@/content/page-state';
import { createSlices } from '@/content/slices';
import { isSeen } from '@/content/visible';
import { hashOf } from '@/core/match/hash';
import type { PageText } from '@/core/model/page';
import type { Warning } from '@/core/model/warning';
import type { ResponseOf } from '@/messages/protocol';

const NOTHING_READ: Pick<PageText, 'host' | 'blocks'> = { host: null, blocks: [] };
const LEVELS: readonly Warning['level'][] = ['note', 'caution', 'danger'];
/** Of the text of one changed place; more of it is read when the whole page is. */
const MOST_OF_A_PLACE = 64 << 10;
const SENT = 0x53656e74;

/**
 * Check this page, and again what changes on it: read it, look for a word of the gate, and only then read what a reader
 * sees and have the worker judge it. The rules stay in the worker, once for all tabs.
 * An error of ours never reaches the page.
 */
export async function watchPage(): Promise<void> {
  const scan = new PageScan();
  answerWorker((message) => {
    if (message.name === 'page/address') return location.href;
    if (message.name === 'page/status') return scan.state.status();
    if (message.name === 'page/recheck') return void scan.checkAnew();
    scan.hide(message.muted);
    return null;
  });
  // a page that comes back from the browser's memory has lost its mark on the toolbar, and its rules may be old
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void scan.checkAnew();
  });
  scan.observe(); // before the first check: what changes meanwhile is not missed
  await scan.check();
}

class PageScan {
  readonly state = new PageState();
  #observer: PageObserver | null = null;
  #check: Promise<void> = Promise.resolve();
  #late: ReturnType<typeof setTimeout> | null = null;

  observe(): void {
    const isOwn = (node: Node) => this.state.banner?.isHost(node) ?? false;
    this.#observer = observePage(isOwn, (places) => this.#look(places));
  }

  /** Check the whole page; one check after the other. */
  async check(): Promise<void> {
    this.#check = this.#check.then(async () => {
      try {
        await checkPage(this.state);
      } catch {
        this.state.partial = [...this.state.partial, 'rules-unavailable'];
        this.state.read ??= NOTHING_READ;
      }
    });
    await this.#check;
  }

  /** The same, whether or not its words changed: other rules may be in force. */
  async checkAnew(): Promise<void> {
    forgetGate();
    this.state.sent = 0;
    await this.check();
  }

  hide(muted: NonNullable<Warning['muted']>): void {
    this.state.banner?.remove();
    this.state.dismissed = 'danger';
    this.state.warnings = this.state.warnings.map((warning) => ({ ...warning, muted }));
  }

  async #look(places: ChangedPlaces): Promise<void> {
    if (!isInstalled()) return this.#stop(); // another version of the extension looks after this page
    const isNew = addressOf(location.href) !== addressOf(this.state.address);
    if (isNew) await this.#leave();
    const matters = isNew || places === null || this.state.isOpen || (await textsOpenGate(textsOf(places)));
    if (matters) await this.#checkInTime();
  }

  /** A page that changes all the time is checked when its turn comes, and never skipped. */
  async #checkInTime(): Promise<void> {
    if (this.#late !== null) return;
    const wait = this.#observer?.budget.takeCheck(performance.now()) ?? 0;
    if (wait === 0) return this.check();
    this.#late = setTimeout(() => {
      this.#late = null;
      void this.#checkInTime();
    }, wait);
  }

  #stop(): void {
    this.#observer?.stop();
    if (this.#late !== null) clearTimeout(this.#late);
  }

  /** Nothing of the last page stays: its warning, its banner, its mark on the toolbar. */
  async #leave(): Promise<void> {
    const hadWarnings = this.state.warnings.length > 0;
    this.state.startAnew();
    if (hadWarnings) await askWorker('page/left', {});
  }
}

/** What another part of the same page shares. */
function addressOf(href: string): string {
  return href.split('#')[0] ?? href;
}

function* textsOf(places: readonly Node[]): Generator<string> {
  for (const place of places)
    if (native(place, 'isConnected')) yield (native(place, 'textContent') ?? '').slice(0, MOST_OF_A_PLACE);
}

async function checkPage(state: PageState): Promise<void> {
  const slices = createSlices();
  const whole = await collectPage(document, null, slices);
  state.partial = [...whole.partial];
  state.isOpen = await opensGate({ ...whole, blocks: [...whole.blocks, ...whole.loose] }, slices);
  if (!state.isOpen) {
    state.read = whole;
    show(state, { warnings: [], banner: null });
    return;
  }
  const { loose: _, ...read } = await collectPage(document, isSeen, slices);
  const print = read.blocks.reduce((hash, { text }) => hashOf(text, hash), SENT);
  try {
    if (print === state.sent) return;
    const reply = await askWorker('page/check', { page: read });
    if (reply?.ok) show(state, reply.value);
    else state.partial = [...state.partial, 'rules-unavailable'];
    state.sent = reply?.ok ? print : 0;
  } finally {
    state.read = read;
  }
}

/** Keep what the worker found, and warn on the page when it says so; what was put away comes back only stronger. */
function show(state: PageState, { warnings, banner }: ResponseOf<'page/check'>): void {
  const shown = state.banner === null ? null : bannerOf(state.warnings[0]);
  state.warnings = warnings;
  const [strongest] = warnings;
  if (!strongest || !banner) {
    state.banner?.remove();
    state.banner = null;
    return;
  }
  if (shown === bannerOf(strongest) || rank(strongest.level) <= rank(state.dismissed)) return;
  state.banner?.remove();
  state.dismissed = null;
  state.banner = showBanner(strongest, banner, (button) => {
    if (button === 'dismiss') state.dismissed = strongest.level;
    void askWorker('banner/used', { warningId: strongest.id, button });
  });
}

/** Equal for warnings whose banner says the same. */
function bannerOf(warning: Warning | undefined): string {
  return warning ? `${warning.level} ${warning.unit} ${warning.kind}` : '';
}

function rank(level: Warning['level'] | null): number {
  return level === null ? -1 : LEVELS.indexOf(level);
}
