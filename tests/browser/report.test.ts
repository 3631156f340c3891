/** From a flagged page to an open form or a written mail, by keys alone, in the built extension. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, findBrowser } from '../support/browsers.ts';
import { buildReportEntry } from '../support/report-entries.ts';
import { waitFor } from '../support/time-limit.ts';
import { askWorker, DRIVERS, type Driver, findTabId, type Tab, waitForCheck } from './driver.ts';
import { OFFER } from './offer.ts';
import { serveWeb, type Web } from './search/web.ts';

/** Stops of the Tab key until something is reached: more than any of our pages has. */
const MOST_STOPS = 90;
const HOSTILE = `<img src=x onerror=alert(1)> \u202eevil %0D%0ABcc: a@b.example "><script>alert(2)</script>`;
const page = (title: string) =>
  `<!doctype html><meta charset="utf-8"><title>${title}</title><h1>Shop</h1><p>${OFFER}</p>`;
const escaped = HOSTILE.replaceAll('<', '&lt;');

const PAGES = {
  'shop-pills.example/': page('Pills'),
  'hostile.example/': page(escaped),
  'www.instagram.com/': page('A profile'),
  't.me/': page('A channel'),
  'www.etsy.com/': page('A listing'),
  'pills.wordpress.com/': page('A blog'),
};

