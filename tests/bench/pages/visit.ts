import type { CDPSession, Page } from 'playwright-core';
import type { ChromiumRun } from '../../browser/chromium.ts';
import { waitFor, withTimeLimit } from '../../support/time-limit.ts';
import { findWork, type ScriptWork, type TraceEvent } from './slices.ts';

/** What one visit to a page cost its main thread, in milliseconds of processor time, and its memory in bytes. */
export interface PageCost {
  readonly tasks: number;
  /** JavaScript of page and extension, after a collection. */
  readonly heap: number;
  /** Tasks of 50 ms and more by the clock. */
  readonly longTasks: number;
}

export interface VisitedPage {
  readonly url: string;
  /** Expression that becomes true in the page when it has done all it does by itself; empty: when it is loaded. */
  readonly done: string;
}

/** For what is still done after the page is loaded; the same for everybody. */
const SETTLE_MS = 2_500;
const DONE_LIMIT_MS = 120_000;
const TRACE_LIMIT_MS = 60_000;
/** Between two questions for a verdict. */
const ASK_MS = 10;
const ASK_LIMIT_MS = 30_000;
const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
  'v8',
];
const COUNT_LONG_TASKS = `globalThis.longTasks = 0;
  new PerformanceObserver((list) => { globalThis.longTasks += list.getEntries().length; }).observe({ type: 'longtask' });`;

/** Visit a page as a person would, and read what the browser counted. */
export async function measureVisit(browser: ChromiumRun, visited: VisitedPage): Promise<PageCost> {
  return inTab(browser, async (tab, cdp) => {
    await tab.addInitScript(COUNT_LONG_TASKS);
    // time of the processor rather than of the clock: other work on the machine counts less
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await settle(tab, visited);
    const { metrics } = await cdp.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
    const longTasks: number = await tab.evaluate('globalThis.longTasks');
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    return { tasks: 1000 * seconds, heap: usedSize, longTasks };
  });
}

/** The same visit with a trace; it makes everything slower, so its times are only compared with each other. */
export async function traceVisit(browser: ChromiumRun, visited: VisitedPage): Promise<ScriptWork | null> {
  return inTab(browser, async (tab, cdp) => {
    const events: TraceEvent[] = [];
    cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
    const complete = new Promise<void>((done) => cdp.once('Tracing.tracingComplete', () => done()));
    await cdp.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
    });
    await settle(tab, visited);
    await cdp.send('Tracing.end');
    await withTimeLimit('the trace', TRACE_LIMIT_MS, complete);
    return findWork(events, browser.url(''));
  });
}

/** The part of the browser's API that asks a page's script. */
interface Asking {
  readonly tabs: {
    query(query: object): Promise<{ readonly id?: number }[]>;
    sendMessage(tab: number, message: unknown, options: object): Promise<{ readonly state?: string } | undefined>;
  };
}

/**
 * Milliseconds from the beginning of the navigation to the first verdict, and to the end of loading. One of the extension's
 * pages keeps asking, so this is no visit to measure anything else in.
 */
export async function timeVerdict(browser: ChromiumRun, own: Page, { url }: VisitedPage) {
  return inTab(browser, async (tab) => {
    const verdict = own.evaluate(askForVerdict, [ASK_MS, ASK_LIMIT_MS] as const);
    await tab.goto(url);
    const at = await verdict;
    if (at === null) throw new Error(`${url}: no verdict within ${ASK_LIMIT_MS} ms`);
    const loaded: number = await tab.evaluate('performance.timing.loadEventEnd - performance.timing.navigationStart');
    const start: number = await tab.evaluate('performance.timeOrigin');
    return { verdict: at - start, loaded };
  });
}

/** Self-contained: runs in the extension's page. @returns when the newest tab was first seen checked; null: not in time */
async function askForVerdict([pauseMs, limitMs]: readonly [number, number]): Promise<number | null> {
  const { tabs } = (globalThis as unknown as { chrome: Asking }).chrome;
  const tab = Math.max(...(await tabs.query({})).map(({ id }) => id ?? -1));
  for (const end = Date.now() + limitMs; Date.now() < end; ) {
    const status = await tabs.sendMessage(tab, { name: 'page/status' }, { frameId: 0 }).catch(() => undefined);
    if (status?.state === 'checked') return Date.now();
    await new Promise((done) => setTimeout(done, pauseMs));
  }
  return null;
}

async function settle(tab: Page, { url, done }: VisitedPage): Promise<void> {
  await tab.goto(url, { timeout: DONE_LIMIT_MS });
  // Playwright's own way to wait evaluates strings in the page, which the site forbids
  if (done !== '') await waitFor(`the end of ${url}`, DONE_LIMIT_MS, () => tab.evaluate<boolean>(done));
  await tab.waitForTimeout(SETTLE_MS);
}

async function inTab<Value>(browser: ChromiumRun, work: (tab: Page, cdp: CDPSession) => Promise<Value>) {
  const tab = await browser.context.newPage();
  try {
    return await work(tab, await browser.context.newCDPSession(tab));
  } finally {
    await tab.close();
  }
}
