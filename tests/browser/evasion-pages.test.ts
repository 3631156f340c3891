/** Pages that hide what they offer, or that they are harmless, through the built extension in each browser. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, findBrowser } from '../support/browsers.ts';
import { type CheckedStatus, DRIVERS, type Driver, strongestLevel, type Tab, waitForCheck } from './driver.ts';
import { EVASION_PAGES, MOST_WEAK_POINTS, PLAIN } from './evasion-pages.ts';
import { type Site, serveSite } from './site.ts';

const pathOf = (number: number) => `/page-${number}`;
const MOVED = `<!doctype html><html lang="en"><title>Shop</title><p>Garden chairs.</p>
  <script>history.pushState(null, '', '/moved/on?step=2')</script></html>`;

/** Which signs were found, and for how many points. */
function signsOf({ warnings }: CheckedStatus) {
  return warnings.map(({ level, evidence }) => ({
    level,
    evidence: evidence.map(({ ruleId, points }) => `${ruleId} ${points}`),
  }));
}

/** The points of the signs of one family. */
function pointsFor({ warnings }: CheckedStatus, wanted: string): number[] {
  const evidence = warnings.flatMap((warning) => warning.evidence);
  return evidence.flatMap(({ family, points }) => (family === wanted ? [points] : []));
}

const browsers: BrowserName[] = ['chromium', 'firefox'];

describe.each(browsers)('%s', (name) => {
  describe.skipIf(findBrowser(name) === null)('judges', () => {
    let site: Site;
    let driver: Driver;
    /** One of our own pages, to ask the worker from. */
    let own: Tab;

    async function check(path: string, shown = path): Promise<CheckedStatus> {
      const tab = await driver.open(site.url(path));
      const status = await waitForCheck(own, site.url(shown), 30_000);
      await tab.close();
      return status;
    }

    beforeAll(async () => {
      const pages = EVASION_PAGES.map(({ html }, number) => [pathOf(number), html] as const);
      site = await serveSite({
        ...Object.fromEntries(pages),
        ...Object.fromEntries(Object.entries(PLAIN).map(([plain, html]) => [`/${plain}`, html])),
        '/moving': MOVED,
      });
      driver = await DRIVERS[name]();
      own = await driver.open(driver.url('popup.html'));
    });
    afterAll(async () => {
      await driver?.close();
      await site?.close();
    });

    test.each(EVASION_PAGES.map((page, number) => ({ ...page, number })))('$row $name', async (page) => {
      const status = await check(pathOf(page.number));
      if (page.level) expect(strongestLevel(status)).toBe(page.level);
      if (page.like) expect(signsOf(status)).toEqual(signsOf(await check(`/${page.like}`)));
      if (page.supports) {
        expect(pointsFor(await check('/half'), page.supports)).toEqual([]);
        const points = pointsFor(status, page.supports);
        expect(points.length).toBeGreaterThan(0);
        expect(Math.max(...points)).toBeLessThanOrEqual(MOST_WEAK_POINTS);
      }
    });

    test('E50 a page that moves on while it loads is known by the address it shows', async () => {
      expect(strongestLevel(await check('/moving', '/moved/on?step=2'))).toBe('clear');
    });
  });
});
