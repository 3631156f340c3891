import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyWith } from '../../bench/built-copy.ts';
import type { BrowserName } from '../../support/browsers.ts';
import { waitFor } from '../../support/time-limit.ts';
import { CHROMIUM_BUILD } from '../chromium.ts';
import {
  askWorker,
  DRIVERS,
  type Driver,
  findTabId,
  newestTabId,
  readBadgeOf,
  readStatusOf,
  strongestLevel,
  type Tab,
  waitForCheck,
} from '../driver.ts';
import { FIREFOX_BUILD } from '../firefox.ts';
import { type Site, type SitePage, serveSite } from '../site.ts';
import type { HostilePage } from './page.ts';

const BUILDS = { chromium: CHROMIUM_BUILD, firefox: FIREFOX_BUILD };
/** `npm run test:long` runs everything, and the heavy pages at their full weight. */
const IS_FULL = process.env['HOSTILE_FULL'] === '1';
const LIMIT_MS = IS_FULL ? 600_000 : 90_000;

type PlacedPage = HostilePage & { readonly path: string };

/**
 * A test for each page: it is used by somebody without the extension, and by somebody with it.
 * @param beside folder of another extension that both of them have
 */
export function testPages(name: BrowserName, all: readonly HostilePage[], beside?: string): void {
  const pages = all.map((page, i): PlacedPage => ({ ...page, path: `/${i}/` }));
  const bare = copyWith(() => '', BUILDS[name]);
  let server: Site;
  let without: Driver;
  let withIt: Driver;
  let own: Tab;
  beforeAll(async () => {
    server = await serveSite(pagesByPath(pages));
    const port = Number(new URL(server.origin).port);
    const options = { web: { http: port, https: port }, ...(beside && { beside }) };
    without = await DRIVERS[name]({ extension: bare, ...options });
    withIt = await DRIVERS[name](options);
    own = await withIt.open(withIt.url('popup.html'));
  });
  afterAll(async () => {
    await without?.close();
    await withIt?.close();
    await server.close();
    rmSync(bare, { recursive: true, force: true });
  });

  async function visit(driver: Driver, { path, task, at }: PlacedPage) {
    const tab = await driver.open(at === undefined ? server.url(path) : at.startsWith('data:') ? at : at + path);
    // a page that goes on to another one takes what runs in it along, and what was about to as well
    const run = () => tab.run(task);
    return { tab, result: await run().catch(run).catch(run) };
  }

  /** What the page does to somebody without the extension. */
  async function visitPlain(page: PlacedPage) {
    const { tab, result } = await visit(without, page);
    const errors = await tab.errors();
    const compared = await page.compare?.(tab);
    await tab.close();
    return { result, errors, compared };
  }

  const level = async (url: string) => strongestLevel(await waitForCheck(own, url, LIMIT_MS));

  /** @returns the browser's number of the tab */
  async function expectLevel(page: HostilePage, url: string): Promise<number> {
    if (page.level === 'unread') {
      const tabId = await newestTabId(own);
      expect((await readStatusOf(own, tabId)).state).toBe('unavailable');
      return tabId;
    }
    if (page.level === 'danger')
      await waitFor(`the warning of ${page.row}`, LIMIT_MS / 2, async () => (await level(url)) === 'danger');
    else expect(await level(url)).toBe('clear');
    return findTabId(own, url);
  }

  const isHidden = async (url: string) => (await waitForCheck(own, url)).bannerRemoved;

  const here = pages.filter(({ only }) => only === undefined || only === name).filter(isDue(name));
  test.each(here)(
    '$row: $what',
    async (page) => {
      // each page is met by a banner in full, as on the first visit of a day, and not by a reminder
      await askWorker(own, 'history/erase', {});
      const [plain, { tab, result }] = await Promise.all([visitPlain(page), visit(withIt, page)]);
      expect(result).toEqual(plain.result);
      const url = await tab.run(() =>
        location.hostname === '' && self.origin !== 'null' ? `${self.origin}/` : location.href,
      );
      const tabId = await expectLevel(page, url);
      if (page.compare) expect(await page.compare(tab)).toEqual(plain.compared);
      await page.check?.(tab);
      if (page.isHidden !== undefined)
        await waitFor(`${page.row}: hidden is ${page.isHidden}`, 10_000, async () => {
          return (await isHidden(url)) === page.isHidden;
        });
      expect(await readBadgeOf(own, tabId)).toBe(page.level === 'danger' ? '!!' : '');
      if (page.popupHost !== undefined) expect(await hostInPopup(withIt, tabId)).toBe(page.popupHost);
      expect(await tab.errors()).toEqual(plain.errors);
      await tab.close();
    },
    LIMIT_MS,
  );
}

/** All pages in Chromium; in Firefox one of each row, and those of its own, for the short run's sake. */
function isDue(name: BrowserName) {
  return (page: HostilePage, at: number, all: readonly HostilePage[]) =>
    IS_FULL || name === 'chromium' || page.only === name || all.findIndex(({ row }) => row === page.row) === at;
}

function pagesByPath(pages: readonly PlacedPage[]): Record<string, SitePage> {
  const site: Record<string, SitePage> = {};
  for (const { path, page, others = {} } of pages) {
    site[path] = page;
    for (const [other, content] of Object.entries(others)) site[path + other] = content;
  }
  return site;
}

/** What the popup calls the host of a tab. */
async function hostInPopup(driver: Driver, tabId: number): Promise<string> {
  const popup = await driver.open(driver.url(`popup.html?tab=${tabId}`));
  try {
    return await waitFor('a host in the popup', 10_000, () =>
      popup.run(() => document.querySelector('main .host')?.textContent ?? null),
    );
  } finally {
    await popup.close();
  }
}
