import { waitFor } from '../../support/time-limit.ts';
import type { DevTools, Receiver } from './devtools.ts';
import type { HeapSample, Watched } from './figures.ts';
import { type Wake, WorkerLife } from './worker-life.ts';

/** Two tabs and the extension's worker, as seen from outside. */
export interface Watch {
  readonly samples: Readonly<Record<Watched, HeapSample[]>>;
  visit(url: string): Promise<void>;
  /** @param by −1 back, 1 forward; nothing happens where the history ends */
  step(by: number): Promise<void>;
  sampleTabs(start: number): Promise<void>;
  /** Reads the memory of a worker that is awake, after `rest`; none when it sleeps. */
  sampleWorker(start: number, rest: () => Promise<void>): Promise<void>;
  waitForSleep(limitMs: number, stop: AbortSignal): Promise<void>;
  countFrom(now: number): void;
  /** Part of the counted time for which the worker was awake. */
  share(): number;
  wakes(): Wake[];
}

/** Open a tab that stays at one page and one that goes from page to page. */
export async function openWatch(devTools: DevTools, pages: { staying: string; first: string }): Promise<Watch> {
  const life = new WorkerLife();
  devTools.listener = (event) => follow(life, event);
  const browser = devTools.to(null);
  await browser.send('Target.setDiscoverTargets', { discover: true });
  const staying = await openTab(devTools, pages.staying);
  const tab = await openTab(devTools, pages.first);
  const samples: Record<Watched, HeapSample[]> = { tab: [], 'staying tab': [], worker: [] };
  const sample = async (watched: Watched, receiver: Receiver, start: number) => {
    const bytes = await readHeap(receiver);
    samples[watched].push({ at: Date.now() - start, bytes });
  };
  return {
    samples,
    visit: async (url) => void (await tab.send('Page.navigate', { url })),
    step: async (by) => {
      const { currentIndex, entries } = await tab.send('Page.getNavigationHistory');
      const entry = entries[currentIndex + by];
      if (entry) await tab.send('Page.navigateToHistoryEntry', { entryId: entry.id });
    },
    sampleTabs: async (start) => {
      await sample('tab', tab, start);
      await sample('staying tab', staying, start);
    },
    sampleWorker: async (start, rest) => {
      await rest();
      const { awake } = life;
      if (awake === null) return;
      const sessionId = await attach(browser, awake).catch(() => null); // it may fall asleep just now
      if (sessionId === null) return;
      await sample('worker', devTools.to(sessionId), start).catch(() => undefined);
      await browser.send('Target.detachFromTarget', { sessionId }).catch(() => undefined);
    },
    waitForSleep: async (limitMs, stop) => {
      const isOver = async () => stop.aborted || (life.wakes(Date.now()).length > 0 && life.awake === null);
      await waitFor('the sleep of the worker', limitMs, isOver);
    },
    countFrom: (now) => life.countFrom(now),
    share: () => life.share(Date.now()),
    wakes: () => life.wakes(Date.now()),
  };
}

/** What the browser tells of workers that begin and end, without anybody being attached to them. */
type WorkerEvent = {
  readonly targetId?: string;
  readonly targetInfo?: { readonly targetId: string; readonly type: string };
};

function follow(life: WorkerLife, { method, params }: { readonly method: string; readonly params: WorkerEvent }): void {
  const { targetId = '', targetInfo } = params;
  if (method === 'Target.targetDestroyed') life.ended(targetId, Date.now());
  if (method === 'Target.targetCreated' && targetInfo?.type === 'service_worker')
    life.began(targetInfo.targetId, Date.now());
}

async function openTab(devTools: DevTools, url: string): Promise<Receiver> {
  const { targetId } = await devTools.to(null).send('Target.createTarget', { url });
  const tab = devTools.to(await attach(devTools.to(null), targetId));
  await tab.send('Page.enable');
  // both tabs count as seen: a page that nobody sees is not looked at
  await tab.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return tab;
}

async function attach(browser: Receiver, targetId: string): Promise<string> {
  return (await browser.send('Target.attachToTarget', { targetId, flatten: true })).sessionId;
}

/** Bytes of JavaScript, of what it holds outside, and of the document's own objects, after a collection. */
async function readHeap(receiver: Receiver): Promise<number> {
  await receiver.send('HeapProfiler.collectGarbage');
  const usage: HeapUsage = await receiver.send('Runtime.getHeapUsage');
  return usage.usedSize + (usage.backingStorageSize ?? 0) + (usage.embedderHeapUsedSize ?? 0);
}

interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
  readonly embedderHeapUsedSize?: number;
}
