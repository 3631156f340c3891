import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, findBrowser } from '../support/browsers.ts';
import { waitFor } from '../support/time-limit.ts';
import { DRIVERS, type Driver, readBadge, strongestLevel, type Tab, waitForCheck } from './driver.ts';
import { type Site, serveSite } from './site.ts';

const OFFER = 'Xanax 2mg bars in stock, $5 each, no prescription, order by telegram @some_shop, bitcoin only';
const FEED = '<!doctype html><title>Feed</title><main role="feed"></main>';
const APP = '<!doctype html><title>App</title><main></main>';
const SWAPPED = '<!doctype html><title>Swap</title><p id="place">Fresh bread every morning.</p>';
const CLOSED = `<!doctype html><title>More</title><details><summary>More</summary><p>${OFFER}</p></details>`;

describe.each(['chromium', 'firefox'] as BrowserName[])('%s', (name) => {
  describe.skipIf(findBrowser(name) === null)('with pages that change', () => {
    let site: Site;
    let driver: Driver;
    let own: Tab;
    beforeAll(async () => {
      site = await serveSite({ '/feed': FEED, '/app': APP, '/swap': SWAPPED, '/closed': CLOSED });
      driver = await DRIVERS[name]();
      own = await driver.open(driver.url('popup.html'));
    });
    afterAll(async () => {
      await driver?.close();
      await site.close();
    });

    const level = async (url: string) => strongestLevel(await waitForCheck(own, url));
    const isWarned = (url: string, limit = 10_000) =>
      waitFor(`the warning at ${url}`, limit, async () => (await level(url)) !== 'clear');
    const hasBanner = (tab: Tab) => tab.run(() => document.documentElement.childElementCount > 2);
    const write = (tab: Tab, html: string) =>
      tab.run((text: string) => {
        const place = document.querySelector('main');
        if (place) place.innerHTML = text;
      }, html);
    const addPosts = (tab: Tab, count: number, offer: string | null) =>
      tab.run(
        (posts: number, text: string | null) => {
          for (let i = 0; i < posts; i++) {
            const post = document.createElement('article');
            post.textContent = text ?? `Post ${i}: we baked bread today, and it rained all afternoon.`;
            document.querySelector('main')?.append(post);
          }
        },
        count,
        offer,
      );

    test('E49: an offer in a feed is warned about when it comes, and not before', async () => {
      const tab = await driver.open(site.url('/feed'));
      expect(await level(site.url('/feed'))).toBe('clear');
      for (let batch = 0; batch < 5; batch++) await addPosts(tab, 20, null);
      await new Promise((done) => setTimeout(done, 1_500));
      expect(await level(site.url('/feed'))).toBe('clear');
      await addPosts(tab, 1, OFFER);
      await isWarned(site.url('/feed'));
      await waitFor('the banner', 5_000, () => hasBanner(tab));
      await addPosts(tab, 20, null);
      await new Promise((done) => setTimeout(done, 1_500));
      expect(await tab.run(() => document.documentElement.childElementCount)).toBe(3);
      expect(await tab.errors()).toEqual([]);
      await tab.close();
    });

    test('E62: text that is put in place of other text is read', async () => {
      const url = site.url('/swap');
      const tab = await driver.open(url);
      expect(await level(url)).toBe('clear');
      await tab.run((text: string) => {
        const node = document.getElementById('place')?.firstChild;
        if (node) node.nodeValue = text;
      }, OFFER);
      await isWarned(url);
      await tab.close();
    });

    test('E48: what was folded away is read once it is open', async () => {
      const url = site.url('/closed');
      const tab = await driver.open(url);
      expect(await level(url)).toBe('clear');
      await tab.run(() => document.querySelector('details')?.setAttribute('open', ''));
      await isWarned(url);
      await tab.close();
    });

    test('E50: another page in the same document begins anew: the old warning goes, its own comes', async () => {
      const tab = await driver.open(site.url('/app'));
      await write(tab, `<p>${OFFER}</p>`);
      await isWarned(site.url('/app'));
      await waitFor('the banner', 5_000, () => hasBanner(tab));
      await tab.run(() => history.pushState(null, '', '/bread'));
      await write(tab, '<p>Flour, water, salt and time.</p>');
      await waitFor('the end of the banner', 5_000, async () => !(await hasBanner(tab)));
      expect(await level(site.url('/bread'))).toBe('clear');
      expect(await readBadge(own, site.url('/bread'))).toBe('');
      await tab.run(() => history.pushState(null, '', '/shop'));
      await write(tab, `<p>${OFFER}</p>`);
      await isWarned(site.url('/shop'));
      expect(await tab.errors()).toEqual([]);
      await tab.close();
    });

    test('a page that never stops changing stays usable, and is still read', async () => {
      const tab = await driver.open(site.url('/feed'));
      await tab.run(() => {
        const counter = document.body.appendChild(document.createElement('p'));
        const storm = setInterval(() => {
          for (let i = 0; i < 100; i++) counter.textContent = `tick ${i} ${Math.random()}`;
        }, 10);
        setTimeout(() => clearInterval(storm), 5_000);
      });
      await addPosts(tab, 1, OFFER);
      await isWarned(site.url('/feed'));
      const late = await tab.run(
        () =>
          new Promise<number>((done) => {
            const start = performance.now();
            setTimeout(() => done(performance.now() - start), 50);
          }),
      );
      expect(late).toBeLessThan(1_000);
      await tab.close();
    });
  });
});
