import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, findBrowser } from '../../support/browsers.ts';
import { waitFor } from '../../support/time-limit.ts';
import { askWorker, DRIVERS, type Driver, findTabId, type Tab } from '../driver.ts';
import { SITES, takeLists, textAbout } from './marked-web.ts';
import { OTHER_LAYOUTS } from './other-layouts.ts';
import { ARABIC, ENGINE_PAGES, imitation, writePage } from './result-pages.ts';
import { serveWeb, type Web } from './web.ts';

/** What we put into a page can be told from outside by this alone. */
const MARK = 'div[style]';
const ALL = Object.values(SITES).map(textAbout);
const PAGES = [...ENGINE_PAGES, ARABIC];
const [GOOGLE] = ENGINE_PAGES as [(typeof ENGINE_PAGES)[0]];
const BAIDU = ENGINE_PAGES.find(({ engine }) => engine === 'Baidu') ?? GOOGLE;

const many = Array.from({ length: 5_000 }, (_, i) => textAbout(i % 2 ? SITES.warned : `site-${i}.example`));
const huge = writePage(GOOGLE, ALL, SITES.warned).replace(
  '<div id="rso">',
  `<div id="rso"><div class="Ww4FFb"><div class="yuRUbf"><a href="https://${SITES.warned}/?${'x'.repeat(1 << 20)}"><h3>Long</h3></a></div></div>`,
);
const others = {
  'www.google.de/search': writePage(GOOGLE, many, SITES.warned),
  'www.google.fr/search': huge,
  'www.google.it/search': writePage(GOOGLE, [...ALL, imitation('copycat.example')], SITES.warned),
  'www.google.es/search': writePage(GOOGLE, [textAbout(SITES.unknown)], SITES.warned),
  'baidu.com/s': writePage(
    BAIDU,
    ALL.map((text) => ({ ...text, isStated: false })),
    SITES.warned,
  ),
  'www.google.com/maps': writePage(GOOGLE, ALL, SITES.warned),
};

