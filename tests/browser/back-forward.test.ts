import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, findBrowser } from '../support/browsers.ts';
import { waitFor } from '../support/time-limit.ts';
import { DRIVERS, type Driver, readBadge, strongestLevel, type Tab, waitForCheck } from './driver.ts';
import { type Site, serveSite } from './site.ts';

/** `npm run test:long` goes 50 times. */
const TRIPS = Number(process.env['TRIPS'] ?? 3);
const OFFER = `<!doctype html><title>Shop</title>
<p>Buy Xanax 2mg without prescription, $50 a pack. Order by telegram @some_shop. We accept bitcoin only.</p>
<script>addEventListener('pageshow', ({ persisted }) => { document.title = persisted ? 'kept' : 'new'; });</script>`;

describe.each(['chromium', 'firefox'] as BrowserName[])('%s', (name) => {
  describe.skipIf(findBrowser(name) === null)('goes back to a page that the browser kept', () => {
    let site: Site;
    let driver: Driver;
    let own: Tab;
    beforeAll(async () => {
      site = await serveSite({
        '/offer': OFFER,
        '/bread': '<!doctype html><title>Bread</title><p>Flour, water, salt.</p>',
      });
      driver = await DRIVERS[name]();
      own = await driver.open(driver.url('popup.html'));
    });
    afterAll(async () => {
      await driver?.close();
      await site.close();
    });

    test('and its warning, banner and toolbar are there each time, and gone on the page between', async () => {
      const [offer, bread] = [site.url('/offer'), site.url('/bread')];
      const tab = await driver.open(offer);
      const isWarned = async () => {
        expect(strongestLevel(await waitForCheck(own, offer))).toBe('danger');
        await waitFor('the banner', 5_000, () => tab.run(() => document.documentElement.childElementCount > 2));
        await waitFor('the mark on the toolbar', 5_000, async () => (await readBadge(own, offer)) !== '');
      };
      await isWarned();
      for (let trip = 0; trip < TRIPS; trip++) {
        await tab.goto(bread);
        expect((await waitForCheck(own, bread)).warnings).toEqual([]);
        expect(await readBadge(own, bread)).toBe('');
        await tab.back();
        await isWarned();
        expect(await tab.run(() => document.documentElement.childElementCount)).toBe(3);
      }
      expect(await tab.errors()).toEqual([]);
      console.log(`${name}: the page came back ${await tab.run(() => document.title)}`);
    });
  });
});
