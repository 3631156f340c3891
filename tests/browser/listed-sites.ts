import type { HistoryRecord } from '@/core/model/warning';
import { readAllPacks } from '../../rules/authoring/read-pack-folder.ts';
import { developmentKeys } from '../../rules/keys/key-file.ts';
import { DEVELOPMENT_KEYS } from '../../rules/pin-source.ts';
import type { BrowserName } from '../support/browsers.ts';
import { buildDomains } from '../support/builders.ts';
import { makeTemporaryFolder, publish } from '../support/releases.ts';
import { serveRules } from '../support/rule-server.ts';
import { waitFor } from '../support/time-limit.ts';
import { askWorker, DRIVERS, keepLocally, type Tab, waitForCheck } from './driver.ts';
import { type SitePage, serveSite } from './site.ts';

/** Of a seller who was found to be rogue; all others of the tests are warned of officially. */
export const ROGUE = 'rogue.localhost';

export type ListedSites = Awaited<ReturnType<typeof startListedSites>>;

const TYPE = 'text/html; charset=utf-8';
const PAGES: Record<string, SitePage> = {
  '/': '<!doctype html><title>Chairs</title><p>Garden chairs of oak.</p><a href="/more" target="_blank">More</a>',
  '/more': '<!doctype html><title>More</title><p>Garden tables of oak.</p>',
  '/start': '<!doctype html><title>Start</title><p>Fresh bread every morning.</p>',
  // Firefox has its own page for what was sent and may not be kept: it asks whether to send it again
  '/order': {
    type: TYPE,
    headers: { 'cache-control': 'private, max-age=60' },
    body: '<!doctype html><title>Order</title><p>One chair of oak.</p>',
  },
};

/**
 * A browser with rules that list some hosts of this machine, and pages on them. Every test has a host of its own: what is
 * decided in one means nothing in another.
 * @param names `shop` for `shop.localhost`
 */
export async function startListedSites(name: BrowserName, names: readonly string[]) {
  const pages = { ...PAGES };
  const site = await serveSite(pages);
  const server = await serveRules(await publishLists(names));
  const driver = await DRIVERS[name]();
  const own = await driver.open(driver.url('popup.html'));
  await keepLocally(own, { 'development-address': server.address });
  const { sources } = await askWorker(own, 'rules/update', { id: 'own' });
  if (sources[0]?.problem !== null) throw new Error(`the rules did not come: ${sources[0]?.problem}`);
  const open: Tab[] = [];
  const at = (host: string, path = '/') => site.url(path).replace('localhost', host);
  pages['/redirect'] = { type: TYPE, body: '', status: 302, headers: { location: at('redirect.localhost') } };
  pages['/refresh'] = `<meta http-equiv="refresh" content="0; url=${at('refresh.localhost')}">`;
  pages['/pushy'] = `<title>Pushy</title><p>Wait</p><script>
    addEventListener('pageshow', () => setTimeout(() => location.assign('${at('pushy.localhost')}'), 1500));</script>`;
  const shows = (tab: Tab, url: string) =>
    waitFor(`the page ${url}`, 15_000, async () => (await addressIn(tab)) === url);
  return {
    site,
    driver,
    own,
    at,
    start: site.url('/start'),
    /** A tab that shows an ordinary page. */
    openStart: async () => {
      const tab = await driver.open(site.url('/start'));
      open.push(tab);
      return tab;
    },
    openOwn: async (path: string) => {
      const tab = await driver.open(driver.url(path));
      open.push(tab);
      return tab;
    },
    /** The page stays, and is not stopped at. */
    isLeftAlone: async (tab: Tab, url: string) => {
      await shows(tab, url);
      await waitForCheck(own, url);
      await new Promise((done) => setTimeout(done, 700));
      if ((await addressIn(tab)) !== url) throw new Error(`${url} was left`);
    },
    recordsOf: async (host: string): Promise<readonly HistoryRecord[]> =>
      (await askWorker(own, 'history/list', { limit: 50, before: null, level: null, host })).records,
    closeTabs: async () => {
      for (const tab of open.splice(0)) await tab.close();
    },
    close: async () => {
      await driver.close();
      await site.close();
      await server.close();
    },
  };
}

/** A release of the bundled rules with lists of these names. @returns its folder */
async function publishLists(names: readonly string[]): Promise<string> {
  const lists = [
    buildDomains(
      names.map((name) => `${name}.localhost`),
      { name: 'test-warned' },
    ),
    buildDomains([ROGUE], { name: 'test-rogue', standing: 'rogue', issuer: 'us-nabp' }),
  ];
  const packs = readAllPacks().map((pack) =>
    pack.name === 'pharmacy' ? { ...pack, version: '1.0.1', domains: [...(pack.domains ?? []), ...lists] } : pack,
  );
  const folder = makeTemporaryFolder();
  const { current: key } = await developmentKeys(DEVELOPMENT_KEYS);
  await publish(folder, packs, { key, seq: 2, issued: Date.now() });
  return folder;
}

/** Where a tab is; empty while it is on its way. */
export function addressIn(tab: Tab): Promise<string> {
  return tab.run(() => location.href).catch(() => '');
}

/** Go somewhere from within the page, as a link does; the page may be taken away meanwhile. */
export function follow(tab: Tab, url: string): Promise<void> {
  return tab.run((next: string) => void setTimeout(() => location.assign(next)), url);
}

/** Press what `selector` names. @returns false when nothing is there */
export function press(tab: Tab, selector: string): Promise<boolean> {
  return tab.run((wanted: string) => {
    const found = document.querySelector<HTMLElement>(wanted);
    setTimeout(() => found?.click());
    return found !== null;
  }, selector);
}

/** Wait until our page before a host stands in the tab. @returns all of its words */
export function isStopped(tab: Tab, host: string): Promise<string> {
  const read = () =>
    tab.run(() => {
      const isOwn = location.pathname === '/before-site.html' && document.querySelector('.before-site') !== null;
      return isOwn ? document.body.innerText : '';
    });
  return waitFor(`our page before ${host}`, 15_000, async () => {
    const text = await read().catch(() => '');
    return text.includes(host) && text;
  });
}

/** Let the person continue: once, for a day, or always. */
export async function goOn(tab: Tab, which: 1 | 2 | 3): Promise<void> {
  await press(tab, '.go-on-start');
  if (!(await press(tab, `.go-on button:nth-of-type(${which})`))) throw new Error('there is no way on');
}
