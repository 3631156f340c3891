/** The page of a report: a picture with covers, accessibility, narrow and wide; in the built extension. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportEntry } from '@/core/model/report-entry';
import { findBrowser } from '../support/browsers.ts';
import { buildReportEntry, buildReportPacket } from '../support/report-entries.ts';
import { waitFor } from '../support/time-limit.ts';
import { type ChromiumRun, startChromium } from './chromium.ts';
import { askWorker, findTabId, type Tab, tabOf, waitForCheck } from './driver.ts';
import { type FirefoxRun, startFirefox } from './firefox.ts';
import { OFFER } from './offer.ts';
import { type Site, serveSite } from './site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PICTURE = '.github/pictures/popup.png';
const SHOP = { '/': `<!doctype html><title>Shop</title><h1>Shop</h1><p>${OFFER}</p>` };

async function listBroken(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Open all that is folded, as a person does. */
async function unfoldAll(page: Page): Promise<void> {
  const titles = page.locator('details.folded:not([open]) > summary');
  while ((await titles.count()) > 0) await titles.first().press('Enter');
}

/** How bright the picture of a kept report is at a place: 0 black, 255 white. */
function brightnessAt(page: Page, picture: string, x: number, y: number): Promise<number> {
  return page.evaluate(
    async ([address, atX, atY]) => {
      const bytes = Uint8Array.from(atob(`${address}`.split(',')[1] ?? ''), (symbol) => symbol.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const [red = 0, green = 0, blue = 0] = context?.getImageData(Number(atX), Number(atY), 1, 1).data ?? [];
      return (red + green + blue) / 3;
    },
    [picture, x, y] as const,
  );
}

describe.skipIf(findBrowser('chromium') === null)('the page of a report', () => {
  let site: Site;
  beforeAll(async () => {
    site = await serveSite(SHOP);
  });
  afterAll(() => site.close());

  /** Prepare a report about the shop. @returns its page, and how to ask what is kept of it */
  async function prepare(browser: ChromiumRun) {
    const own = await browser.context.newPage();
    await own.goto(browser.url('options.html'));
    const asker = tabOf(own);
    const seller = await browser.context.newPage();
    await seller.goto(site.url('/'));
    const { warnings } = await waitForCheck(asker, site.url('/'));
    const query = `?tab=${await findTabId(asker, site.url('/'))}&warning=${warnings[0]?.id}`;
    const page = await browser.context.newPage();
    await page.goto(browser.url(`report.html${query}`));
    await page.locator('#places').waitFor();
    return { page, asker, kept: () => keptEntry(asker) };
  }

  async function keptEntry(asker: Tab): Promise<ReportEntry | null> {
    const { found } = await askWorker(asker, 'report/list', { limit: 1, state: null, text: '' });
    const id = found[0]?.entry.id;
    return id === undefined ? null : (await askWorker(asker, 'report/get', { id })).entry;
  }

  test.each([
    ['light', 360],
    ['dark', 1280],
  ] as const)('breaks no rule of accessibility, nor does the list, %s at %d px', async (colorScheme, width) => {
    const browser = await startChromium({ colorScheme, size: { width, height: 800 } });
    try {
      const { page, asker } = await prepare(browser);
      const isNarrow = () => page.evaluate(() => document.documentElement.scrollWidth);
      expect(await listBroken(page)).toEqual([]);
      await unfoldAll(page);
      await page.locator('input[type=file]').setInputFiles(PICTURE);
      await page.locator('canvas.picture').first().waitFor();
      await page.getByRole('button', { name: 'Cover faces and names' }).click();
      await page.locator('#places .button-go').first().click();
      expect(await listBroken(page)).toEqual([]);
      expect(await isNarrow()).toBeLessThanOrEqual(width);

      const state = { state: 'sent', sentAt: 1, remindAt: 2, note: 'mine' } as const;
      await askWorker(asker, 'report/save', { entry: buildReportEntry({ id: 'sent', ...state }) });
      await page.goto(browser.url('report.html'));
      await page.locator('.rows').waitFor();
      for (const summary of await page.locator('.follow-up summary').all()) await summary.click();
      expect(await listBroken(page)).toEqual([]);
      expect(await isNarrow()).toBeLessThanOrEqual(width);
      await page.goto(browser.url('popup.html'));
      await page.getByRole('link', { name: 'It is time to look what came of 1 report' }).waitFor();
    } finally {
      await browser.close();
    }
  });

  describe('in one browser', () => {
    let browser: ChromiumRun;
    beforeAll(async () => {
      browser = await startChromium();
    });
    afterAll(() => browser?.close());

    test('has a picture where the person chose one, covered by keys for good', async () => {
      const { page, kept } = await prepare(browser);
      await page.locator('input[type=file]').setInputFiles(PICTURE);
      const first = await waitFor('the picture', 5_000, async () => (await kept())?.packet.picture);
      expect(first).toMatch(/^data:image\/jpeg;base64,/);
      expect(await brightnessAt(page, first, 60, 50)).toBeGreaterThan(10);

      await page.getByRole('button', { name: 'Cover faces and names' }).press('Enter');
      await page.waitForFunction(() => document.activeElement?.tagName === 'CANVAS');
      await page.keyboard.press('Enter');
      const covered = await waitFor('the cover', 5_000, async () => {
        const { picture } = (await kept())?.packet ?? {};
        return picture !== first && picture;
      });
      expect(await brightnessAt(page, covered, 60, 50)).toBeLessThan(10);
      await page.keyboard.press('Backspace');
      await waitFor('no cover', 5_000, async () => (await kept())?.packet.picture === first);

      const canvas = page.locator('canvas.picture').first();
      await canvas.evaluate((element) => element.scrollIntoView());
      const whole = await canvas.boundingBox();
      if (whole === null) throw new Error('no picture on the page');
      await page.mouse.move(whole.x + 30, whole.y + 30);
      await page.mouse.down();
      await page.mouse.move(whole.x + 200, whole.y + 120, { steps: 4 });
      await page.mouse.up();
      await waitFor('the drawn cover', 5_000, async () => (await kept())?.packet.picture !== first);

      await page.getByRole('checkbox', { name: 'Somebody under 18 may be involved' }).press(' ');
      await waitFor('no picture', 5_000, async () => (await kept())?.packet.picture === null);
      expect(await page.locator('canvas').count()).toBe(0);
    });

    test('says so where the browser allows no picture, where a file is none, and where copying is refused', async () => {
      const { page } = await prepare(browser);
      await unfoldAll(page);
      await page.getByRole('button', { name: 'Take a picture of the page' }).click();
      await page.getByText('The browser did not allow a picture').waitFor();
      const text = { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('no picture') };
      await page.locator('input[type=file]').setInputFiles(text);
      await page.getByText('This cannot be used as a picture').waitFor();

      await page.evaluate(() => {
        Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('refused')) });
      });
      await page.getByRole('button', { name: 'Copy: The whole report' }).click();
      await page.getByText('The text is selected now').waitFor();
      const selected = await page.evaluate(() => {
        const field = document.activeElement as HTMLTextAreaElement;
        return field.selectionEnd - field.selectionStart === field.value.length && field.value.length > 0;
      });
      expect(selected).toBe(true);
    });

    test('is printed as the report and nothing else', async () => {
      const page = await browser.context.newPage();
      await page.goto(browser.url('report.html'));
      const entry = buildReportEntry({ packet: buildReportPacket({ note: 'line one\nline two' }) });
      await askWorker(tabOf(page), 'report/save', { entry });
      await page.goto(browser.url('report.html?id=a-report'));
      await page.locator('#places').waitFor();
      await page.emulateMedia({ media: 'print' });
      const printed = await page.evaluate(() => document.body.innerText);
      expect(printed).toContain('line one\nline two');
      expect(printed).toContain('https://shop.example/pills');
      for (const other of ['Where it goes', 'Take out', 'Check a text']) expect(printed).not.toContain(other);
    });
  });
});

