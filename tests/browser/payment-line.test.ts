import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, findBrowser } from '../support/browsers.ts';
import { waitFor } from '../support/time-limit.ts';
import { DRIVERS, type Driver, type Tab } from './driver.ts';
import { OFFER } from './offer.ts';
import { type Site, serveSite } from './site.ts';

const FORM = `<form style="padding: 40px"><label>Your name <input id="name"></label>
  <label>Card number <input id="number" autocomplete="off"></label><input id="code" autocomplete="cc-csc"></form>`;
const page = (words: string) => `<!doctype html><html lang="en"><title>Order</title><p>${words}</p>${FORM}`;

describe.each(['chromium', 'firefox'] as BrowserName[])('%s', (name) => {
  describe.skipIf(findBrowser(name) === null)('at the moment of paying', () => {
    let site: Site;
    let driver: Driver;
    beforeAll(async () => {
      site = await serveSite({ '/shop': page(OFFER), '/bread': page('Fresh bread every morning, and bagels too.') });
      driver = await DRIVERS[name]();
    });
    afterAll(async () => {
      await driver?.close();
      await site.close();
    });

    const focus = (tab: Tab, id: string) => tab.run((field: string) => document.getElementById(field)?.focus(), id);
    const extras = (tab: Tab) => tab.run(() => document.documentElement.childElementCount - 2);
    const has = (tab: Tab, count: number) =>
      waitFor(`${count} notices`, 10_000, async () => (await extras(tab)) === count);

    test('one line stands beside a field to pay with while it has the focus, on a page that is warned about', async () => {
      const tab = await driver.open(site.url('/shop'));
      await has(tab, 1);
      for (const id of ['number', 'code']) {
        await focus(tab, id);
        await has(tab, 2);
        expect(await tab.run(() => document.activeElement?.id)).toBe(id);
        await focus(tab, 'name');
        await has(tab, 1);
      }
      expect(await tab.errors()).toEqual([]);
      await tab.close();
    });

    test('and nowhere else', async () => {
      const tab = await driver.open(site.url('/bread'));
      await focus(tab, 'number');
      await new Promise((done) => setTimeout(done, 1_000));
      expect(await extras(tab)).toBe(0);
      await tab.close();
    });
  });
});
