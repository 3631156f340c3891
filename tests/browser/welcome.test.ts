/** The welcome page in the built extension: that it comes once, how it is gone through by keys alone, and what it looks like. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, findBrowser } from '../support/browsers.ts';
import { waitFor } from '../support/time-limit.ts';
import { startChromium } from './chromium.ts';
import { DRIVERS, type Driver, strongestLevel, type Tab, waitForCheck } from './driver.ts';
import { OFFER } from './offer.ts';
import { type Site, serveSite } from './site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STEPS = ['start', 'sees', 'permissions', 'limits', 'practice', 'agreement', 'search', 'reporting', 'help'];
const STATES = ['Worth knowing', 'Caution', 'Strong warning', 'Mark on a post', 'Reminder'];

const browsers: BrowserName[] = ['chromium', 'firefox'];

const titleOf = (tab: Tab) => tab.run(() => document.querySelector('.step-title')?.textContent ?? null);

/** What has the focus, in parts of ours on the page too. */
const focused = (tab: Tab) =>
  tab.run(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.textContent?.trim() ?? '';
  });

/** Rules of accessibility that the page breaks. */
function listBroken(tab: Tab): Promise<string[]> {
  return tab.run(async (source: string) => {
    new Function(source)();
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, AXE);
}

describe.each(browsers)('%s', (name) => {
  describe.skipIf(findBrowser(name) === null)('a new person', () => {
    const profile = mkdtempSync(join(tmpdir(), `lantern-welcome-${name}-`));
    let driver: Driver;
    let site: Site;
    let welcome: Tab;
    const own = async () => (await driver.addresses()).filter((address) => address === driver.url('welcome.html'));

    beforeAll(async () => {
      site = await serveSite({ '/shop': `<!doctype html><title>Shop</title><main><p>${OFFER}</p></main>` });
      driver = await DRIVERS[name]({ profile, keepsWelcome: true });
    });
    afterAll(async () => {
      await driver?.close();
      await site?.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    });

    test('is welcomed by one page, and is warned already without having pressed a key', async () => {
      expect(await own()).toHaveLength(1);
      welcome = await driver.newest();
      await waitFor('the welcome page', 10_000, () => titleOf(welcome));
      const tab = await driver.open(site.url('/shop'));
      expect(strongestLevel(await waitForCheck(welcome, site.url('/shop')))).toBe('danger');
      await tab.close();
    });

    test('goes through all of it by keys alone, in few of them', async () => {
      const beside = await driver.open(driver.url('popup.html'));
      let presses = 0;
      const press = async (key: 'Tab' | 'Enter') => {
        presses++;
        await welcome.press(key);
      };
      /** Tab to what is called so, and press Enter. */
      const use = async (wanted: string) => {
        for (let i = 0; i < 40; i++) {
          await press('Tab');
          if ((await focused(welcome)).startsWith(wanted)) return press('Enter');
        }
        throw new Error(`no way by Tab to ${wanted}`);
      };
      const titles: (string | null)[] = [];
      await use('My teen and me');
      for (let i = 0; i < 5; i++) {
        // whoever goes on is taken to the beginning of the next step
        const title = await waitFor('the next step', 5_000, async () => {
          const now = await titleOf(welcome);
          return now !== titles.at(-1) && (await focused(welcome)) === now && now;
        });
        titles.push(title);
        await use('Next');
      }
      expect(titles).toEqual([
        'What it sees, keeps, and never does',
        'What it asks your browser for',
        'What it cannot do',
        'Try out a warning',
        'Agree on it together',
      ]);
      await waitFor('the last step', 5_000, async () => (await titleOf(welcome)) === 'Where there is help');
      // with a pointer it is 6 presses; by keys most lie in the warning that is tried out and in the ticks of the agreement
      expect(presses).toBeLessThanOrEqual(30);
      // the page may be gone before the key is up again
      await use('Done').catch(() => undefined);
      await waitFor('the end of the page', 5_000, async () => (await own()).length === 0);
      await beside.close();
    });

    test('finds it again from our other pages, and is not welcomed again at the next start', async () => {
      for (const page of ['options.html', 'popup.html']) {
        const tab = await driver.open(driver.url(page));
        await waitFor('the way there', 10_000, () =>
          tab.run(() => document.querySelector('.nav a[href="/welcome.html"]') !== null),
        );
        await tab.close();
      }
      await driver.close();
      driver = await DRIVERS[name]({ profile, keepsWelcome: true });
      const popup = await driver.open(driver.url('popup.html'));
      await waitFor('our page', 10_000, () => popup.run(() => document.querySelector('main') !== null));
      await new Promise((done) => setTimeout(done, 2_000));
      expect(await own()).toEqual([]);
      await popup.close();
    });

    test('no step breaks a rule of accessibility', async () => {
      const tab = await driver.open(driver.url('welcome.html'));
      for (const step of STEPS) {
        await tab.run((hash: string) => {
          location.hash = hash;
        }, step);
        await waitFor(step, 5_000, () =>
          tab.run(
            (hash: string) => location.hash === `#${hash}` && document.querySelector('.step-title') !== null,
            step,
          ),
        );
        expect({ step, broken: await listBroken(tab) }).toEqual({ step, broken: [] });
      }
      expect(await tab.errors()).toEqual([]);
      await tab.close();
    });

    test('sees practice warnings as they look on pages', async () => {
      const tab = await driver.open(driver.url('welcome.html#practice'));
      await waitFor('the practice', 10_000, () => tab.run(() => document.querySelector('.practice-states') !== null));
      const drawn = async (state: string) => {
        await tab.run((wanted: string) => {
          const labels = [...document.querySelectorAll<HTMLLabelElement>('.practice-states label')];
          labels.find(({ textContent }) => textContent === wanted)?.click();
        }, state);
        return tab.run(() => {
          const host = [...document.querySelectorAll('.mock-page *')].find(({ shadowRoot }) => shadowRoot);
          const box = host?.shadowRoot?.querySelector('section');
          return box ? `${box.className} ${getComputedStyle(box).borderBottomStyle}` : null;
        });
      };
      const seen: (string | null)[] = [];
      for (const state of STATES) {
        await drawn(state);
        await new Promise((done) => setTimeout(done, 200));
        seen.push(await drawn(state));
      }
      expect(seen).toEqual([
        null,
        'strip caution solid',
        'strip danger solid',
        'marker caution solid',
        'strip reminder caution solid',
      ]);
      expect(await tab.errors()).toEqual([]);
      await tab.close();
    });
  });
});

describe.skipIf(findBrowser('chromium') === null)('the welcome page, for everybody', () => {
  test.each([
    ['light', 360],
    ['dark', 1280],
  ] as const)('fits, and breaks no rule of accessibility, %s at %d px', async (colorScheme, width) => {
    const browser = await startChromium({ colorScheme, size: { width, height: 800 } });
    try {
      const page = await browser.context.newPage();
      await page.goto(browser.url('welcome.html'));
      const check = async (step: string) => {
        await page.evaluate(AXE);
        const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
        expect({ step, broken: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`) }).toEqual({
          step,
          broken: [],
        });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      };
      for (const step of STEPS) {
        await page.goto(browser.url(`welcome.html#${step}`));
        await page.locator('.step-title').waitFor();
        if (step !== 'practice') await check(step);
        else
          for (const state of STATES) {
            await page.getByRole('radio', { name: state }).check();
            await check(`${step}: ${state}`);
          }
      }
      await page.goto(browser.url('welcome.html#agreement'));
      await page.emulateMedia({ media: 'print' });
      const isShown = (selector: string) => page.locator(selector).first().isVisible();
      expect(await isShown('.agreement-lines')).toBe(true);
      for (const selector of ['.step-nav', '.nav', '.step-count', '.not-printed'])
        expect(await isShown(selector)).toBe(false);
    } finally {
      await browser.close();
    }
  });
});
