import { answerWorker, askWorker, isInstalled } from '@/content/extension';
import { native } from '@/content/native';
import type { Notice } from '@/content/notice';
import { type FoundResult, findResults, MOST_RESULTS, placeOf } from '@/content/search/find-results';
import { type SharedWords, showMark } from '@/content/search/result-mark';
import { whenShown } from '@/content/shown';
import type { MOST_HOSTS, SearchMark } from '@/core/model/search-mark';
import { engineOf, type SearchEngine } from '@/core/search/engines';

/** Hosts that are asked for at once. */
const BATCH: typeof MOST_HOSTS = 100;
/** Changes within this time are looked at together. */
const WAIT_MS = 250;
/** We take at most the twentieth part of a page's time. */
const REST_PER_WORK = 20;

/** Mark the results of a search engine's page that lead to sites which a list or a register names. */
export async function watchResults(): Promise<void> {
  await whenShown();
  const engine = engineOf(new URL(location.href));
  if (engine === null) return;
  if (engine.settleMs) await new Promise((done) => setTimeout(done, engine.settleMs));
  new ResultWatch(engine).start();
}

interface Shown {
  readonly host: string;
  readonly notice: Notice;
}

class ResultWatch {
  readonly #engine: SearchEngine;
  /** What the worker said of a host; null: nothing is known. */
  readonly #known = new Map<string, SearchMark | null>();
  readonly #shown = new Map<Element, Shown>();
  readonly #observer = new MutationObserver(() => this.#lookSoon());
  #shared: SharedWords | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isLooking = false;
  /** Something changed while we looked. */
  #isNews = false;
  #restMs = WAIT_MS;
  #isStopped = false;

  constructor(engine: SearchEngine) {
    this.#engine = engine;
  }

  start(): void {
    this.#observer.observe(document, { subtree: true, childList: true, attributeFilter: ['href'] });
    document.addEventListener('visibilitychange', () => this.#lookSoon());
    answerWorker(({ name }) => {
      if (name === 'page/hide') this.#stop();
      if (name === 'page/recheck') this.#startAnew();
      return undefined; // whatever is asked, the script that checks the page answers
    });
    void this.#lookNow();
  }

  #lookSoon(): void {
    this.#isNews = true;
    if (this.#timer !== null || this.#isLooking || this.#isStopped || native(document, 'hidden')) return;
    this.#timer = setTimeout(() => void this.#lookNow(), this.#restMs);
  }

  /** What goes wrong with us costs marks, and never the page anything. */
  #lookNow(): Promise<void> {
    return this.#look().catch(() => this.#stop());
  }

  async #look(): Promise<void> {
    this.#timer = null;
    this.#isLooking = true;
    this.#isNews = false;
    const started = performance.now();
    const results = findResults(document, this.#engine);
    const foundIn = performance.now() - started;
    await this.#ask(results);
    const marking = performance.now();
    if (!this.#isStopped) this.#mark(results);
    this.#observer.takeRecords(); // what we put in is no news
    this.#restMs = Math.max(WAIT_MS, (foundIn + performance.now() - marking) * REST_PER_WORK);
    this.#isLooking = false;
    if (this.#isNews) this.#lookSoon();
  }

  /** Ask for the hosts that are new; of the search nothing else is told. */
  async #ask(results: readonly FoundResult[]): Promise<void> {
    const room = MOST_RESULTS - this.#known.size;
    const hosts = [...new Set(results.map(({ host }) => host))].filter((host) => !this.#known.has(host)).slice(0, room);
    for (let at = 0; at < hosts.length; at += BATCH) {
      const batch = hosts.slice(at, at + BATCH);
      const reply = await askWorker('search/hosts', { hosts: batch });
      if (reply === null || !reply.ok) {
        if (!isInstalled()) this.#stop();
        return; // asked again with the next change
      }
      const { isOn, marks, ...shared } = reply.value;
      if (!isOn) return this.#stop();
      for (const host of batch) this.#known.set(host, marks.find((mark) => mark.host === host) ?? null);
      if (marks.length > 0) this.#shared = shared;
    }
  }

  #mark(results: readonly FoundResult[]): void {
    const links = new Set(results.map(({ link }) => link));
    for (const [link, { notice }] of this.#shown) {
      if (links.has(link)) continue;
      notice.remove();
      this.#shown.delete(link);
    }
    for (const result of results) this.#markOne(result);
  }

  #markOne(result: FoundResult): void {
    const { link, host } = result;
    const shown = this.#shown.get(link);
    if (shown?.host === host) {
      if (!shown.notice.isThere()) shown.notice.putBack();
      return;
    }
    shown?.notice.remove();
    this.#shown.delete(link);
    const mark = this.#known.get(host);
    if (!mark || this.#shared === null) return;
    const notice = showMark(placeOf(result), mark, this.#shared, () => void askWorker('search/explain', {}));
    this.#shown.set(link, { host, notice });
  }

  /** Other rules are in force: other sites may be known. */
  #startAnew(): void {
    this.#known.clear();
    this.#takeDown();
    this.#lookSoon();
  }

  #stop(): void {
    this.#isStopped = true;
    this.#observer.disconnect();
    this.#takeDown();
  }

  #takeDown(): void {
    for (const { notice } of this.#shown.values()) notice.remove();
    this.#shown.clear();
  }
}
