import { existsSync, rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type ChromiumRun, startChromium } from '../../browser/chromium.ts';
import { type Site, serveSite } from '../../browser/site.ts';
import { createProgress } from '../../evaluate/progress.ts';
import { findBrowser } from '../../support/browsers.ts';
import { SCRIPT } from '../built-copy.ts';
import type { Row } from '../measure.ts';
import { type Contestant, makeExtensions } from './extensions.ts';
import { type BenchPage, listPages, siteOf } from './list-pages.ts';
import { append, emptyRecord, type PageRecord, printPages, rowsOf } from './summary.ts';
import { measureVisit, timeVerdict, traceVisit } from './visit.ts';

const MOST_TRIES = 3;
const WARM_UP = '/demo/illicit-pharmacy.html';

export interface PageOptions {
  /** Folder of saved pages; see `listPages`. */
  readonly folder: string;
  readonly runs: number;
  /** Only pages whose name or path holds this. */
  readonly only: string;
}

interface Stage {
  readonly site: Site;
  readonly browsers: ReadonlyMap<Contestant, ChromiumRun>;
  /** One of our pages, in our browser. */
  readonly own: Page;
}

/**
 * What a visit to saved pages, to our demo pages and to a long feed costs the page's main thread: without an extension,
 * with ours and with another one, in turn, in browsers that run side by side.
 */
export async function measurePages(options: PageOptions): Promise<Row[]> {
  if (!existsSync(SCRIPT) || findBrowser('chromium') === null) {
    console.log('pages: needs a build (npm run build) and Chromium');
    return [];
  }
  const all = listPages(options.folder);
  if (!all.some(({ kind }) => kind === 'real')) console.log(`pages: no saved pages in ${options.folder}`);
  const pages = all.filter(({ name, path }) => `${name} ${path}`.includes(options.only));
  const records = new Map(pages.map((page) => [page, emptyRecord()]));
  const { folders, made } = makeExtensions();
  if (!folders.has('other')) console.log('pages: no other extension to compare with (npm ci installs one)');
  const site = await serveSite(siteOf(all), { strict: true });
  const progress = createProgress(options.runs * pages.length);
  try {
    for (let run = 0; run < options.runs; run++) {
      for (const [i, [page, record]] of [...records].entries()) {
        progress.show(run * pages.length + i);
        append(
          record,
          await tryVisits(() => withStage(site, folders, (stage) => visitAll(stage, page, run)), page.name),
        );
      }
    }
  } finally {
    progress.end();
    await site.close();
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  }
  printPages(records);
  return rowsOf(records, options.runs);
}

/** A browser that falls over on a busy machine does not cost the whole run. */
async function tryVisits(visits: () => Promise<PageRecord>, name: string): Promise<PageRecord> {
  for (let tries = 1; ; tries++) {
    try {
      return await visits();
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
      console.log(`pages: ${name}, once more: ${String(error).split('\n')[0]}`);
    }
  }
}

/** Browsers of their own for each page, so that no page profits from the one before. */
async function withStage<Value>(
  site: Site,
  folders: ReadonlyMap<Contestant, string>,
  work: (stage: Stage) => Promise<Value>,
): Promise<Value> {
  const browsers = new Map<Contestant, ChromiumRun>();
  try {
    for (const [contestant, extension] of folders) browsers.set(contestant, await startChromium({ extension }));
    const own = await browserOf(browsers, 'ours').context.newPage();
    await own.goto(browserOf(browsers, 'ours').url('popup.html'));
    return await work({ site, browsers, own });
  } finally {
    for (const browser of browsers.values()) await browser.close().catch(() => undefined);
  }
}

/** One run of one page. Who begins changes with the run; cold visits are last, for they leave the worker without rules. */
async function visitAll(stage: Stage, page: BenchPage, run: number): Promise<PageRecord> {
  const record = emptyRecord();
  const ours = browserOf(stage.browsers, 'ours');
  const visited = { url: stage.site.url(page.path), done: page.done };
  await warmUp(stage);
  const contestants = [...stage.browsers];
  const turn = run % contestants.length;
  for (const [contestant, browser] of [...contestants.slice(turn), ...contestants.slice(0, turn)])
    record.costs[contestant].push(await measureVisit(browser, visited));
  record.works.ours.push(await traceVisit(ours, visited));
  const other = stage.browsers.get('other');
  if (other) record.works.other.push(await traceVisit(other, visited));
  record.verdicts.warm.push(await timeVerdict(ours, stage.own, visited));
  await ours.stopWorker();
  record.costs.cold.push(await measureVisit(ours, visited));
  await ours.stopWorker();
  record.works.cold.push(await traceVisit(ours, visited));
  await ours.stopWorker();
  record.verdicts.cold.push(await timeVerdict(ours, stage.own, visited));
  return record;
}

/** An offer wakes the worker and has it read its rules; the driver's eye on the worker keeps it awake. */
async function warmUp({ site, browsers, own }: Stage): Promise<void> {
  await timeVerdict(browserOf(browsers, 'ours'), own, { url: site.url(WARM_UP), done: '' });
}

function browserOf(browsers: ReadonlyMap<Contestant, ChromiumRun>, contestant: Contestant): ChromiumRun {
  const browser = browsers.get(contestant);
  if (!browser) throw new Error(`no browser for ${contestant}`);
  return browser;
}
