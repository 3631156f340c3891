import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyWith } from '../bench/built-copy.ts';
import { type BrowserName, findBrowser } from '../support/browsers.ts';
import { waitFor } from '../support/time-limit.ts';
import { CHROMIUM_BUILD } from './chromium.ts';
import { askWorker, DRIVERS, type Driver, readBadge, strongestLevel, type Tab, waitForCheck } from './driver.ts';
import { FIREFOX_BUILD } from './firefox.ts';
import { DOCUMENTS } from './hostile/documents.ts';
import { FORGERIES } from './hostile/forgeries.ts';
import { HEAVY } from './hostile/heavy.ts';
import { HIDING } from './hostile/hiding.ts';
import type { HostilePage } from './hostile/page.ts';
import { type Site, type SitePage, serveSite } from './site.ts';

const PAGES = [...FORGERIES, ...HIDING, ...HEAVY, ...DOCUMENTS].map((page, i) => ({ ...page, path: `/${i}/` }));
const BUILDS = { chromium: CHROMIUM_BUILD, firefox: FIREFOX_BUILD };
const LIMIT_MS = process.env['HOSTILE_FULL'] === '1' ? 600_000 : 90_000;

/** Every page is used twice: by somebody without the extension, and by somebody with it. */
describe.each(['chromium', 'firefox'] as BrowserName[])('%s', (name) => {
  describe.skipIf(findBrowser(name) === null)('on pages that fight back', () => {
    const bare = copyWith(() => '', BUILDS[name]);
    const site: Record<string, SitePage> = {};
    for (const { path, page, others = {} } of PAGES) {
      site[path] = page;
      for (const [other, content] of Object.entries(others)) site[path + other] = content;
    }
    let server: Site;
    let without: Driver;
    let withIt: Driver;
    let own: Tab;
    beforeAll(async () => {
      server = await serveSite(site);
      without = await DRIVERS[name]({ extension: bare });
      withIt = await DRIVERS[name]();
      own = await withIt.open(withIt.url('popup.html'));
    });
    afterAll(async () => {
      await without?.close();
      await withIt?.close();
      await server.close();
      rmSync(bare, { recursive: true, force: true });
    });

    const level = async (url: string) => strongestLevel(await waitForCheck(own, url, LIMIT_MS));

    async function visit(driver: Driver, { path, task }: HostilePage & { path: string }) {
      const tab = await driver.open(server.url(path));
      // a page that goes on to another one takes what runs in it along
      return { tab, result: await tab.run(task).catch(() => tab.run(task)) };
    }

    const here = PAGES.filter(({ only }) => only === undefined || only === name);
    test.each(here)(
      '$row: $what',
      async (page) => {
        const plain = await visit(without, page);
        const errors = await plain.tab.errors();
        await plain.tab.close();
        // each page is met by a banner in full, as on the first visit of a day, and not by a reminder
        await askWorker(own, 'history/erase', {});
        const { tab, result } = await visit(withIt, page);
        expect(result).toEqual(plain.result);
        const url = await tab.run(() => location.href);
        if (page.level === 'danger')
          await waitFor(`the warning of ${page.row}`, LIMIT_MS / 2, async () => (await level(url)) === 'danger');
        else expect(await level(url)).toBe('clear');
        await page.check?.(tab);
        if (page.isHidden !== undefined)
          await waitFor(`${page.row}: hidden is ${page.isHidden}`, 10_000, async () => {
            return (await waitForCheck(own, url)).bannerRemoved === page.isHidden;
          });
        expect(await readBadge(own, url)).toBe(page.level === 'danger' ? '!!' : '');
        expect(await tab.errors()).toEqual(errors);
        await tab.close();
      },
      LIMIT_MS,
    );
  });
});
