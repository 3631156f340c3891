import { forgetAddedRules } from '@/content/added-rules';
import { BannerWatch } from '@/content/banner-watch';
import { changedParts } from '@/content/changed-places';
import { collectPage, partOf } from '@/content/collect';
import { answerWorker, askWorker, isInstalled } from '@/content/extension';
import { forgetGate } from '@/content/gate';
import { forgetListings, isWorthReading, judgeListings, judgePage, showNothing } from '@/content/judge';
import { forgetListed, mayBeListedHere } from '@/content/listed-host';
import { ListingMarks } from '@/content/listing-marks';
import { native } from '@/content/native';
import { type PageChanges, PageObserver } from '@/content/observe';
import { hiddenParts, openParts } from '@/content/open-parts';
import { PageState } from '@/content/page-state';
import { whenShown } from '@/content/shown';
import { readSiteFacts } from '@/content/site-facts';
import { createSlices, nextTurn, type Slices } from '@/content/slices';
import { createSeenTest, isSeen } from '@/content/visible';
import type { TabMessage } from '@/messages/protocol';

/**
 * Check this page, and again what changes on it: read it, look for a word of the gate, and only then read what a reader
 * sees and have the worker judge it. The rules stay in the worker, once for all tabs.
 * An error of ours never reaches the page.
 */
export async function watchPage(): Promise<void> {
  await whenShown();
  if (closed) return; // a frame that its page took away meanwhile: Firefox throws when it is asked for its size
  if (IS_FRAME && isTiny()) await new Promise((grown) => addEventListener('resize', grown, { once: true }));
  await new PageWatch().start();
}

/** True for a document that is embedded in another one. */
const IS_FRAME = self !== top;
/** Of the page's title, in UTF-16 units: what a report has room for. */
const TITLE_LIMIT = 300;
/** Pixels of a frame that can show an offer; smaller ones count visits or load scripts. */
const SMALLEST_FRAME = { width: 100, height: 50 };

function isTiny(): boolean {
  return innerWidth < SMALLEST_FRAME.width || innerHeight < SMALLEST_FRAME.height;
}

class PageWatch {
  readonly #state: PageState;
  readonly #observer: PageObserver;
  readonly #watch: BannerWatch;
  #check: Promise<void> = Promise.resolve();
  #late: ReturnType<typeof setTimeout> | null = null;

