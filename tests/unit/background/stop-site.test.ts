import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { compileSources, type RulesInForce } from '@/background/rules-in-force';
import { answerStop, arriveAt, leaveStop, stopBefore } from '@/background/stop-site';
import { useHistory } from '@/background/storage/history-store';
import { readPasses, removePass } from '@/background/storage/site-passes';
import type { Standing } from '@/core/model/domain-list';
import type { Origin } from '@/messages/protocol';
import { buildDomains, buildPack } from '../../support/builders.ts';
import { fakeBrowser, resetFakeBrowser } from '../../support/fake-browser.ts';

const rules = vi.hoisted(() => ({ now: null as unknown }));
vi.mock('@/background/rules-in-force', async (original) => ({
  ...(await original<object>()),
  rulesInForce: async () => rules.now,
}));

const TAB = 7;
const SHOP = 'https://www.shop.example/pills?a=1#top';
const NOW = Date.UTC(2026, 10, 27, 12, 30);
const HOUR = 3_600_000;

function list(standing: Standing, names = ['shop.example']): RulesInForce {
  const pack = { ...buildPack(), domains: [buildDomains(names, { standing })] };
  return compileSources([{ source: 'own', publisher: null, packs: [pack] }]);
}

const from = (url: string, changes: Partial<Origin> = {}): Origin => ({
  asker: 'content',
  tabId: TAB,
  frameId: 0,
  url,
  incognito: false,
  ...changes,
});
const DIRECT = { isReturn: false, from: null };
const BACK = { isReturn: true, from: null };

/** Where the tab was sent, or null. */
async function sentTo(origin: Origin, arrival = DIRECT as { isReturn: boolean; from: string | null }, now = NOW) {
  const update = vi.spyOn(fakeBrowser.tabs, 'update').mockClear();
  await arriveAt(origin, arrival, now);
  const [tabId, change] = (update.mock.calls[0] ?? []) as [number?, { url: string }?];
  if (tabId !== undefined) expect(tabId).toBe(origin.tabId);
  return change?.url ?? null;
}
const isStopped = async (...arrival: Parameters<typeof sentTo>) => (await sentTo(...arrival)) !== null;
const history = async () =>
  (await useHistory((store) => store.list({ limit: 50, before: null, level: null, host: '' })))?.records ?? [];

beforeEach(async () => {
  await resetFakeBrowser();
  await useHistory((store) => store.erase());
  rules.now = list('official-warning');
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async () => SHOP);
});

describe('a page that opens', () => {
  it('is stopped where its site is listed, and our page gets its address', async () => {
    const url = new URL((await sentTo(from(SHOP))) ?? '');
    expect(url.pathname).toBe('/before-site.html');
    expect(url.searchParams.get('at')).toBe(SHOP);
    expect(await history()).toMatchObject([
      { host: 'www.shop.example', unit: 'page', level: 'danger', action: 'none', rules: ['test-pack/test-list'] },
    ]);
  });

  it.each<[Standing, boolean]>([
    ['official-warning', true],
    ['rogue', true],
    ['reported', false],
    ['licensed', false],
  ])('on a list that says %s: %s', async (standing, stops) => {
    rules.now = list(standing);
    expect(await isStopped(from(SHOP))).toBe(stops);
  });

  it.each([
    ['on another site', from('https://other.example/')],
    ['in a frame', from(SHOP, { frameId: 3 })],
    ['in a private window', from(SHOP, { incognito: true })],
    ['in no tab', from(SHOP, { tabId: null })],
    ['that is no page of a site', from('about:blank')],
  ])('is left alone %s', async (_, origin) => {
    expect(await isStopped(origin)).toBe(false);
    expect(await history()).toEqual([]);
  });

  it('is left alone on a well-known lawful site, whatever a list says', async () => {
    rules.now = list('official-warning', ['wikipedia.org']);
    expect(await isStopped(from('https://en.wikipedia.org/wiki/Pill'))).toBe(false);
  });

  it('is left alone when the tab has gone on meanwhile', async () => {
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async () => 'https://other.example/');
    expect(await isStopped(from(SHOP))).toBe(false);
  });

  it('is one visit in the history however often it is stopped', async () => {
    await isStopped(from(SHOP));
    await isStopped(from(SHOP), DIRECT, NOW + 60_000);
    expect(await history()).toHaveLength(1);
  });
});

