/** What leads to our page before a listed site, in each browser, and every way on from it. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, findBrowser } from '../support/browsers.ts';
import { waitFor } from '../support/time-limit.ts';
import { askWorker, findTabId, keepLocally, readLocally, waitForCheck } from './driver.ts';
import {
  addressIn,
  follow,
  goOn,
  isStopped,
  type ListedSites,
  press,
  ROGUE,
  startListedSites,
} from './listed-sites.ts';

const SITES = 'direct link pushy redirect refresh once opened day kept always post back frame muted asleep'.split(' ');

describe.each(['chromium', 'firefox'] as BrowserName[])('%s', (name) => {
  describe.skipIf(findBrowser(name) === null)('before a listed site', () => {
    let sites: ListedSites;
    beforeAll(async () => {
      sites = await startListedSites(name, SITES);
    });
    afterEach(() => sites.closeTabs());
    afterAll(() => sites?.close());

    test('a visit by the address bar is stopped, and told who warns since when; the way back leads to the page before', async () => {
      const tab = await sites.openStart();
      await tab.goto(sites.at('direct.localhost')).catch(() => null);
      const text = await isStopped(tab, 'direct.localhost');
      expect(text).toContain('An authority has publicly warned about this site by name.');
      expect(text).toContain('U.S. Food and Drug Administration (FDA)');
      expect(text).toMatch(/Nov 24, 2026/);
      expect(await tab.run(() => document.activeElement?.textContent)).toBe('Go back');
      await press(tab, '.button-main');
      await sites.isLeftAlone(tab, sites.start);
      const records = await sites.recordsOf('direct.localhost');
      expect(records).toHaveLength(1);
      expect(records[0]).toMatchObject({ level: 'danger', action: 'went-back', rules: ['pharmacy/test-warned'] });
      expect(await tab.errors()).toEqual([]);
    });

    test('a seller who was found to be rogue is stopped at, too', async () => {
      const tab = await sites.openStart();
      await follow(tab, sites.at(ROGUE));
      expect(await isStopped(tab, ROGUE)).toContain('National Association of Boards of Pharmacy');
      expect(await sites.recordsOf(ROGUE)).toMatchObject([{ level: 'caution', action: 'none' }]);
    });

    test('a link is stopped, and its whole address kept', async () => {
      const url = sites.at('link.localhost', '/more?a=1#part');
      const tab = await sites.openStart();
      await follow(tab, url);
      await isStopped(tab, 'link.localhost');
      expect(await addressIn(tab)).toBe(sites.driver.url(`before-site.html?at=${encodeURIComponent(url)}`));
    });

    test.each(['redirect', 'refresh'])('what leads there by another address is stopped: %s', async (way) => {
      const tab = await sites.openStart();
      await follow(tab, sites.site.url(`/${way}`));
      await isStopped(tab, `${way}.localhost`);
    });

    test('from a page that leads there again and again, going back a second time closes the tab', async () => {
      const tab = await sites.driver.open(sites.start);
      await tab.goto(sites.site.url('/pushy'));
      await isStopped(tab, 'pushy.localhost');
      await press(tab, '.button-main');
      await waitFor('the page before', 10_000, async () => (await addressIn(tab)) === sites.site.url('/pushy'));
      await isStopped(tab, 'pushy.localhost');
      await press(tab, '.button-main');
      await waitFor('the end of the tab', 10_000, () => tab.run(() => false).catch(() => true));
      await sites.own.run(() => null); // Firefox goes on in a tab that is there
    });

    test('"Once" holds for the visit of the tab, for pages it opens, and for no other tab', async () => {
      const url = sites.at('once.localhost');
      const tab = await sites.openStart();
      await follow(tab, url);
      await isStopped(tab, 'once.localhost');
      await goOn(tab, 1);
      await sites.isLeftAlone(tab, url);
      await follow(tab, sites.at('once.localhost', '/more'));
      await sites.isLeftAlone(tab, sites.at('once.localhost', '/more'));
      expect(await askWorker(sites.own, 'passes/list', {})).toEqual({ passes: [] });
      expect(await sites.recordsOf('once.localhost')).toMatchObject([{ level: 'danger', action: 'continued' }]);
      const other = await sites.openStart();
      await follow(other, url);
      await isStopped(other, 'once.localhost');
    });

    test('… and for a tab that a page of the site opens', async () => {
      const url = sites.at('opened.localhost');
      const tab = await sites.openStart();
      await follow(tab, url);
      await isStopped(tab, 'opened.localhost');
      await goOn(tab, 1);
      await sites.isLeftAlone(tab, url);
      await tab.press('Tab');
      await tab.press('Enter');
      await waitForCheck(sites.own, sites.at('opened.localhost', '/more'));
      await new Promise((done) => setTimeout(done, 700));
      expect(await findTabId(sites.own, sites.at('opened.localhost', '/more'))).toBeTypeOf('number');
    });

    test('"24 hours" holds for all tabs and outlives the worker, and the options take it back', async () => {
      const url = sites.at('day.localhost');
      const tab = await sites.openStart();
      await follow(tab, url);
      await isStopped(tab, 'day.localhost');
      await goOn(tab, 2);
      await sites.isLeftAlone(tab, url);
      await sites.driver.stopWorker();
      const other = await sites.openStart();
      await follow(other, sites.at('www.day.localhost', '/more'));
      await sites.isLeftAlone(other, sites.at('www.day.localhost', '/more'));
      const { passes } = await askWorker(sites.own, 'passes/list', {});
      expect(passes).toMatchObject([{ domain: 'day.localhost' }]);
      const options = await sites.openOwn('options.html');
      const button = '[aria-label="Stop me again before day.localhost"]';
      await waitFor('the site in the options', 10_000, () => press(options, button));
      await waitFor(
        'the end of it',
        5_000,
        async () => (await askWorker(sites.own, 'passes/list', {})).passes.length === 0,
      );
      await follow(other, url);
      await isStopped(other, 'day.localhost');
    });

    test('a day that is over, or that a clock set back put ahead, is none', async () => {
      const now = Date.now();
      const domain = 'kept.localhost';
      for (const since of [now - 25 * 3_600_000, now + 3_600_000]) {
        await keepLocally(sites.own, { 'site-passes': [{ domain, since, until: since + 24 * 3_600_000 }] });
        const tab = await sites.openStart();
        await follow(tab, sites.at(domain));
        await isStopped(tab, domain);
      }
      await keepLocally(sites.own, { 'site-passes': [] });
    });

    test('"Always" stays, and what the site sends is not asked for twice', async () => {
      const url = sites.at('always.localhost');
      const tab = await sites.openStart();
      await follow(tab, url);
      await isStopped(tab, 'always.localhost');
      await goOn(tab, 3);
      await sites.isLeftAlone(tab, url);
      expect(await readLocally(sites.own, 'site-passes')).toMatchObject([{ domain: 'always.localhost', until: null }]);
      const other = await sites.openStart();
      await follow(other, url);
      await sites.isLeftAlone(other, url);
      expect(await tab.errors()).toEqual([]);
    });

    test('a form that was sent is there after "Continue", and was sent once', async () => {
      const url = sites.at('post.localhost', '/order');
      const tab = await sites.openStart();
      await tab.run((action: string) => {
        const form = Object.assign(document.createElement('form'), { method: 'post', action });
        form.innerHTML = '<input name="item" value="chair">';
        document.body.append(form);
        setTimeout(() => form.submit());
      }, url);
      await isStopped(tab, 'post.localhost');
      const sent = () => sites.site.requests.filter((request) => request === 'POST /order').length;
      expect(sent()).toBe(1);
      await goOn(tab, 1);
      await sites.isLeftAlone(tab, url);
      expect(await tab.run(() => document.title)).toBe('Order');
      expect(sent()).toBe(1);
    });

    test('back and forward: the buttons of the browser lead past the site, and never round', async () => {
      const url = sites.at('back.localhost');
      const tab = await sites.openStart();
      await follow(tab, url);
      await isStopped(tab, 'back.localhost');
      await tab.back().catch(() => null);
      await sites.isLeftAlone(tab, sites.start);
      await tab.forward().catch(() => null);
      await isStopped(tab, 'back.localhost');
      await press(tab, '.button-main');
      await sites.isLeftAlone(tab, sites.start);
    });

    test('a frame is not stopped: the page around it stays, and lists the warning', async () => {
      const url = sites.at('localhost', '/start');
      const tab = await sites.openStart();
      await tab.run((src: string) => {
        document.body.append(Object.assign(document.createElement('iframe'), { src, width: 600, height: 300 }));
      }, sites.at('frame.localhost'));
      const warnings = await waitFor('the warning about the frame', 15_000, async () => {
        const status = await waitForCheck(sites.own, url);
        return status.warnings.length > 0 && status.warnings;
      });
      expect(warnings).toMatchObject([{ level: 'danger', host: 'frame.localhost', unit: 'page' }]);
      expect(await addressIn(tab)).toBe(url);
    });

    test('a site that the person silenced is left alone', async () => {
      const mute = { scope: 'site', host: 'muted.localhost', hash: '', since: 0 };
      await keepLocally(sites.own, { mutes: [mute] });
      const tab = await sites.openStart();
      await follow(tab, sites.at('muted.localhost'));
      await sites.isLeftAlone(tab, sites.at('muted.localhost'));
      await keepLocally(sites.own, { mutes: [] });
    });

    test('a worker that sleeps is woken; one that ends while our page stands answers it', async () => {
      const tab = await sites.openStart();
      await sites.driver.stopWorker();
      await follow(tab, sites.at('asleep.localhost'));
      await isStopped(tab, 'asleep.localhost');
      await sites.driver.stopWorker();
      await goOn(tab, 1);
      await sites.isLeftAlone(tab, sites.at('asleep.localhost'));
    });
  });
});
