import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, findBrowser } from '../support/browsers.ts';
import { waitFor } from '../support/time-limit.ts';
import { askWorker, DRIVERS, type Driver, findTabId, readBadge, type Tab, waitForCheck } from './driver.ts';
import { OFFER } from './offer.ts';
import { type Site, serveSite } from './site.ts';

const page = (body: string) => `<!doctype html><title>Page</title><p>Fresh bread every morning.</p>${body}`;
const frame = (attributes: string) => `<iframe width="600" height="300" ${attributes}></iframe>`;
const SRCDOC = `srcdoc="<p>${OFFER}</p>"`;
const WRITTEN = `${frame('id="blank"')}<script>
  document.getElementById('blank').contentDocument.body.innerHTML = '<p>${OFFER}</p>';
</script>`;

describe.each(['chromium', 'firefox'] as BrowserName[])('%s', (name) => {
  describe.skipIf(findBrowser(name) === null)('with embedded documents', () => {
    let inner: Site;
    let site: Site;
    let driver: Driver;
    let own: Tab;
    beforeAll(async () => {
      inner = await serveSite({ '/offer': page(`<p>${OFFER}</p>`), '/quiet': page('') });
      site = await serveSite({
        '/offer': page(`<p>${OFFER}</p>`),
        '/quiet': page(''),
        '/same': page(frame('src="/offer"')),
        '/other': page(frame(`src="${inner.url('/offer')}"`)),
        '/srcdoc': page(frame(SRCDOC)),
        '/sandboxed': page(frame(`sandbox ${SRCDOC}`)),
        '/written': page(WRITTEN),
        '/deep': page(frame('src="/same"')),
        '/tiny': page(`<iframe width="1" height="1" src="/offer"></iframe>`),
        '/many': page(frame('src="/quiet"').repeat(30)),
      });
      driver = await DRIVERS[name]();
      own = await driver.open(driver.url('popup.html'));
    });
    afterAll(async () => {
      await driver?.close();
      await site.close();
      await inner.close();
    });

    const found = async (url: string) =>
      (await waitForCheck(own, url)).warnings.map(({ unit, level }) => `${unit} ${level}`);
    const isFound = (url: string, count: number) =>
      waitFor(`${count} warnings at ${url}`, 15_000, async () => (await found(url)).length === count);

    test.each(['/same', '/other', '/srcdoc', '/sandboxed', '/written', '/deep'])(
      'E53: an offer in a frame is warned about in the frame, the popup and the toolbar: %s',
      async (path) => {
        const url = site.url(path);
        const tab = await driver.open(url);
        await isFound(url, 1);
        expect(await found(url)).toEqual(['page danger']);
        await waitFor('the mark', 5_000, async () => (await readBadge(own, url)) === '!!');
        // the page around it is not what the warning is about
        expect(await tab.run(() => document.documentElement.childElementCount)).toBe(2);
        expect(await tab.errors()).toEqual([]);
        await tab.close();
      },
    );

    test('a frame that goes to another page, or goes, takes its warning with it', async () => {
      const url = site.url('/same');
      const tab = await driver.open(url);
      await isFound(url, 1);
      await tab.run(() => document.querySelector('iframe')?.setAttribute('src', '/quiet'));
      await isFound(url, 0);
      await waitFor('the end of the mark', 5_000, async () => (await readBadge(own, url)) === '');
      await tab.run(() => document.querySelector('iframe')?.setAttribute('src', '/offer'));
      await isFound(url, 1);
      await tab.run(() => document.querySelector('iframe')?.remove());
      await isFound(url, 0);
      await tab.close();
    });

    test('muting the page around a frame mutes the frame', async () => {
      const url = site.url('/same');
      const tab = await driver.open(url);
      await isFound(url, 1);
      const tabId = await findTabId(own, url);
      const { mutes } = await askWorker(own, 'mutes/add', { tabId, scope: 'page' });
      await tab.goto(url);
      await isFound(url, 1);
      expect((await waitForCheck(own, url)).warnings[0]?.muted).toBe('page');
      for (const mute of mutes) await askWorker(own, 'mutes/remove', { mute });
      await tab.close();
    });

    test('frames that nobody can read in, and quiet ones, stay quiet', async () => {
      for (const path of ['/tiny', '/many']) {
        const tab = await driver.open(site.url(path));
        expect(await found(site.url(path))).toEqual([]);
        await new Promise((done) => setTimeout(done, 1_500));
        expect(await found(site.url(path))).toEqual([]);
        expect(await tab.errors()).toEqual([]);
        await tab.close();
      }
    });
  });
});