  constructor() {
    const marks = new ListingMarks(({ id }, button) => void askWorker('notice/used', { warningId: id, button }));
    this.#state = new PageState(marks);
    // a frame that nobody sees is the page's to hide
    this.#watch = new BannerWatch(this.#state, (isHidden) => {
      if (!IS_FRAME) void askWorker('notice/hidden', { isHidden });
    });
    // before the first check: what changes meanwhile is not missed
    this.#observer = new PageObserver((changes) => this.#look(changes));
  }

  async start(): Promise<void> {
    answerWorker((message) => this.#answer(message));
    // a page that comes back from the browser's memory has lost its mark on the toolbar, and its rules may be old
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) void this.#checkAnew();
    });
    // another part or page of the same document, shown without a change of its elements so far
    const routes: [EventTarget | undefined, string][] = [
      [globalThis, 'hashchange'],
      [globalThis, 'popstate'],
      [(globalThis as { navigation?: EventTarget }).navigation, 'navigatesuccess'],
    ];
    if (IS_FRAME)
      addEventListener('pagehide', () => {
        if (this.#state.held.length > 0) void askWorker('frame/holds', { warnings: [] });
      });
    for (const [target, name] of routes) target?.addEventListener(name, () => this.#observer.nudge());
    await nextTurn(); // that this script was compiled and begun was a slice already
    await this.#checkWhole();
  }

  #answer(message: TabMessage): unknown {
    if (message.name === 'page/address') return addressHere();
    if (message.name === 'page/title') return native(document, 'title').slice(0, TITLE_LIMIT);
    if (message.name === 'page/visit') return this.#state.visit;
    if (message.name === 'page/status') return this.#state.status();
    if (message.name === 'page/facts') return readSiteFacts(document);
    if (message.name === 'page/recheck') return void this.#checkAnew();
    if (message.name === 'page/hide') return void this.#state.mute(message.muted);
    if (message.name === 'frame/holds') {
      this.#state.frames.set(message.frameId, message.warnings);
      return this.#state.warnings[0]?.level ?? null;
    }
    const held = this.#state.held.find(({ warning }) => warning.id === message.warningId);
    return held && this.#state.marks.bringIntoView(held.listing, held.warning);
  }

  /** What holds has changed: the page around a frame lists it, the toolbar shows what is left. */
  async #tell(): Promise<void> {
    const { held, warnings } = this.#state;
    if (IS_FRAME) await askWorker('frame/holds', { warnings });
    else if (held.length === 0) await askWorker('page/left', { kept: this.#state.strongestBeside(null) });
  }

  /** Check everything, whether or not its words changed: other rules may be in force. */
  async #checkAnew(): Promise<void> {
    forgetAddedRules();
    forgetGate();
    forgetListed();
    this.#watch.stop(); // a toolbar that lost its mark is told anew
    this.#state.forgetSent();
    await this.#checkWhole();
  }

  #checkWhole(): Promise<void> {
    return this.#inTurn((slices) => this.#readWhole(slices));
  }

  /** One check after the other, each counted against the page's time. */
  async #inTurn(work: (slices: Slices) => Promise<void>): Promise<void> {
    const { visit } = this.#state;
    this.#check = this.#check.then(async () => {
      if (this.#state.visit !== visit) return;
      const slices = createSlices();
      try {
        await work(slices);
      } catch {
        this.#state.partial = [...this.#state.partial, 'rules-unavailable'];
        this.#state.read ??= { host: '', characters: 0 };
      }
      this.#observer.budget.noteSpent(performance.now(), slices.spent());
    });
    await this.#check;
  }

  async #readWhole(slices: Slices): Promise<void> {
    const state = this.#state;
    const rough = await collectPage(document, null, { slices, onShadow: this.#observer.addShadow });
    const open = await openParts(rough, slices);
    state.isOpen = open.page || (await mayBeListedHere());
    state.partial = [...rough.partial];
    const { visit } = state;
    const isShut = !state.isOpen && open.listings.size === 0;
    const isRead = !isShut && (await slices.rest(isWorthReading(rough)));
    if (state.visit !== visit) return; // another page is shown by now, and will be read
    if (!isRead) {
      state.read = readOf(rough);
      if (showNothing(state)) await this.#tell();
      return;
    }
    const sees = createSeenTest();
    const part = partOf(await collectPage(document, sees, { slices }));
    state.hidden = await hiddenParts(rough, sees, slices);
    if (state.hidden.length > 0) this.#observer.watchLooks();
    slices.end();
    try {
      if ((await judgePage(state, part)) && IS_FRAME) await this.#tell();
      this.#keepThere();
    } finally {
      state.read = readOf(part.page); // before that nothing is known, which is not the same as nothing found
    }
  }

  async #look({ places, looks }: PageChanges): Promise<void> {
    if (!isInstalled()) return this.#stop(); // another version of the extension looks after this page
    if (addressOf(location.href) !== addressOf(this.#state.address)) {
      await this.#leave();
      return this.#checkInTime();
    }
    this.#keepThere();
    if (places === null) return this.#checkInTime();
    const shown = looks ? this.#state.hidden.filter((part) => native(part, 'isConnected') && isSeen(part)) : [];
    const parts = changedParts([...places, ...shown]);
    let isWhole = false;
    if (parts.length > 0)
      await this.#inTurn(async (slices) => {
        isWhole = await this.#readParts(parts, slices);
      });
    if (isWhole) await this.#checkInTime();
  }

  /** Put back what the page took away, some times. */
  #keepThere(): void {
    this.#state.marks.keepThere();
    this.#watch.look();
  }

  /** Read only what changed. @returns true when that concerns the page itself, so that all of it has to be read */
  async #readParts(parts: readonly Element[], slices: Slices): Promise<boolean> {
    const state = this.#state;
    const rough = await collectPage(document, null, { roots: parts, slices, onShadow: this.#observer.addShadow });
    const { page: opens, listings } = await openParts({ ...rough, title: '' }, slices);
    const isOwn = rough.blocks.some(({ listing }) => listing === null || !rough.listings[listing]?.userGenerated);
    if (opens || (state.isOpen && isOwn)) return true;
    const warned = new Set(state.held.map(({ listing }) => listing));
    const wanted = rough.found.listings.elements.filter((listing) => listings.has(listing) || warned.has(listing));
    if (wanted.length === 0) return false;
    const part = partOf(await collectPage(document, createSeenTest(), { roots: wanted, slices }));
    slices.end();
    const gone = new Set(wanted.filter((listing) => warned.has(listing) && !part.elements.includes(listing)));
    if (forgetListings(state, gone)) await this.#tell();
    if ((await judgeListings(state, part)) && IS_FRAME) await this.#tell();
    return false;
  }

  /** A page that changes all the time is checked when its turn comes, and never skipped. */
  async #checkInTime(): Promise<void> {
    if (this.#late !== null) return;
    const wait = this.#observer.budget.takeCheck(performance.now());
    if (wait === 0) return this.#checkWhole();
    this.#late = setTimeout(() => {
      this.#late = null;
      void this.#checkInTime();
    }, wait);
  }

  #stop(): void {
    this.#observer.stop();
    this.#watch.stop();
    if (this.#late !== null) clearTimeout(this.#late);
  }

  /** Nothing of the last page stays: its warning, its notices, its mark on the toolbar. */
  async #leave(): Promise<void> {
    const hadWarnings = this.#state.held.length > 0;
    this.#state.startAnew();
    if (hadWarnings) await this.#tell();
  }
}

/** Of a document without an address of its own (`blob:`, `about:blank`), the site that made it, as far as there is one. */
function addressHere(): string {
  const hasNone = location.hostname === '' && /^https?:/.test(self.origin);
  return hasNone ? `${self.origin}/` : location.href;
}

/** What another part of the same page shares; a part that is written like a path is a page of its own. */
function addressOf(href: string): string {
  const [page = '', part = ''] = href.split('#');
  return /^!?\//.test(part) ? href : page;
}

function readOf({ host, blocks }: { host: string | null; blocks: readonly { text: string }[] }) {
  return { host: host ?? '', characters: blocks.reduce((sum, { text }) => sum + text.length, 0) };
}
