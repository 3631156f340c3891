/** What was told of a site today is not told again in full, but never kept quiet. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HistoryRecord } from '@/core/model/warning';
import { type BrowserName, findBrowser } from '../support/browsers.ts';
import { waitFor } from '../support/time-limit.ts';
import { askWorker, DRIVERS, type Driver, findTabId, strongestLevel, type Tab, waitForCheck } from './driver.ts';
import { OFFER } from './offer.ts';
import { type Site, serveSite } from './site.ts';

const AMBER = 'Xanax 2mg in stock, $5 each';
const page = (words: string) =>
  `<!doctype html><html lang="en"><title>Shop</title><p style="margin-top: 200px">${words}</p>`;
const BANNER = ':root > :last-child';
type Form = 'full' | 'quiet' | 'none';

describe.each(['chromium', 'firefox'] as BrowserName[])('%s', (name) => {
  describe.skipIf(findBrowser(name) === null)('warned of today', () => {
    const profile = mkdtempSync(join(tmpdir(), `lantern-today-${name}-`));
    let site: Site;
    let driver: Driver;
    let own: Tab;
    const start = async () => {
      driver = await DRIVERS[name]({ profile });
      own = await driver.open(driver.url('popup.html'));
    };
    beforeAll(async () => {
      site = await serveSite({
        '/amber': page(AMBER),
        '/amber-2': page(`${AMBER}. More tomorrow.`),
        '/amber-ships': page(`${AMBER}. We ship worldwide.`),
        '/amber-hides': `${page(AMBER)}<style>:root > :last-child:not(body) { opacity: 0 !important }</style>`,
        '/red': page(OFFER),
        '/red-2': page(`${OFFER}. More tomorrow.`),
      });
      await start();
    });
    afterAll(async () => {
      await driver?.close();
      await site.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    });

    const elsewhere = (path: string) => site.url(path).replace('localhost', '127.0.0.1');

    /** The banner goes from edge to edge; a reminder is as wide as its words. */
    const formOn = (tab: Tab): Promise<Form> =>
      tab.run((selector: string) => {
        const notice = document.querySelector(selector);
        if (notice === null || notice.localName === 'body') return 'none';
        const { top, width, height } = notice.getBoundingClientRect();
        if (top !== 0 || height < 16) return 'none';
        return width >= document.documentElement.clientWidth ? 'full' : 'quiet';
      }, BANNER);

    const records = async (): Promise<HistoryRecord[]> =>
      (await askWorker(own, 'history/list', { limit: 50, before: null, level: null, host: '' })).records;

    async function visit(url: string, level: 'caution' | 'danger'): Promise<{ tab: Tab; form: Form }> {
      const tab = await driver.open(url);
      expect(strongestLevel(await waitForCheck(own, url))).toBe(level);
      const form = await waitFor('a notice', 5_000, async () => {
        const shown = await formOn(tab);
        return shown !== 'none' && shown;
      });
      return { tab, form };
    }

    /** Look at a page until the worker knows that its banner was seen, where there is one. */
    async function read(url: string, level: 'caution' | 'danger'): Promise<Form> {
      const told = async () => JSON.stringify((await records()).flatMap(({ told }) => told ?? []).sort());
      const before = await told();
      const { tab, form } = await visit(url, level);
      if (form === 'full')
        await waitFor('a note that it was seen', 15_000, async () => {
          await tab.run(() => new Promise((done) => setTimeout(done, 1_500))); // in Firefox it is in view only then
          return (await told()) !== before;
        });
      expect(await tab.errors()).toEqual([]);
      await tab.close();
      return form;
    }

    test('a site is warned about in full once; its other pages remind of that, also when the worker ended meanwhile', async () => {
      expect(await read(site.url('/amber'), 'caution')).toBe('full');
      expect(await read(site.url('/amber-2'), 'caution')).toBe('quiet');
      await driver.stopWorker();
      expect(await read(site.url('/amber'), 'caution')).toBe('quiet');
    });

    test('a page that hides the reminder is told about, as one that hides the banner', async () => {
      const { tab, form } = await visit(site.url('/amber-hides'), 'caution');
      expect(form).toBe('quiet');
      const isHidden = await tab.run((selector: string) => {
        const style = document.createElement('style');
        style.textContent = 'html { filter: opacity(0.1) }';
        document.head.append(style);
        return document.querySelector(selector) !== null;
      }, BANNER);
      expect(isHidden).toBe(true);
      await waitFor(
        'word of that',
        5_000,
        async () => (await waitForCheck(own, site.url('/amber-hides'))).bannerRemoved,
      );
      await tab.close();
    });

    test('another site is warned about in full', async () => {
      expect(await read(elsewhere('/amber'), 'caution')).toBe('full');
    });

    test('a new kind of sign is told in full, once', async () => {
      expect(await read(site.url('/amber-ships'), 'caution')).toBe('full');
      expect(await read(site.url('/amber-ships'), 'caution')).toBe('quiet');
    });

    test('a higher level is told in full, once', async () => {
      expect(await read(site.url('/red'), 'danger')).toBe('full');
      expect(await read(site.url('/red-2'), 'danger')).toBe('quiet');
      expect(await read(site.url('/amber'), 'caution')).toBe('quiet');
    });

    test('a warning that was called wrong is counted, until that is taken back', async () => {
      const { tab } = await visit(site.url('/amber-2'), 'caution');
      const tabId = await findTabId(own, site.url('/amber-2'));
      const before = await askWorker(own, 'history/count', {});
      expect(before).toMatchObject({ wrong: 0 });
      const { mutes } = await askWorker(own, 'mutes/add', { tabId, scope: 'page' });
      expect(await askWorker(own, 'history/count', {})).toEqual({ ...before, wrong: 1 });
      await waitFor('the end of the reminder', 5_000, async () => (await formOn(tab)) === 'none');
      for (const mute of mutes) await askWorker(own, 'mutes/remove', { mute });
      expect(await askWorker(own, 'history/count', {})).toEqual(before);
      await tab.close();
    });

    // Firefox lets nobody look into a closed shadow root, so there is nothing to aim at
    if (name === 'chromium') {
      test('a reminder says which warning it is, opens by a click or a key, and goes when it is put away', async () => {
        const { tab } = await visit(site.url('/red'), 'danger');
        const html = (await tab.shadowHtml(BANNER)) ?? '';
        for (const words of ['role="status"', 'Strong warning: ', 'Warned today – why?', 'Hide'])
          expect(html).toContain(words);
        expect(html).not.toContain('role="alert"');
        await settle();
        await tab.clickInShadow(BANNER, '.why');
        await waitFor('the banner', 5_000, async () => (await formOn(tab)) === 'full');
        await tab.close();

        const { tab: other } = await visit(site.url('/red-2'), 'danger');
        await settle();
        await other.press('Tab');
        await other.press('Enter');
        await waitFor('the banner', 5_000, async () => (await formOn(other)) === 'full');
        await settle();
        await other.press('Escape'); // the focus went along
        await waitFor('the end of the banner', 5_000, async () => (await formOn(other)) === 'none');
        await other.close();

        const { tab: third } = await visit(site.url('/red'), 'danger');
        await settle();
        await third.clickInShadow(BANNER, '.dismiss');
        await waitFor('the end of the reminder', 5_000, async () => (await formOn(third)) === 'none');
        await third.close();
      });
    }

    test('red is told in full again when the browser was started anew; amber is not', async () => {
      await driver.close();
      await start();
      expect(await read(site.url('/amber'), 'caution')).toBe('quiet');
      expect(await visitForm(site.url('/red'), 'danger')).toBe('full');
    });

    test('without a history every page is warned about in full', async () => {
      await askWorker(own, 'history/erase', {});
      await own.run(async () => {
        // a database of a later version cannot be opened by ours
        const request = indexedDB.open('history', 99);
        await new Promise((done, failed) => {
          request.onsuccess = done;
          request.onerror = failed;
        });
        request.result.close();
      });
      await driver.stopWorker();
      for (const path of ['/amber', '/amber-2']) {
        expect(await visitForm(site.url(path), 'caution', 3_000)).toBe('full');
      }
    });

    /** What a page shows, looked at for some time. */
    async function visitForm(url: string, level: 'caution' | 'danger', stay = 0): Promise<Form> {
      const { tab, form } = await visit(url, level);
      await new Promise((done) => setTimeout(done, stay));
      await tab.close();
      return form;
    }

    /** Clicks and keys right after a notice appeared are not taken. */
    const settle = () => new Promise((done) => setTimeout(done, 700));
  });
});
