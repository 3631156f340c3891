/** The page for a text, in the built extension: what it says, what is kept of it, and how it is used without a mouse. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, findBrowser } from '../support/browsers.ts';
import { waitFor } from '../support/time-limit.ts';
import { startChromium } from './chromium.ts';
import { askWorker, DRIVERS, type Driver, keepForSession, readForSession, type Tab } from './driver.ts';
import { OFFER } from './offer.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const CALM = 'Are we still on for football at six? Bring the ball, mine is flat.';
const HOSTILE = `\u202eevil\u202c <img src="https://shop.example/x" onerror="document.title='hit'"> ${OFFER.replace('Xanax', 'X\u200ban\u200bax')} \ud800`;

const browsers: BrowserName[] = ['chromium', 'firefox'];

/** Put a text into the field and press the button, as far as a page can tell. */
function giveText(tab: Tab, text: string): Promise<void> {
  return tab.run((given: string) => {
    const field = document.querySelector('textarea');
    if (field === null) throw new Error('no field');
    field.value = given;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
  }, text);
}

/** What the page found: its heading, the marked words, and all its text. */
function waitForFindings(tab: Tab) {
  return waitFor('what was found', 20_000, () =>
    tab.run(() => {
      const findings = document.querySelector<HTMLElement>('.findings');
      const heading = findings?.querySelector('h1')?.textContent;
      if (!findings || !heading || document.querySelector('main')?.ariaBusy === 'true') return null;
      return {
        heading,
        marked: [...findings.querySelectorAll('mark')].map((mark) => mark.textContent ?? ''),
        text: findings.innerText,
        links: [...findings.querySelectorAll('img, script, iframe')].length,
      };
    }),
  );
}

describe.each(browsers)('%s', (name) => {
  describe.skipIf(findBrowser(name) === null)('the page for a text', () => {
    let driver: Driver;

    beforeAll(async () => {
      driver = await DRIVERS[name]();
    });
    afterAll(() => driver?.close());

    async function check(text: string) {
      const tab = await driver.open(driver.url('check-text.html'));
      await waitFor('the field', 10_000, () => tab.run(() => document.querySelector('textarea') !== null));
      await giveText(tab, text);
      const found = await waitForFindings(tab);
      return { tab, found };
    }

    test('warns about an offer in its own words, and keeps nothing of it', async () => {
      const { tab, found } = await check(`hey\n${OFFER}\nno thanks, see you at six then`);
      expect(found.heading).toContain('This post looks like an offer');
      expect(found.marked.join(' ')).toContain('no prescription');
      expect(found.marked.join(' ')).not.toContain('see you at six then');
      expect(found.text).toContain('Report it');
      expect(await askWorker(tab, 'history/list', { limit: 50, before: null, level: null, host: '' })).toEqual({
        records: [],
        more: false,
        state: 'on',
      });
      expect(new URL(await tab.run(() => location.href)).search).toBe('');
      expect(await tab.errors()).toEqual([]);
      await tab.close();
    });

    test('says calmly that nothing was found, and that this proves nothing', async () => {
      const { tab, found } = await check(CALM);
      expect(found.heading).toBe('Nothing that our rules know was found');
      expect(found.text).toContain('That does not mean that it is safe.');
      expect(found.marked).toEqual([]);
      await tab.close();
    });

    test('looks the host of an address up, and opens nothing', async () => {
      const { tab, found } = await check('https://me:secret@shop.example/pills');
      expect(found.heading).toBe('shop.example is on none of our lists');
      expect(found.text).not.toContain('secret');
      await tab.close();
    });

    test('shows hostile text as text', async () => {
      const { tab, found } = await check(HOSTILE);
      expect(found.links).toBe(0);
      expect(found.marked.join('')).toContain('X[U+200B]an[U+200B]ax');
      expect(found.text).toContain('[U+202E]evil[U+202C]');
      expect(await tab.run(() => document.title)).not.toBe('hit');
      expect(await tab.errors()).toEqual([]);
      await tab.close();
    });

    test('reads a text of more than a megabyte, and says what it left out', async () => {
      const { tab, found } = await check(`${'word and word.\n'.repeat(10_000)}${OFFER}\n${'x '.repeat(500_000)}`);
      expect(found.heading).toContain('This post looks like an offer');
      expect(found.text).toContain('were not checked');
      await tab.close();
    });

    test('is given a text once, by its id, though the worker ended in between', async () => {
      const own = await driver.open(driver.url('popup.html'));
      const given = { text: OFFER, left: 0, from: 'selection' };
      const now = await own.run(() => Date.now());
      await keepForSession(own, { 'given-text:some-id': { given, at: now } });
      await driver.stopWorker();
      const tab = await driver.open(driver.url('check-text.html?text=some-id'));
      expect((await waitForFindings(tab)).heading).toContain('This post looks like an offer');
      expect(await readForSession(own, 'given-text:some-id')).toBeFalsy();
      await tab.goto(driver.url('check-text.html?text=some-id'));
      await waitFor('word that it is gone', 10_000, () =>
        tab.run(() => document.body.innerText.includes('not here any more')),
      );
      await tab.close();
      await own.close();
    });

    test('has its entries in the menu of a page, however often the worker starts', async () => {
      const own = await driver.open(driver.url('popup.html'));
      for (let start = 0; start < 2; start++) {
        await driver.stopWorker();
        await askWorker(own, 'settings/get', {});
        await waitFor('the entries', 10_000, () => readForSession(own, 'menus-made'));
      }
      expect(await listMistakes(own, ['check-selection', 'check-link', 'check-page'])).toEqual([]);
      expect(await listMistakes(own, ['check-nothing'])).toHaveLength(1);
      await own.close();
    });
  });
});

/** What the browser says against changing these entries of the menu: that an entry is not there. */
function listMistakes(own: Tab, ids: readonly string[]): Promise<string[]> {
  return own.run(async (wanted: readonly string[]) => {
    interface Menus {
      update(id: string, change: object): Promise<void>;
    }
    const { browser, chrome } = globalThis as unknown as Record<string, { contextMenus: Menus }>;
    const menus = (browser ?? chrome)?.contextMenus;
    const tried = await Promise.allSettled(wanted.map(async (id) => menus?.update(id, { visible: true })));
    return tried.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
  }, ids);
}

describe.skipIf(findBrowser('chromium') === null)('the page for a text, for everybody', () => {
  test.each([
    ['light', 360],
    ['dark', 1280],
  ] as const)('is used by keys alone and breaks no rule of accessibility, %s at %d px', async (colorScheme, width) => {
    const browser = await startChromium({ colorScheme, size: { width, height: 800 } });
    try {
      const page = await browser.context.newPage();
      await page.goto(browser.url('check-text.html'));
      const field = page.getByRole('textbox', { name: 'Text or address' });
      await field.waitFor();
      const listBroken = async () => {
        await page.evaluate(AXE);
        const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      };
      expect(await listBroken()).toEqual([]);
      await page.keyboard.press('Tab');
      expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.insertText(OFFER);
      await page.keyboard.press('Control+Enter');
      await page.locator('.findings h1').waitFor();
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('findings');
      expect(await listBroken()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Find a safer way');
      await field.focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(CALM);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Nothing that our rules know was found' }).waitFor();
      expect(await listBroken()).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
