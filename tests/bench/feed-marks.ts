import { existsSync } from 'node:fs';
import { compilePacks } from '@/core/match/compile';
import { NO_FACTS, type PageText } from '@/core/model/page';
import { judgePage } from '@/core/verdict/judge-page';
import { startChromium } from '../browser/chromium.ts';
import { serveSite } from '../browser/site.ts';
import { readCorpus } from '../evaluate/items.ts';
import { loadPacks } from '../evaluate/load-rules.ts';
import { findBrowser } from '../support/browsers.ts';
import { SCRIPT } from './built-copy.ts';
import { makeRow, type Row } from './measure.ts';
import { pick, seededRandom, shuffle } from './seeded.ts';

const POSTS = 10_000;
const OFFERS = POSTS / 100;
const BATCH = 10;
const BATCH_MS = 60;
/** Longer texts are pages, not posts. */
const LONGEST = 600;
const SHOWN_MS = 500;
const SETTLE_MS = 8_000;
const LIMIT_MS = 20 * 60_000;

interface Marked {
  readonly post: number;
  /** Milliseconds from being shown to being marked. */
  readonly late: number;
}

/** Whether the offers of a mixed feed are marked when they are shown, and nothing else. @param corpus folder of texts */
export async function measureFeedMarks(corpus: string): Promise<Row[]> {
  if (!existsSync(SCRIPT) || findBrowser('chromium') === null || !existsSync(corpus)) {
    console.log(`marks in a feed: needs a build (npm run build), Chromium, and texts at ${corpus}`);
    return [];
  }
  const posts = makePosts(corpus);
  const isFlagged = createJudge();
  const wanted = new Set(posts.flatMap((text, i) => (isFlagged(text) ? [i] : [])));
  console.log(`marks in a feed: ${posts.length} posts, ${wanted.size} of which the rules flag`);
  const marked = await showFeed(posts);
  const seen = new Set(marked.map(({ post }) => post));
  const lates = marked.filter(({ post }) => wanted.has(post)).map(({ late }) => late);
  const missed = [...wanted].filter((post) => !seen.has(post)).length;
  const wrong = [...seen].filter((post) => !wanted.has(post)).length;
  return [
    makeRow('feed of 10,000 mixed posts: flagged posts without a mark', { atMost: 0 }, [missed], 'posts'),
    makeRow('feed of 10,000 mixed posts: marks on other posts', { atMost: 0 }, [wrong], 'posts'),
    makeRow(
      `feed of 10,000 mixed posts: marked later than ${SHOWN_MS} ms`,
      { atMost: 0 },
      [lates.filter((late) => late > SHOWN_MS).length],
      'posts',
    ),
    makeRow('feed of 10,000 mixed posts: from shown to marked', { atMost: SHOWN_MS }, lates, 'ms'),
  ];
}

/** One offer in a hundred, the rest quiet, in an order of their own that is the same each time. */
function makePosts(corpus: string): string[] {
  const texts = readCorpus([corpus]).items.filter(({ html, text }) => html === null && text && text.length < LONGEST);
  const random = seededRandom(10_000);
  const take = (label: 'warn' | 'quiet', count: number) => {
    const some = texts.filter((item) => item.label === label);
    return Array.from({ length: count }, () => pick(some, random).text ?? '');
  };
  return shuffle([...take('warn', OFFERS), ...take('quiet', POSTS - OFFERS)], random);
}

function createJudge(): (text: string) => boolean {
  const packs = loadPacks();
  const compiled = compilePacks(packs);
  return (text) => {
    const blocks = linesOf(text).map((line) => ({ text: line, listing: 0 }));
    const listings = [{ userGenerated: true }];
    const page: PageText = { host: null, path: null, title: '', blocks, listings, facts: NO_FACTS, partial: [] };
    return judgePage(page, compiled, packs).some(
      ({ unit, decision: { level } }) => unit === 'listing' && (level === 'caution' || level === 'danger'),
    );
  };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** Let a page build the feed before somebody's eyes, and note when which post gets something of ours. */
async function showFeed(posts: readonly string[]): Promise<Marked[]> {
  const site = await serveSite({ '/feed': page(), '/posts.json': JSON.stringify(posts.map(linesOf)) });
  const browser = await startChromium();
  try {
    const tab = await browser.context.newPage();
    await tab.goto(site.url('/feed'));
    await tab.waitForTimeout(SETTLE_MS); // the worker is awake and has its rules, as when somebody reads a feed
    await tab.evaluate('start()');
    await tab.waitForFunction('window.isDone', undefined, { timeout: LIMIT_MS });
    await tab.waitForTimeout(SETTLE_MS);
    return await tab.evaluate('window.marked');
  } finally {
    await browser.close();
    await site.close();
  }
}

/** The first post names a substance, so that the worker is awake before the feed begins. */
function page(): string {
  return `<!doctype html><title>Feed</title><p>Xanax</p><main role="feed"></main><script>
    window.marked = [];
    const shownAt = [];
    const main = document.querySelector('main');
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes)
        for (const node of addedNodes)
          if (target.tagName === 'ARTICLE' && node.tagName === 'DIV')
            marked.push({ post: Number(target.dataset.post), late: performance.now() - shownAt[target.dataset.post] });
    }).observe(main, { subtree: true, childList: true });
    async function start() {
      const posts = await (await fetch('/posts.json')).json();
      let next = 0;
      const timer = setInterval(() => {
        for (let i = 0; i < ${BATCH} && next < posts.length; i++, next++) {
          const post = document.createElement('article');
          post.dataset.post = next;
          for (const line of posts[next]) post.appendChild(document.createElement('p')).textContent = line;
          shownAt[next] = performance.now();
          main.append(post);
        }
        scrollTo(0, document.body.scrollHeight);
        if (next < posts.length) return;
        clearInterval(timer);
        window.isDone = true;
      }, ${BATCH_MS});
    }
  </script>`;
}
