import { existsSync, rmSync } from 'node:fs';
import { startChromium } from '../browser/chromium.ts';
import { serveSite } from '../browser/site.ts';
import { findBrowser } from '../support/browsers.ts';
import { copyWith, SCRIPT } from './built-copy.ts';
import { makeRow, type Row } from './measure.ts';
import { makeWord, pick, seededRandom } from './seeded.ts';

const POSTS = 10_000;
const BATCHES = 200;
const RUNS = 3;
const BATCH_MS = 40;
/** For what is still waited for after the last batch. */
const SETTLE_MS = 6_000;

interface FeedCost {
  /** Seconds in which the page's main thread was busy. */
  readonly busy: number;
  /** Milliseconds of the longest task; the browser reports those of 50 ms and more. */
  readonly longest: number;
}

/** What a feed of ten thousand posts, appended in two hundred batches, costs with the extension and without. */
export async function measureFeed(): Promise<Row[]> {
  if (!existsSync(SCRIPT) || findBrowser('chromium') === null) {
    console.log('feed: needs a build (npm run build) and Chromium');
    return [];
  }
  const bare = copyWith(() => '');
  const site = await serveSite({ '/feed': feedPage() });
  const ratios: number[] = [];
  const longer: number[] = [];
  try {
    for (let run = 0; run < RUNS; run++) {
      const without = await visit(bare, site.url('/feed'));
      const withIt = await visit(undefined, site.url('/feed'));
      ratios.push((withIt.busy - without.busy) / without.busy);
      longer.push(Math.max(0, withIt.longest - without.longest));
      console.log(`feed, run ${run + 1}: busy ${without.busy.toFixed(2)} s without, ${withIt.busy.toFixed(2)} s with`);
    }
  } finally {
    await site.close();
    rmSync(bare, { recursive: true, force: true });
  }
  return [
    makeRow('feed of 10,000 posts: our time against the time the page takes to build them', { atMost: 0.5 }, ratios),
    makeRow('feed of 10,000 posts: longest task with the extension less without', { atMost: 0 }, longer, 'ms'),
  ];
}

async function visit(extension: string | undefined, url: string): Promise<FeedCost> {
  const browser = await startChromium(extension ? { extension } : {});
  try {
    const tab = await browser.context.newPage();
    const cdp = await browser.context.newCDPSession(tab);
    await cdp.send('Performance.enable');
    await tab.goto(url);
    await tab.waitForFunction('window.isDone', undefined, { timeout: 120_000 });
    await tab.waitForTimeout(SETTLE_MS);
    const { metrics } = await cdp.send('Performance.getMetrics');
    const busy = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
    return { busy, longest: await tab.evaluate('window.longest') };
  } finally {
    await browser.close();
  }
}

/** The page builds its posts as a feed does: avatar, name, text, buttons. Its words are made up. */
export function feedPage(): string {
  const random = seededRandom(4);
  const words = Array.from({ length: 2_000 }, () => makeWord(random, 'latin'));
  const texts = Array.from({ length: 500 }, () => Array.from({ length: 25 }, () => pick(words, random)).join(' '));
  return `<!doctype html><title>Feed</title><main role="feed"></main><script>
    const texts = ${JSON.stringify(texts)};
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
    let batch = 0;
    const timer = setInterval(() => {
      for (let i = 0; i < ${POSTS / BATCHES}; i++) {
        const post = document.createElement('article');
        post.innerHTML = '<h2>Name ' + i + '</h2><p></p><button>Like</button><button>Share</button>';
        post.querySelector('p').textContent = texts[(batch * 31 + i) % texts.length];
        document.querySelector('main').append(post);
      }
      scrollTo(0, document.body.scrollHeight);
      if (++batch < ${BATCHES}) return;
      clearInterval(timer);
      window.isDone = true;
    }, ${BATCH_MS});
  </script>`;
}
