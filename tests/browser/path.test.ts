/** The whole way through the built extension, in each browser: page, warning, popup, history, and what must not happen. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Warning } from '@/core/model/warning';
import { type BrowserName, findBrowser } from '../support/browsers.ts';
import { waitFor } from '../support/time-limit.ts';
import { DRIVERS, type Driver, findTabId, readBadge, strongestLevel, type Tab, waitForCheck } from './driver.ts';
import { EDGE_PAGES } from './edge-pages.ts';
import { type Site, serveSite } from './site.ts';

const DEMO_PAGES = 'tests/demo/pages';
const BANNER = ':root > :last-child';
const words = parse(readFileSync('src/locales/en.yml', 'utf8')) as Record<string, string>;

/** Text as a person compares it: white space does not count. */
const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
/** … and where lines break does not either. */
const dense = (text: string) => text.replace(/\s+/g, '').toLowerCase();
const readText = (tab: Tab) => tab.run(() => document.documentElement.textContent ?? '').then(squeeze);

/** Names of the elements of the page beside `head` and `body`. */
const listExtras = (tab: Tab) =>
  tab.run(() => [...document.documentElement.children].map((child) => child.localName).slice(2));

function sentenceOf({ level, kind, unit }: Warning): string {
  const key = `sentence_${level}_${kind.replaceAll('-', '_')}${unit === 'listing' ? '_listing' : ''}`;
  return words[key] ?? `no words for ${key}`;
}

const browsers: BrowserName[] = ['chromium', 'firefox'];

describe.each(browsers)('%s', (name) => {
  describe.skipIf(findBrowser(name) === null)('with the extension', () => {
    const profile = mkdtempSync(join(tmpdir(), `lantern-path-${name}-`));
    const visited: string[] = [];
    let demo: Site;
    let edges: Site;
    let driver: Driver;
    /** One of our own pages, to ask the worker from. */
    let own: Tab;

    async function start(): Promise<void> {
      driver = await DRIVERS[name]({ profile });
      own = await driver.open(driver.url('popup.html'));
    }

    /** Open a page of one of the two sites and wait until it is checked. */
    async function visit(site: Site, path: string) {
      visited.push(`GET ${path}`);
      const tab = await driver.open(site.url(path));
      return { tab, status: await waitForCheck(own, site.url(path), 30_000) };
    }

    beforeAll(async () => {
      demo = await serveSite(DEMO_PAGES, { strict: true });
      edges = await serveSite(Object.fromEntries(EDGE_PAGES.map(({ path, page }) => [path, page])));
      await start();
    });
    afterAll(async () => {
      await driver?.close();
      await demo.close();
      await edges.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    });

    test('a page that sells without prescription is warned about in its own words; the popup explains it after the worker was stopped', async () => {
      const { tab, status } = await visit(demo, '/illicit-pharmacy.html');
      expect(strongestLevel(status)).toBe('danger');
      const warning = status.warnings[0];
      if (warning === undefined) throw new Error('no warning');
      const shown = await waitFor('the banner', 5_000, async () => (await listExtras(tab)).at(-1));
      expect(['head', 'body']).not.toContain(shown);

      const page = dense(await tab.run(() => `${document.title}\n${document.body.innerText}`));
      const quotes = warning.evidence.filter(({ stance }) => stance === 'for').map(({ quote }) => squeeze(quote));
      expect(quotes.length).toBeGreaterThan(1);
      expect(quotes.filter((quote) => !page.includes(dense(quote).replace(/^…|…$/g, '')))).toEqual([]);
      if (name === 'chromium') {
        const banner = squeeze((await tab.shadowHtml(BANNER)) ?? '');
        expect(banner).toContain(squeeze(sentenceOf(warning)));
        expect(quotes.filter((quote) => banner.includes(quote))).not.toEqual([]);
      }
      expect(
        await tab.run((selector: string) => document.querySelector(selector)?.shadowRoot ?? null, BANNER),
      ).toBeNull();
      expect(await readBadge(own, demo.url('/illicit-pharmacy.html'))).not.toBe('');

      await driver.stopWorker();
      const tabId = await findTabId(own, demo.url('/illicit-pharmacy.html'));
      const popup = await driver.open(driver.url(`popup.html?tab=${tabId}`));
      const text = await waitFor('the warning in the popup', 10_000, async () => {
        const seen = await readText(popup);
        return seen.includes(squeeze(sentenceOf(warning))) && seen;
      });
      expect(quotes.filter((quote) => text.includes(quote))).not.toEqual([]);
      expect(text).toContain(warning.evidence[0]?.ruleId);
      for (const pack of warning.packs) expect(text).toContain(pack.version);
      expect([...(await tab.errors()), ...(await popup.errors())]).toEqual([]);
      await popup.close();
      await tab.close();
    });

    // Firefox lets nobody look into a closed shadow root, so there is nothing to aim at
    if (name === 'chromium') {
      test('a click on its button takes the banner away, a forged one does not', async () => {
        const { tab } = await visit(demo, '/apteka-ru.html');
        await waitFor('the banner', 5_000, async () => (await listExtras(tab)).length > 0);
        await sleep(700); // clicks right after it appeared are not taken
        await tab.run((selector: string) => {
          const host = document.querySelector<HTMLElement>(selector);
          host?.click();
          host?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        }, BANNER);
        expect(await listExtras(tab)).toHaveLength(1);
        await tab.clickInShadow(BANNER, '.dismiss');
        await waitFor('the end of the banner', 5_000, async () => (await listExtras(tab)).length === 0);
        expect(await tab.errors()).toEqual([]);
        await tab.close();
      });
    }

    test('a newspaper that reports on such a shop is left alone', async () => {
      const { tab, status } = await visit(demo, '/news.html');
      expect(['clear', 'note']).toContain(strongestLevel(status));
      expect(await listExtras(tab)).toEqual([]);
      expect(await readBadge(own, demo.url('/news.html'))).toBe('');
      expect(await tab.errors()).toEqual([]);
      await tab.close();
    });

    test.each(EDGE_PAGES)('$name is checked without an error', async ({ path, characters, isBig }) => {
      const { tab, status } = await visit(edges, path);
      expect(status.warnings).toEqual([]);
      if (status.partial.length === 0) expect(status.characters).toBeGreaterThanOrEqual(characters);
      else expect(isBig).toBe(true);
      expect(await tab.errors()).toEqual([]);
      await tab.close();
    });

    test('the history lists the warning, without its words, and still does after a restart of the browser', async () => {
      const readHistory = async () => {
        const page = await driver.open(driver.url('warning-history.html'));
        const text = await waitFor('the warning in the history', 10_000, async () => {
          const seen = await readText(page);
          return seen.includes('localhost') && seen;
        });
        expect(await page.errors()).toEqual([]);
        await page.close();
        return text;
      };
      expect(await readHistory()).not.toContain('illicit-pharmacy');
      await driver.close();
      await start();
      expect(await readHistory()).toContain('localhost');
    });

    test('nothing was asked of the sites but the pages themselves', () => {
      expect([...demo.requests, ...edges.requests].sort()).toEqual([...visited].sort());
    });
  });
});
