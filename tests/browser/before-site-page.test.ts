/** Our page before a listed site itself, in each browser: what it can be made to show, by whom, and who can use it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, findBrowser } from '../support/browsers.ts';
import { waitFor } from '../support/time-limit.ts';
import { addressIn, follow, isStopped, type ListedSites, press, startListedSites } from './listed-sites.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SITES = ['direct', 'keys', 'axe'];

interface TabsApi {
  readonly tabs: { query(query: object): Promise<unknown[]> };
}

describe.each(['chromium', 'firefox'] as BrowserName[])('%s', (name) => {
  describe.skipIf(findBrowser(name) === null)('before a listed site', () => {
    let sites: ListedSites;
    beforeAll(async () => {
      sites = await startListedSites(name, SITES);
    });
    afterEach(() => sites.closeTabs());
    afterAll(() => sites?.close());

    test.each([
      'javascript:alert(1)',
      'data:text/html,hello',
      'file:///etc/passwd',
      'http://me:secret@direct.localhost/',
      'http://example.com/',
      'not an address',
      '',
    ])('opened with %j it shows nothing and opens nothing', async (address) => {
      const tab = await sites.openOwn(`before-site.html?at=${encodeURIComponent(address)}`);
      await waitFor('the words that there is nothing', 10_000, () =>
        tab.run(() => document.querySelector('h1')?.textContent === 'Nothing to show here'),
      );
      expect(await tab.run(() => document.querySelectorAll('button').length)).toBe(1);
      expect(await addressIn(tab)).toContain(sites.driver.url('before-site.html'));
      if (address) expect(await tab.run(() => document.body.innerText)).not.toContain(address);
      expect(await tab.errors()).toEqual([]);
    });

    test('a page can neither open it nor frame it', async () => {
      const tab = await sites.openStart();
      const page = sites.driver.url(`before-site.html?at=${encodeURIComponent(sites.at('direct.localhost'))}`);
      await tab.run(
        (src: string) => document.body.append(Object.assign(document.createElement('iframe'), { src })),
        page,
      );
      await follow(tab, page);
      await new Promise((done) => setTimeout(done, 1_500));
      expect(await tab.run(() => location.pathname).catch(() => 'refused')).not.toBe('/before-site.html');
    });

    test('the keyboard alone leads through it', async () => {
      const url = sites.at('keys.localhost');
      const tab = await sites.openStart();
      await follow(tab, url);
      await isStopped(tab, 'keys.localhost');
      await tab.press('Tab');
      await tab.press('Enter');
      await tab.press('Tab');
      expect(await tab.run(() => document.activeElement?.textContent)).toBe('Just this visit');
      await tab.press('Enter');
      await sites.isLeftAlone(tab, url);
    });

    test('axe finds nothing wrong with it', async () => {
      const tab = await sites.openStart();
      await follow(tab, sites.at('axe.localhost'));
      await isStopped(tab, 'axe.localhost');
      const found = await tab.run(async (source: string) => {
        new Function(source)();
        const { axe: tool } = globalThis as unknown as { axe: typeof axe };
        return (await tool.run()).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
        );
      }, AXE);
      expect(found).toEqual([]);
    });

    test('where there is nothing to show, the tab can be closed', async () => {
      const tab = await sites.driver.open(sites.driver.url('before-site.html'));
      const ids = () =>
        sites.own.run(async () => {
          const { browser, chrome } = globalThis as unknown as { browser?: TabsApi; chrome: TabsApi };
          return (await (browser ?? chrome).tabs.query({})).length;
        });
      const before = await ids();
      await waitFor('its button', 10_000, () => press(tab, 'button'));
      await waitFor('the end of the tab', 10_000, async () => (await ids()) === before - 1);
    });
  });
});