describe('what the person decides', () => {
  beforeEach(() => isStopped(from(SHOP)));

  it.each(['day', 'always'] as const)('"%s" holds in all tabs, for the whole site', async (answer) => {
    await answerStop(SHOP, answer, TAB, NOW);
    expect(await isStopped(from('https://shop.example/', { tabId: 8 }), DIRECT, NOW + HOUR)).toBe(false);
    expect(await history()).toMatchObject([{ action: 'continued' }]);
    expect(await isStopped(from(SHOP), DIRECT, NOW + 25 * HOUR)).toBe(answer === 'day');
  });

  it('"once" holds in its tab, goes on with every page, and leaves nothing on the disk', async () => {
    await answerStop(SHOP, 'once', TAB, NOW);
    for (let minutes = 50; minutes < 300; minutes += 50)
      expect(await isStopped(from(SHOP), DIRECT, NOW + minutes * 60_000)).toBe(false);
    expect(await isStopped(from(SHOP, { tabId: 8 }))).toBe(true);
    expect(await isStopped(from(SHOP), DIRECT, NOW + 9 * HOUR)).toBe(true);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('"once" goes with a tab that a page of the site opens, not with one that the person opens', async () => {
    await answerStop(SHOP, 'once', TAB, NOW);
    vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(async () => ({ openerTabId: TAB }));
    expect(await isStopped(from(SHOP, { tabId: 9 }), { isReturn: false, from: 'shop.example' })).toBe(false);
    expect(await isStopped(from(SHOP, { tabId: 10 }), { isReturn: false, from: 'search.example' })).toBe(true);
  });

  it('"back" decides nothing for the next time', async () => {
    await answerStop(SHOP, 'back', TAB, NOW);
    expect(await history()).toMatchObject([{ action: 'went-back' }]);
    expect(await isStopped(from(SHOP))).toBe(true);
  });

  it('can be taken back', async () => {
    await answerStop(SHOP, 'always', TAB, NOW);
    expect(await readPasses(NOW)).toMatchObject([{ domain: 'shop.example', until: null }]);
    expect(await removePass('shop.example', NOW)).toEqual([]);
    expect(await isStopped(from(SHOP))).toBe(true);
  });

  it('lets nobody on to what is not listed, and not by an address that is none', async () => {
    for (const address of ['https://other.example/', 'javascript:alert(1)', 'https://me@shop.example/'])
      await answerStop(address, 'always', TAB, NOW);
    expect(await readPasses(NOW)).toEqual([]);
  });

  it('counts a silenced site as decided', async () => {
    const mute = { scope: 'site', host: 'www.shop.example', hash: '', since: NOW };
    await fakeBrowser.storage.local.set({ mutes: [mute] });
    expect(await isStopped(from(SHOP))).toBe(false);
  });
});

describe('our page', () => {
  it.each(['https://other.example/', 'file:///etc/passwd', 'https://me:x@shop.example/', 'nonsense', ''])(
    'has nothing to show for %j',
    async (address) => expect(await stopBefore(address, TAB, NOW)).toBeNull(),
  );

  it('knows whether the site is behind it', async () => {
    expect(await stopBefore(SHOP, TAB, NOW)).toMatchObject({ domain: 'shop.example', isBehind: false });
    await isStopped(from(SHOP));
    expect(await stopBefore(SHOP, TAB, NOW)).toMatchObject({ level: 'danger', isBehind: true });
    expect(await stopBefore('https://shop.example/', TAB, NOW)).toMatchObject({ isBehind: false });
    expect(await stopBefore(SHOP, 8, NOW)).toMatchObject({ isBehind: false });
  });

  it('left by the button of the browser leads past the site, once, whichever is heard of first', async () => {
    const goBack = vi.spyOn(fakeBrowser.tabs, 'goBack');
    await isStopped(from(SHOP));
    expect(await isStopped(from(SHOP), BACK, NOW + 5_000)).toBe(false);
    await leaveStop(SHOP, TAB, NOW + 5_001);
    expect(goBack).toHaveBeenCalledWith(TAB);
    expect(await history()).toMatchObject([{ action: 'went-back' }]);
    expect(await isStopped(from(SHOP), BACK, NOW + 6_000)).toBe(true);
    await leaveStop(SHOP, TAB, NOW + 7_000);
    expect(await isStopped(from(SHOP), BACK, NOW + 7_100)).toBe(false);
    expect(goBack).toHaveBeenCalledTimes(2);
  });

  it('knows when the page before leads to the site again by itself', async () => {
    const isAgain = async () => (await stopBefore(SHOP, TAB, NOW))?.isAgain;
    await isStopped(from(SHOP));
    expect(await isAgain()).toBe(false);
    await answerStop(SHOP, 'back', TAB, NOW);
    await isStopped(from(SHOP), DIRECT, NOW + 2_000);
    expect(await isAgain()).toBe(true);
    await answerStop(SHOP, 'back', TAB, NOW);
    await isStopped(from(SHOP), BACK, NOW + 2_000);
    expect(await isAgain()).toBe(false);
    await answerStop(SHOP, 'back', TAB, NOW);
    await isStopped(from(SHOP), DIRECT, NOW + 60_000);
    expect(await isAgain()).toBe(false);
  });

  it('comes again where nothing is before the site', async () => {
    vi.spyOn(fakeBrowser.tabs, 'goBack').mockRejectedValue(new Error('nothing there'));
    await isStopped(from(SHOP));
    expect(await isStopped(from(SHOP), BACK, NOW + 1_000)).toBe(true);
  });

  it('comes again when the person goes forward to the site later', async () => {
    await isStopped(from(SHOP));
    await leaveStop(SHOP, TAB, NOW);
    expect(await isStopped(from(SHOP), BACK, NOW + 60_000)).toBe(true);
  });
});
