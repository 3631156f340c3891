import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, findBrowser } from '../support/browsers.ts';
import { waitFor } from '../support/time-limit.ts';
import { DRIVERS, type Driver, readBadge, strongestLevel, type Tab, waitForCheck } from './driver.ts';
import { OFFER } from './offer.ts';
import { type Site, serveSite } from './site.ts';

const APP = '<!doctype html><title>App</title><main></main>';
const SWAPPED = '<!doctype html><title>Swap</title><p id="place">Fresh bread every morning.</p>';
const CLOSED = `<!doctype html><title>More</title><details><summary>More</summary><p>${OFFER}</p></details>`;
const FOLDED = `<!doctype html><title>Tabs</title><style>.folded { display: none }</style><p>Bread</p><p id="pane" class="folded">${OFFER}</p>`;
const HOVERED = `<!doctype html><title>Hover</title><style>p { opacity: 0 } div:hover p { opacity: 1 }</style><div>Menu<p>${OFFER}</p></div>`;
const SHADOW = `<!doctype html><title>Card</title><shop-card></shop-card><script>
  document.querySelector('shop-card').attachShadow({ mode: 'open' }).innerHTML = '<p>Bread</p>';
</script>`;

describe.each(['chromium', 'firefox'] as BrowserName[])('%s', (name) => {
  describe.skipIf(findBrowser(name) === null)('with pages that change', () => {
    let site: Site;
    let driver: Driver;
    let own: Tab;
    beforeAll(async () => {
      site = await serveSite({
        '/app': APP,
        '/swap': SWAPPED,
        '/closed': CLOSED,
        '/folded': FOLDED,
        '/hover': HOVERED,
        '/shadow': SHADOW,
      });
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
    const isClear = (url: string) =>
      waitFor(`no warning at ${url}`, 10_000, async () => (await level(url)) === 'clear');
    const hasBanner = (tab: Tab) => tab.run(() => document.documentElement.childElementCount > 2);
    const write = (tab: Tab, html: string) =>
      tab.run((text: string) => {
        const place = document.querySelector('main');
        if (place) place.innerHTML = text;
      }, html);

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

    test('E62: an offer that goes takes its warning with it, and is warned about when it comes back', async () => {
      const url = site.url('/app');
      const tab = await driver.open(url);
      for (let turn = 0; turn < 2; turn++) {
        await write(tab, `<p>${OFFER}</p>`);
        await isWarned(url);
        await waitFor('the banner', 5_000, () => hasBanner(tab));
        expect(await readBadge(own, url)).toBe('!!');
        await write(tab, '<p>Fresh bread every morning.</p>');
        await isClear(url);
        await waitFor('the end of the banner', 5_000, async () => !(await hasBanner(tab)));
        await waitFor('the end of the mark', 5_000, async () => (await readBadge(own, url)) === '');
      }
      await tab.close();
    });

    test('words that touch those of the next block are read as words of their own', async () => {
      const url = site.url('/app');
      const tab = await driver.open(url);
      await write(tab, `<div><b>Xanax</b></div><div>Order now</div><div>${OFFER.replace('Xanax', 'Pills')}</div>`);
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

    test('E48: what a style hid is read once a class shows it', async () => {
      const url = site.url('/folded');
      const tab = await driver.open(url);
      expect(await level(url)).toBe('clear');
      await tab.run(() => document.getElementById('pane')?.classList.remove('folded'));
      await isWarned(url);
      await tab.close();
    });

    test.runIf(name === 'chromium')('E62: what only the pointer shows is read once it is shown', async () => {
      const url = site.url('/hover');
      const tab = await driver.open(url);
      expect(await level(url)).toBe('clear');
      await tab.hover('div');
      await isWarned(url);
      await tab.close();
    });

    test('E51: text that comes into an open shadow root later is read', async () => {
      const url = site.url('/shadow');
      const tab = await driver.open(url);
      expect(await level(url)).toBe('clear');
      await tab.run((text: string) => {
        const place = document.querySelector('shop-card')?.shadowRoot?.querySelector('p');
        if (place) place.textContent = text;
      }, OFFER);
      await isWarned(url);
      await tab.close();
    });

    test.each(['/bread', '/app#/bread'])('E50: another page in the same document, at %s, begins anew', async (next) => {
      const tab = await driver.open(site.url('/app'));
      await write(tab, `<p>${OFFER}</p>`);
      await isWarned(site.url('/app'));
      await waitFor('the banner', 5_000, () => hasBanner(tab));
      await tab.run((address: string) => {
        history.pushState(null, '', address);
        const place = document.querySelector('main');
        if (place) place.innerHTML = '<p>Flour, water, salt and time.</p>';
      }, next);
      await waitFor('the end of the banner', 5_000, async () => !(await hasBanner(tab)));
      expect(await level(site.url(next))).toBe('clear');
      expect(await readBadge(own, site.url(next))).toBe('');
      await tab.run(() => history.pushState(null, '', '/shop'));
      await write(tab, `<p>${OFFER}</p>`);
      await isWarned(site.url('/shop'));
      expect(await tab.errors()).toEqual([]);
      await tab.close();
    });

    test('a page that never stops changing stays usable, and is still read', async () => {
      const url = site.url('/app');
      const tab = await driver.open(url);
      await tab.run(() => {
        const counter = document.body.appendChild(document.createElement('p'));
        const storm = setInterval(() => {
          for (let i = 0; i < 100; i++) counter.textContent = `tick ${i} ${Math.random()}`;
        }, 10);
        setTimeout(() => clearInterval(storm), 5_000);
      });
      await write(tab, `<p>${OFFER}</p>`);
      await isWarned(url);
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