describe.each(['chromium', 'firefox'] as BrowserName[])('%s', (name) => {
  describe.skipIf(findBrowser(name) === null)('on pages of results', () => {
    const scheme = name === 'chromium' ? 'https' : 'http';
    let web: Web;
    let driver: Driver;
    let own: Tab;
    beforeAll(async () => {
      const pages = [...PAGES, ...OTHER_LAYOUTS].map((page) => [
        page.address.replace(/\?.*/, ''),
        writePage(page, ALL, SITES.warned),
      ]);
      web = await serveWeb({ ...others, ...Object.fromEntries(pages) });
      driver = await DRIVERS[name]({ web: web.ports });
      own = await driver.open(driver.url('options.html'));
      await takeLists(own);
    });
    afterAll(async () => {
      await driver?.close();
      await web.close();
    });

    const open = (address: string) => driver.open(`${scheme}://${address}`);
    /** The sites of the results that are marked, in the order of the page. */
    const marked = (tab: Tab) =>
      tab.run((wanted: string) => {
        const titles = [...document.querySelectorAll('[data-of]')];
        const isBefore = (title: Element, mark: Element) =>
          title.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING;
        return [...document.querySelectorAll(wanted)].map(
          (mark) =>
            titles
              .filter((title) => isBefore(title, mark))
              .at(-1)
              ?.getAttribute('data-of') ?? 'nothing',
        );
      }, MARK);
    const waitForMarks = (tab: Tab, sites: readonly string[]) =>
      waitFor(`marks on ${sites.join(', ')}`, 10_000, async () => (await marked(tab)).join() === sites.join());
    /** Give the marks names, so that each can be looked into. */
    const nameMarks = (tab: Tab) =>
      tab.run((wanted: string) => {
        for (const [i, mark] of document.querySelectorAll(wanted).entries()) mark.id = `mark-${i}`;
      }, MARK);
    const KNOWN = [SITES.warned, SITES.rogue, SITES.accredited];

    test.each(PAGES)('$engine ($lang): what lists name is marked, and nothing else', async ({ address }) => {
      const tab = await open(address);
      await waitForMarks(tab, KNOWN);
      if (name === 'chromium') {
        await nameMarks(tab);
        const said = await Promise.all([0, 1, 2].map((i) => tab.shadowHtml(`#mark-${i}`)));
        expect(said[0]).toContain('On an official warning list: FDA, since Mar 9, 2026');
        expect(said[1]).toContain('On a list of sellers found to break the rules: LegitScript');
        expect(said[2]).toContain('Accredited by NABP, United States');
        expect(said.join()).not.toMatch(/\bsafe\b/i);
      }
      const { inLinks, focus, wide } = await tab.run((wanted: string) => {
        const marks = [...document.querySelectorAll(wanted)];
        return {
          inLinks: marks.filter((mark) => mark.closest('a, button, h1, h2, h3')).length,
          focus: document.activeElement?.tagName,
          wide: document.documentElement.scrollWidth > innerWidth,
        };
      }, MARK);
      expect({ inLinks, focus, wide }).toEqual({ inLinks: 0, focus: 'BODY', wide: false });
      expect(await tab.errors()).toEqual([]);
      await tab.close();
    });

    test.each(OTHER_LAYOUTS)('$what', async ({ address }) => {
      const tab = await open(address);
      await waitForMarks(tab, KNOWN);
      expect(await tab.errors()).toEqual([]);
      await tab.close();
    });

    test('each takes a line of its own and moves nothing else', async () => {
      const tab = await open(GOOGLE.address);
      await waitForMarks(tab, KNOWN);
      const { lines, moved } = await tab.run((wanted: string) => {
        const marks = [...document.querySelectorAll(wanted)];
        const lines = marks.map((mark) => mark.getBoundingClientRect().height);
        const before = document.querySelector('#rso')?.getBoundingClientRect().height ?? 0;
        for (const mark of marks) (mark as HTMLElement).style.setProperty('display', 'none', 'important');
        return { lines, moved: before - (document.querySelector('#rso')?.getBoundingClientRect().height ?? 0) };
      }, MARK);
      expect(Math.max(...lines)).toBeLessThanOrEqual(34);
      expect(moved).toBeLessThanOrEqual(lines.reduce((sum, line) => sum + line + 8, 0));
      await tab.close();
    });

    test('where the engine tells nothing of an address, the one that is shown counts', async () => {
      const tab = await open('baidu.com/s?wd=x');
      await waitForMarks(tab, KNOWN);
      await tab.close();
    });

    test('results that come later are marked, and a link that comes to lead elsewhere loses its mark', async () => {
      const tab = await open('www.google.es/search?q=x');
      const add = (html: string) =>
        tab.run((markup: string) => document.querySelector('#rso')?.insertAdjacentHTML('beforeend', markup), html);
      await new Promise((done) => setTimeout(done, 800));
      expect(await marked(tab)).toEqual([]);
      for (const host of [SITES.warned, SITES.unknown, SITES.accredited]) await add(GOOGLE.result(textAbout(host)));
      await waitForMarks(tab, [SITES.warned, SITES.accredited]);
      await tab.run((host: string) => {
        const link = document.querySelector(`[data-of="${host}"]`)?.closest('a');
        if (link) link.href = 'https://elsewhere.example/';
      }, SITES.warned);
      await waitForMarks(tab, [SITES.accredited]);
      expect(await tab.errors()).toEqual([]);
      await tab.close();
    });

    test('a mark that the page takes away comes back three times', async () => {
      const tab = await open(GOOGLE.address);
      for (let times = 0; times < 4; times++) {
        await waitForMarks(tab, KNOWN);
        await tab.run((wanted: string) => document.querySelector(wanted)?.remove(), MARK);
      }
      await new Promise((done) => setTimeout(done, 1_500));
      expect(await marked(tab)).toEqual(KNOWN.slice(1));
      await tab.close();
    });

    test.each([
      ['5,000 results', 'www.google.de', 250],
      ['an address of a million characters', 'www.google.fr', 3],
      ['a result that imitates a mark', 'www.google.it', 3],
    ])('%s: marked within bounds, and the page goes on', async (_what, host, count) => {
      const tab = await open(`${host}/search?q=x`);
      const countMarks = () => tab.run((wanted: string) => document.querySelectorAll(wanted).length, MARK);
      await waitFor('the marks', 30_000, async () => (await countMarks()) === count);
      const gapMs = await tab.run(async () => {
        let longest = 0;
        for (let i = 0, last = performance.now(); i < 60; i++) {
          await new Promise((done) => setTimeout(done, 16));
          longest = Math.max(longest, performance.now() - last);
          last = performance.now();
        }
        return longest;
      });
      expect(gapMs).toBeLessThan(1_500);
      expect(await countMarks()).toBe(count);
      expect(await tab.errors()).toEqual([]);
      await tab.close();
    });

    test('they go where the person wants no warnings, and come again with them', async () => {
      const url = `${scheme}://${GOOGLE.address}`;
      const tab = await driver.open(url);
      await waitForMarks(tab, KNOWN);
      const tabId = await findTabId(own, url);
      const { mutes } = await askWorker(own, 'mutes/add', { tabId, scope: 'site' });
      await waitForMarks(tab, []);
      for (const mute of mutes) await askWorker(own, 'mutes/remove', { mute });
      await tab.goto(url);
      await waitForMarks(tab, KNOWN);
      await tab.close();
    });

    test('other pages of the same site are left alone', async () => {
      const tab = await open('www.google.com/maps?q=x');
      await new Promise((done) => setTimeout(done, 1_000));
      expect(await marked(tab)).toEqual([]);
      await tab.close();
    });

    test.runIf(name === 'chromium')('a mark opens to who lists the site, and leads to our explanation', async () => {
      const tab = await open(GOOGLE.address);
      await waitForMarks(tab, KNOWN);
      await nameMarks(tab);
      const tabs = () =>
        own.run(async () => {
          const { chrome } = globalThis as unknown as {
            chrome: { tabs: { query(query: object): Promise<unknown[]> } };
          };
          return (await chrome.tabs.query({})).length;
        });
      const before = await tabs();
      await tab.run(() => document.querySelector<HTMLElement>('#mark-0')?.click());
      await new Promise((done) => setTimeout(done, 700)); // clicks sooner than that do not count
      expect(await tab.shadowHtml('#mark-0')).toContain('aria-expanded="false"');
      await tab.clickInShadow('#mark-0', '.what');
      const opened = await tab.shadowHtml('#mark-0');
      expect(opened).toContain('aria-expanded="true"');
      for (const part of ['U.S. Food and Drug Administration (FDA)', 'United States', 'Mar 9, 2026'])
        expect(opened).toContain(part);
      expect(await tab.run(() => location.pathname)).toBe('/search');
      await tab.clickInShadow('#mark-0', '.more');
      await waitFor('our page', 5_000, async () => (await tabs()) === before + 1);
      await tab.close();
    });

    test('other rules hold at once on pages that are open', async () => {
      const tab = await open(GOOGLE.address);
      await waitForMarks(tab, KNOWN);
      await takeLists(own, 3, ['gardening.example']);
      await waitForMarks(tab, [...KNOWN, SITES.unknown]);
      await takeLists(own, 4);
      await waitForMarks(tab, KNOWN);
      await tab.close();
    });

    test.runIf(name === 'chromium')(
      'a mark follows its title for the keyboard, and opens and closes by keys',
      async () => {
        const tab = await open(GOOGLE.address);
        await waitForMarks(tab, KNOWN);
        await nameMarks(tab);
        await new Promise((done) => setTimeout(done, 700));
        await tab.run(
          (host: string) => document.querySelector(`[data-of="${host}"]`)?.closest('a')?.focus(),
          SITES.warned,
        );
        await tab.press('Tab');
        expect(await tab.run(() => document.activeElement?.id)).toBe('mark-0');
        await tab.press('Enter');
        expect(await tab.shadowHtml('#mark-0')).toContain('aria-expanded="true"');
        await tab.press('Tab');
        await tab.press('Escape');
        expect(await tab.shadowHtml('#mark-0')).toContain('aria-expanded="false"');
        await tab.press('Tab');
        expect(await tab.run(() => document.activeElement?.closest('a')?.textContent)).toContain('Rogue');
        await tab.close();
      },
    );

    test('nothing of it is kept or sent, and the switch in the options turns it off', async () => {
      const { records } = await askWorker(own, 'history/list', { limit: 50, before: null, level: null, host: '' });
      expect(records).toEqual([]);
      const kept = await own.run(async () => {
        const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', StorageApi | undefined>;
        return JSON.stringify(await (browser ?? chrome)?.storage.local.get(null));
      });
      expect(kept).not.toMatch(/pills|street\.pharmacy|google|yandex/);
      expect(web.requests.filter((request) => /\.(?:example|pharmacy)/.test(request))).toEqual([]);
      const isOn = async () => (await askWorker(own, 'settings/get', {})).settings.searchMarks;
      const useSwitch = () => own.run(() => document.querySelector<HTMLElement>('#search-marks input')?.click());
      expect(await isOn()).toBe(true);
      await useSwitch();
      await waitFor('the switch', 5_000, async () => !(await isOn()));
      const tab = await open(GOOGLE.address);
      await new Promise((done) => setTimeout(done, 1_000));
      expect(await marked(tab)).toEqual([]);
      await tab.close();
      await useSwitch();
      await waitFor('the switch', 5_000, isOn);
    });
  });
});

interface StorageApi {
  readonly storage: { readonly local: { get(keys: null): Promise<object> } };
}
