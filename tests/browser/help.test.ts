/** Help beside a warning, in the built extension: two presses away, readable by everybody, and kept nowhere. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import type axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../support/browsers.ts';
import { waitFor } from '../support/time-limit.ts';
import { clickInShadow, startChromium } from './chromium.ts';
import { askWorker, findTabId, tabOf, waitForCheck } from './driver.ts';
import { type Site, serveSite } from './site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SHOP = '/illicit-pharmacy.html';

describe.skipIf(findBrowser('chromium') === null)('help beside a warning', () => {
  let site: Site;
  beforeAll(async () => {
    site = await serveSite('tests/demo/pages', { strict: true });
  });
  afterAll(() => site.close());

  test.each([
    ['en', 'light', 360, 'GB', '999'],
    ['ru', 'dark', 1280, 'RU', '112'],
  ] as const)(
    'in %s, %s at %d px: the number to call is two presses away, and that it was looked at is kept nowhere',
    async (language, colorScheme, width, country, number) => {
      const browser = await startChromium({ colorScheme, size: { width, height: 800 } });
      try {
        const own = tabOf(await browser.context.newPage());
        await own.goto(browser.url('popup.html'));
        const { settings } = await askWorker(own, 'settings/get', {});
        await askWorker(own, 'settings/set', { settings: { ...settings, country, language } });
        await (await browser.context.newPage()).goto(site.url(SHOP));
        await waitForCheck(own, site.url(SHOP));
        const tabId = await findTabId(own, site.url(SHOP));
        const filter = { limit: 50, before: null, level: null, host: '' } as const;
        // what the person saw of the warning is noted a moment after it
        const before = await waitFor('the note that the warning was seen', 10_000, async () => {
          const kept = await askWorker(own, 'history/list', filter);
          return kept.records.some(({ told }) => told !== undefined) && kept;
        });

        const popup = await browser.context.newPage();
        await popup.goto(browser.url(`popup.html?tab=${tabId}`));
        await popup.locator('.card-note').waitFor();
        const call = popup.locator('#help .help-lines a').first();
        expect(await call.isVisible()).toBe(false);
        await popup.locator('.ways a[href="#help"]').click();
        await call.waitFor({ state: 'visible' });
        expect(await call.getAttribute('href')).toBe(`tel:${number}`);
        await expect.poll(() => call.evaluate((link) => link.getBoundingClientRect().top < innerHeight)).toBe(true);

        await popup.evaluate(() => {
          for (const part of document.querySelectorAll('details')) part.open = true;
        });
        await popup.evaluate(AXE);
        const { violations } = await popup.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(await askWorker(own, 'history/list', filter)).toEqual(before);
      } finally {
        await browser.close();
      }
    },
  );

  test('the button for help on the page opens the part with the numbers, and the next look at it another note', async () => {
    const browser = await startChromium({ size: { width: 420, height: 700 } });
    try {
      const own = tabOf(await browser.context.newPage());
      await own.goto(browser.url('popup.html'));
      const shop = await browser.context.newPage();
      await shop.goto(site.url(SHOP));
      await waitForCheck(own, site.url(SHOP));
      await sleep(700); // presses right after the banner appeared are not taken
      const opened = browser.context.waitForEvent('page');
      await clickInShadow(shop, ':root > :last-child', 'button.help');
      const popup = await opened;
      const notes: string[] = [];
      for (let time = 0; time < 2; time++) {
        if (time > 0) await popup.reload();
        await popup.locator('.card-note').waitFor();
        notes.push((await popup.locator('.card-note > p').textContent()) ?? '');
        expect(await popup.locator('#help').evaluate((part: HTMLDetailsElement) => part.open)).toBe(true);
        const isInView = () =>
          popup.locator('#help > summary').evaluate((title) => {
            const { top, bottom } = title.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight;
          });
        await expect.poll(isInView).toBe(true);
      }
      expect(new Set(notes).size).toBe(2);
    } finally {
      await browser.close();
    }
  });
});
