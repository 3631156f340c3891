import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';
import { startChromium } from '../browser/chromium.ts';
import { serveSite } from '../browser/site.ts';
import { findBrowser } from '../support/browsers.ts';
import { copyWith, PAGE_SCRIPTS, SCRIPT } from './built-copy.ts';
import { makeRow, median, type Row } from './measure.ts';
import { measureReleases } from './release-size.ts';

const KILOBYTE = 1000;
const VISITS = 7;
const SETTLE_MS = 700;
const PAGES = {
  '/ordinary.html': '<p>A recipe for bread: flour, water, salt and time.</p>',
  '/seller.html': '<p>Buy Xanax 2mg without prescription, $50, telegram @some_shop</p>',
} as const;
type Path = keyof typeof PAGES;
const PATHS = Object.keys(PAGES) as Path[];

/** Measure what the extension costs a page: its script, and the memory that its rules take in a tab. */
export async function measureSize(): Promise<Row[]> {
  if (!existsSync(SCRIPT)) throw new Error(`${SCRIPT} is not built: npm run build`);
  console.log('Size: no rules are sent to a page; the words of a page whose gate opens are sent to the worker.');
  const bytes = PAGE_SCRIPTS.reduce((sum, file) => sum + statSync(file).size, 0);
  const script = makeRow('content scripts, minified', { atMost: 50 }, [bytes / KILOBYTE], 'KB');
  const releases = await measureReleases();
  if (findBrowser('chromium') === null) {
    console.log('no Chromium here: memory is not measured');
    return [script, ...releases];
  }
  const { certain, hinted } = JSON.parse(readFileSync('src/generated/gate.json', 'utf8')) as Record<string, string>;
  const whole = await measureTabs('all of it', (text) => text);
  const gateless = await measureTabs('without the gate', (text) =>
    [certain, hinted].reduce<string>((script, keys = '') => script.replace(keys, () => ''), text),
  );
  await measureTabs('without the script', () => '');
  const rules = (path: Path) => whole[path].map((bytes, i) => (bytes - (gateless[path][i] ?? 0)) / KILOBYTE);
  return [
    script,
    makeRow('rules resident per tab, all terms, gate open', { atMost: 500 }, rules('/seller.html'), 'KB'),
    makeRow('rules resident on pages without any substance word', { atMost: 64 }, rules('/ordinary.html'), 'KB'),
    ...releases,
  ];
}

/** Bytes of JavaScript memory of a page's process after its check and a collection, in visits to each page. */
async function measureTabs(name: string, change: (script: string) => string): Promise<Record<Path, number[]>> {
  const extension = copyWith(change);
  const site = await serveSite(PAGES, { strict: true });
  const browser = await startChromium({ extension });
  const measured: Record<Path, number[]> = { '/ordinary.html': [], '/seller.html': [] };
  try {
    for (let visit = 0; visit < VISITS; visit++)
      for (const path of PATHS) measured[path].push(await memoryAt(browser.context, site.url(path)));
  } finally {
    await browser.close();
    await site.close();
    rmSync(extension, { recursive: true, force: true });
  }
  console.log(`memory of a tab, ${name}: ${PATHS.map((path) => `${path} ${median(measured[path])} bytes`).join(', ')}`);
  return measured;
}

async function memoryAt(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForTimeout(SETTLE_MS);
  const cdp = await context.newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await cdp.send('Runtime.getHeapUsage')) as HeapUsage;
  await page.close();
  return usedSize + backingStorageSize;
}

interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}