interface Way {
  readonly from: keyof typeof PAGES;
  readonly country: string;
  readonly to: RegExp;
}
const WAYS: readonly Way[] = [
  {
    from: 'shop-pills.example/',
    country: 'US',
    to: /^mailto:FDAInternetPharmacyTaskForce-CDER@fda\.hhs\.gov\?subject=/,
  },
  { from: 'shop-pills.example/', country: 'GB', to: /^mailto:casereferrals@mhra\.gov\.uk\?subject=/ },
  { from: 'shop-pills.example/', country: 'DE', to: /^https:\/\/portal\.onlinewache\.polizei\.de\// },
  { from: 'shop-pills.example/', country: 'FR', to: /^https:\/\/www\.internet-signalement\.gouv\.fr\// },
  { from: 'shop-pills.example/', country: 'RU', to: /^https:\/\/eais\.rkn\.gov\.ru\/feedback\// },
  { from: 'www.instagram.com/', country: 'US', to: /^https:\/\/help\.instagram\.com\// },
  { from: 't.me/', country: 'DE', to: /^mailto:abuse@telegram\.org\?subject=/ },
  { from: 'www.etsy.com/', country: 'GB', to: /^https:\/\/www\.etsy\.com\/help\// },
  { from: 'pills.wordpress.com/', country: 'US', to: /^https:\/\/wordpress\.com\/abuse\/\?report_url=http/ },
];

/** Press Tab until what has the focus is called like this. @returns where it leads, for a link */
function tabTo(tab: Tab, wanted: RegExp): Promise<string | null> {
  const look = () =>
    tab.run(() => {
      const on = document.activeElement as HTMLAnchorElement | null;
      return [on?.getAttribute('aria-label') ?? on?.textContent ?? '', on?.href ?? null] as const;
    });
  return (async () => {
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      await tab.press('Tab');
      const [name, href] = await look();
      if (wanted.test(name.trim())) return href;
    }
    throw new Error(`no way by keys to ${wanted}`);
  })();
}

const textOf = (tab: Tab) => tab.run(() => document.body.innerText);
const waitForText = (tab: Tab, text: string) =>
  waitFor(`"${text}" on the page`, 10_000, async () => (await textOf(tab).catch(() => '')).includes(text));

describe.each(['chromium', 'firefox'] as BrowserName[])('%s', (name) => {
  describe.skipIf(findBrowser(name) === null)('a report', () => {
    const scheme = name === 'chromium' ? 'https' : 'http';
    let web: Web;
    let driver: Driver;
    let own: Tab;
    const explained = new Map<string, Tab>();

    beforeAll(async () => {
      web = await serveWeb(PAGES);
      driver = await DRIVERS[name]({ web: web.ports });
      own = await driver.open(driver.url('options.html'));
    });
    afterAll(async () => {
      await driver?.close();
      await web.close();
    });

    /** Our explanation of a page, beside the page; several reports may begin there. */
    async function explain(from: string): Promise<Tab> {
      const known = explained.get(from);
      if (known) return known;
      const url = `${scheme}://${from}`;
      await driver.open(url);
      await waitForCheck(own, url);
      const popup = await driver.open(driver.url(`popup.html?tab=${await findTabId(own, url)}`));
      await waitForText(popup, 'Prepare a report');
      await tabTo(popup, /^Prepare a report$/);
      explained.set(from, popup);
      return popup;
    }

    /** By keys from there to the page where a report is prepared. */
    async function prepare(from: string, country = 'US'): Promise<Tab> {
      await askWorker(own, 'settings/set', { settings: { ...(await settings()), country } });
      const popup = await explain(from);
      const before = (await driver.addresses()).length;
      await popup.press('Enter');
      await waitFor('the tab with the report', 10_000, async () => (await driver.addresses()).length > before);
      const report = await driver.newest();
      await waitForText(report, 'Where it goes');
      return report;
    }

    const settings = async () => (await askWorker(own, 'settings/get', {})).settings;
    const kept = async () => (await askWorker(own, 'report/list', { limit: 50, state: null, text: '' })).found;

    test.each(WAYS)('$country, $from: one question, and the place is open', async ({ from, country, to }) => {
      const report = await prepare(from, country);
      await tabTo(report, /^Where it goes$/);
      await report.press('Enter');
      await tabTo(report, /^(?:Open the form|Write a mail)/);
      await report.press('Enter');
      const href = await waitFor('the link', 5_000, () =>
        report.run(() => {
          const on = document.activeElement;
          return on instanceof HTMLAnchorElement && on.href;
        }),
      );
      expect(href).toMatch(to);
      if (href.startsWith('mailto:')) {
        expect(href.length).toBeLessThanOrEqual(1_800);
        expect([...new URL(href).searchParams.keys()]).toEqual(['subject', 'body']);
        expect(new URL(href).searchParams.get('body')).toContain(from.slice(0, -1));
        // no mail program is here: that the link is used is seen, and where it leads was
        await report.run(() => document.activeElement?.addEventListener('click', (event) => event.preventDefault()));
      }
      await report.press('Enter');
      await waitForText(report, 'copy and paste');
      if (!href.startsWith('mailto:')) {
        await waitFor('the form', 10_000, async () => (await driver.addresses()).some((address) => to.test(address)));
        await (await driver.newest()).close();
      }
      await waitFor('the kept report', 5_000, async () => (await kept())[0]?.entry.state === 'opened');
      await report.close();
      await askWorker(own, 'report/erase', {});
    });

    test('outlives the worker and its tab; what was taken out stays out; deleting it leaves nothing', async () => {
      const report = await prepare('shop-pills.example/');
      expect(await kept()).toEqual([]);
      await driver.stopWorker();
      await tabTo(report, /^Take out: Title of the page$/);
      await report.press('Enter');
      await waitForText(report, 'Kept on this device');
      await driver.stopWorker();
      await tabTo(report, /^Take out: /);
      await report.press('Enter');
      await waitFor('the second change', 5_000, async () => (await kept())[0]?.entry.packet.title === '');
      await report.close();
      await driver.stopWorker();

      const list = await driver.open(driver.url('report.html'));
      await waitForText(list, 'shop-pills.example');
      const href = await tabTo(list, /^shop-pills\.example$/);
      await list.press('Enter');
      await waitForText(list, 'Where it goes');
      expect(await list.run(() => location.href)).toBe(href);
      await tabTo(list, /^Delete this report/);
      await list.press('Enter');
      await tabTo(list, /^Yes, delete it$/);
      await list.press('Enter');
      await waitForText(list, 'The report was deleted.');
      expect(await kept()).toEqual([]);
      expect(await list.errors()).toEqual([]);
      await list.close();
    });

    test('of a page with hostile words puts no element and no request anywhere', async () => {
      const report = await prepare('hostile.example/');
      const elements = () =>
        report.run(() =>
          [...document.querySelectorAll('img, script, iframe, [onerror]')].map((each) => each.outerHTML),
        );
      const before = await elements();
      expect(before.join()).not.toContain('alert');
      expect(before.filter((html) => html.startsWith('<img'))).toHaveLength(1); // our lantern
      expect(await textOf(report)).toContain('[U+202E]');
      await tabTo(report, /^Keep it now$/);
      await report.press('Enter');
      await waitForText(report, 'Kept on this device');
      const list = await driver.open(driver.url('report.html'));
      await waitForText(list, '[U+202E]');
      expect(await list.run(() => document.querySelectorAll('main img, main script').length)).toBe(0);
      expect([...(await report.errors()), ...(await list.errors())]).toEqual([]);
      expect(web.requests.filter((request) => request.endsWith('/x'))).toEqual([]);
      await list.close();
      await report.close();
    });

    test('is erased with everything', async () => {
      await askWorker(own, 'report/save', { entry: buildReportEntry() });
      expect(await kept()).not.toEqual([]);
      await askWorker(own, 'everything/erase', {});
      expect(await kept()).toEqual([]);
    });
  });
});
