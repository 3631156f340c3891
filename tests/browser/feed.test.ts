import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, findBrowser } from '../support/browsers.ts';
import { waitFor } from '../support/time-limit.ts';
import { askWorker, DRIVERS, type Driver, findTabId, readBadge, type Tab, waitForCheck } from './driver.ts';
import { OFFER } from './offer.ts';
import { type Site, serveSite } from './site.ts';

const QUIET = 'We baked bread today, and it rained all afternoon.';
const post = (text: string) => `<article class="post"><p>${text}</p><button>Like</button></article>`;
const POSTS = Array.from({ length: 20 }, (_, i) => post(`${i}: ${QUIET}`)).join('');
const FEED = `<!doctype html><meta name="viewport" content="width=device-width"><title>Feed</title>
  <style>article { padding: 12px; border: 1px solid silver; margin: 8px }</style>
  <main role="feed">${POSTS}</main>`;
/** What we put into a page can be told from outside by this alone. */
const MARKER = 'article > div[style]';

describe.each(['chromium', 'firefox'] as BrowserName[])('%s', (name) => {
  describe.skipIf(findBrowser(name) === null)('in a feed', () => {
    let site: Site;
    let driver: Driver;
    let own: Tab;
    beforeAll(async () => {
      site = await serveSite({ '/feed': FEED, '/mixed': FEED.replace(POSTS, `${POSTS}${post(OFFER)}${POSTS}`) });
      driver = await DRIVERS[name]();
      own = await driver.open(driver.url('popup.html'));
    });
    afterAll(async () => {
      await driver?.close();
      await site.close();
    });

    const warnings = async (url: string) => (await waitForCheck(own, url)).warnings;
    const markers = (tab: Tab) => tab.run((wanted: string) => document.querySelectorAll(wanted).length, MARKER);
    const isMarked = (tab: Tab, count = 1) =>
      waitFor(`${count} markers`, 10_000, async () => (await markers(tab)) === count);
    const add = (tab: Tab, text: string, times = 1) =>
      tab.run(
        (html: string, count: number) => {
          for (let i = 0; i < count; i++) document.querySelector('main')?.insertAdjacentHTML('beforeend', html);
        },
        post(text),
        times,
      );

    test('the post with the offer is marked, and nothing else on the page', async () => {
      const url = site.url('/mixed');
      const tab = await driver.open(url);
      await isMarked(tab);
      const marked = await tab.run((wanted: string) => {
        const place = document.querySelector(wanted)?.closest('article');
        const extras = document.documentElement.childElementCount;
        return { text: place?.textContent ?? '', extras, focus: document.activeElement?.tagName };
      }, MARKER);
      expect(marked).toEqual({ text: `${OFFER}Like`, extras: 2, focus: 'BODY' });
      expect((await warnings(url)).map(({ unit, level }) => [unit, level])).toEqual([['listing', 'danger']]);
      expect(await readBadge(own, url)).toBe('!!');
      expect(await tab.errors()).toEqual([]);
      await tab.close();
    });

    test('E49: an offer that is added is marked when it comes, and not before', async () => {
      const url = site.url('/feed');
      const tab = await driver.open(url);
      expect(await warnings(url)).toEqual([]);
      for (let batch = 0; batch < 5; batch++) await add(tab, QUIET, 20);
      await new Promise((done) => setTimeout(done, 1_000));
      expect(await markers(tab)).toBe(0);
      await add(tab, OFFER);
      await isMarked(tab);
      await add(tab, QUIET, 20);
      await add(tab, OFFER);
      await isMarked(tab, 2);
      expect(await warnings(url)).toHaveLength(2);
      expect(await tab.errors()).toEqual([]);
      await tab.close();
    });

    test('a post that is changed is judged anew: its marker goes with the offer, and comes again with it', async () => {
      const url = site.url('/mixed');
      const tab = await driver.open(url);
      await isMarked(tab);
      const rewrite = (text: string) =>
        tab.run((words: string) => {
          const place = document.querySelectorAll('article')[20]?.querySelector('p');
          if (place) place.textContent = words;
        }, text);
      await rewrite(QUIET);
      await isMarked(tab, 0);
      expect(await warnings(url)).toEqual([]);
      await waitFor('the end of the mark', 5_000, async () => (await readBadge(own, url)) === '');
      await rewrite(OFFER);
      await isMarked(tab);
      await tab.close();
    });

    test('what the page takes away is put back three times; then the toolbar alone tells', async () => {
      const url = site.url('/mixed');
      const tab = await driver.open(url);
      await isMarked(tab);
      for (let times = 0; times < 4; times++) {
        await waitFor('the marker', 5_000, async () => (await markers(tab)) === 1);
        await tab.run((wanted: string) => document.querySelector(wanted)?.remove(), MARKER);
      }
      await new Promise((done) => setTimeout(done, 1_500));
      expect(await markers(tab)).toBe(0);
      expect(await readBadge(own, url)).toBe('!!');
      await tab.close();
    });

    test('the popup brings a post into view, and says when it is gone', async () => {
      const url = site.url('/mixed');
      const tab = await driver.open(url);
      await isMarked(tab);
      const [warning] = await warnings(url);
      const tabId = await findTabId(own, url);
      const show = async () => (await askWorker(own, 'tab/show', { tabId, warningId: warning?.id ?? '' })).shown;
      expect(await tab.run(() => scrollY)).toBe(0);
      expect(await show()).toBe(true);
      expect(await tab.run(() => scrollY)).toBeGreaterThan(0);
      await tab.run(() => document.querySelectorAll('article')[20]?.remove());
      expect(await show()).toBe(false);
      await tab.close();
    });

    test.runIf(name === 'chromium')('its reasons open and close, and Hide takes the marker away for good', async () => {
      const tab = await driver.open(site.url('/mixed'));
      await isMarked(tab);
      const highlights = () => tab.run(() => (CSS as unknown as { highlights: Map<string, unknown> }).highlights.size);
      await tab.run((wanted: string) => document.querySelector(wanted)?.scrollIntoView(), MARKER);
      await new Promise((done) => setTimeout(done, 600)); // clicks sooner than that do not count
      await tab.clickInShadow(MARKER, '.why');
      expect(await tab.shadowHtml(MARKER)).toContain('aria-expanded="true"');
      expect(await highlights()).toBe(1);
      await tab.clickInShadow(MARKER, '.why');
      expect(await tab.shadowHtml(MARKER)).toContain('aria-expanded="false"');
      expect(await highlights()).toBe(0);
      await tab.clickInShadow(MARKER, '.dismiss');
      await isMarked(tab, 0);
      await add(tab, QUIET);
      await new Promise((done) => setTimeout(done, 1_000));
      expect(await markers(tab)).toBe(0);
      await tab.close();
    });
  });
});