/** The little of Firefox's own modules that is used: its button in the toolbar, pressed as a person does. */
interface Insides {
  readonly ChromeUtils: {
    importESModule(address: string): {
      ExtensionParent: {
        apiManager: {
          global: { browserActionFor(extension: unknown): { triggerAction(window: unknown): void } };
        };
      };
    };
  };
  readonly WebExtensionPolicy: { getByID(id: string): { extension: unknown } };
  readonly Services: { readonly wm: { getMostRecentWindow(type: string): unknown } };
}
const ADD_ON = '{6f0d6a0e-5f55-4c5e-9c0b-1d2b7a9e4c11}';

describe.skipIf(findBrowser('firefox') === null)('a picture of the page that a report is about', () => {
  let site: Site;
  let firefox: FirefoxRun;
  beforeAll(async () => {
    site = await serveSite(SHOP);
    firefox = await startFirefox();
  });
  afterAll(async () => {
    await firefox?.close();
    await site.close();
  });

  test('can be taken where our button in the toolbar was pressed', async () => {
    const run = firefox.run;
    const own = { run } as unknown as Tab;
    const options = await firefox.newTab();
    await firefox.goto(firefox.url('options.html'));
    const seller = await firefox.newTab();
    await firefox.goto(site.url('/'));
    await firefox.switchTo(options);
    const { warnings } = await waitForCheck(own, site.url('/'));
    const query = `?tab=${await findTabId(own, site.url('/'))}&warning=${warnings[0]?.id}`;

    await firefox.switchTo(seller);
    await firefox.privileged((id: string) => {
      const { ChromeUtils, WebExtensionPolicy, Services } = globalThis as unknown as Insides;
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const button = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension);
      button.triggerAction(Services.wm.getMostRecentWindow('navigator:browser'));
    }, ADD_ON);

    await firefox.newTab();
    await firefox.goto(firefox.url(`report.html${query}`));
    const press = (text: string) =>
      run((wanted: string) => {
        const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === wanted);
        found?.click();
        return found !== undefined;
      }, text);
    await waitFor('the button', 10_000, () => press('Take a picture of the page'));
    await waitFor('the picture', 10_000, () => run(() => document.querySelector('canvas.picture') !== null));
    expect(await run(() => document.querySelector<HTMLCanvasElement>('canvas.picture')?.width)).toBeGreaterThan(300);
  });
});
