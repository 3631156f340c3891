/** What the popup says of three shops, in each browser: the page is read there, checked by the worker, and asked by nobody. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SiteCheck } from '@/core/model/site-check';
import { readAllPacks } from '../../rules/authoring/read-pack-folder.ts';
import { developmentKeys } from '../../rules/keys/key-file.ts';
import { DEVELOPMENT_KEYS } from '../../rules/pin-source.ts';
import { type BrowserName, findBrowser } from '../support/browsers.ts';
import { buildDomains } from '../support/builders.ts';
import { makeTemporaryFolder, publish } from '../support/releases.ts';
import { serveRules } from '../support/rule-server.ts';
import { waitFor } from '../support/time-limit.ts';
import { askWorker, DRIVERS, type Driver, findTabId, keepLocally, type Tab, waitForCheck } from './driver.ts';
import { follow, goOn, isStopped } from './listed-sites.ts';
import { serveWeb, type Web } from './search/web.ts';
import { LICENSED_PAGE, ROGUE_PAGE, UNKNOWN_PAGE } from './seller-pages.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const REGISTERED = 'ashgrove.pharmacy';
const UNKNOWN = 'maple-health.example';
const WARNED = 'happy-pills.example';
const CHAIRS = 'oak-chairs.example';

/** A release of the bundled rules in which an authority warns about one host. @returns its folder */
async function publishWarning(): Promise<string> {
  const list = buildDomains([WARNED], { name: 'test-warned', issuer: 'us-fda', country: 'US', since: '2026-02-03' });
  const packs = readAllPacks().map((pack) =>
    pack.name === 'pharmacy' ? { ...pack, version: '1.0.1', domains: [...(pack.domains ?? []), list] } : pack,
  );
  const folder = makeTemporaryFolder();
  const { current: key } = await developmentKeys(DEVELOPMENT_KEYS);
  await publish(folder, packs, { key, seq: 2, issued: Date.now() });
  return folder;
}

describe.each(['chromium', 'firefox'] as BrowserName[])('%s', (name) => {
  describe.skipIf(findBrowser(name) === null)('the popup about a seller', () => {
    let web: Web;
    let server: Awaited<ReturnType<typeof serveRules>>;
    let driver: Driver;
    let own: Tab;
    beforeAll(async () => {
      web = await serveWeb({
        [`${REGISTERED}/`]: LICENSED_PAGE,
        [`${UNKNOWN}/`]: UNKNOWN_PAGE,
        [`${WARNED}/`]: ROGUE_PAGE,
        [`${CHAIRS}/`]: '<!doctype html><title>Chairs</title><p>Garden chairs of oak, £40.</p>',
      });
      server = await serveRules(await publishWarning());
      driver = await DRIVERS[name]({ web: web.ports });
      own = await driver.open(driver.url('popup.html'));
      await keepLocally(own, { 'development-address': server.address });
      await askWorker(own, 'rules/update', { id: 'own' });
    });
    afterAll(async () => {
      await driver?.close();
      await web?.close();
      await server?.close();
    });

    /** Open the page, past our own page where that stands before it, and the popup about it. */
    async function openPopup(host: string): Promise<{ readonly page: Tab; readonly popup: Tab; readonly id: number }> {
      const url = `http://${host}/`;
      const page = await driver.open(host === WARNED ? `http://${CHAIRS}/` : url);
      if (host === WARNED) {
        await follow(page, url);
        await isStopped(page, WARNED);
        await goOn(page, 1);
      }
      await waitForCheck(own, url);
      const id = await findTabId(own, url);
      return { page, id, popup: await driver.open(driver.url(`popup.html?tab=${id}`)) };
    }

    const panelOf = (popup: Tab) =>
      waitFor('the panel about the seller', 15_000, () =>
        popup.run(() => document.querySelector<HTMLElement>('#seller')?.innerText ?? null),
      );

    /** Unfold what is folded there. @returns all its words */
    async function openPanelOf(popup: Tab): Promise<string> {
      await panelOf(popup);
      await popup.run(() => {
        for (const part of document.querySelectorAll<HTMLElement>('#seller details:not([open]) > summary'))
          part.click();
      });
      return panelOf(popup);
    }

    const checkOf = async (id: number): Promise<SiteCheck | null> =>
      (await askWorker(own, 'site/check', { tabId: id })).check;

    test('a registered pharmacy: who says so, of which day, and what its page shows', async () => {
      const { page, popup, id } = await openPopup(REGISTERED);
      expect(await panelOf(popup)).not.toContain('1099999');
      const words = await openPanelOf(popup);
      expect(words).toMatch(
        /Registered or accredited as a pharmacy[\s\S]*NABP[\s\S]*United States[\s\S]*As of[\s\S]*202/,
      );
      for (const each of [REGISTERED, 'may be a pharmacy', 'General Pharmaceutical Council', '1099999'])
        expect(words).toContain(each);
      expect(await checkOf(id)).toMatchObject({
        kind: 'pharmacy',
        status: [{ standing: 'registered', issuer: 'us-nabp' }],
        lookAlike: null,
        licences: [{ number: '1099999', wellFormed: true }],
      });
      expect(await popup.run(() => document.querySelector('.warning'))).toBeNull();
      for (const tab of [popup, page]) {
        expect(await tab.errors()).toEqual([]);
        await tab.close();
      }
    });

    test('a shop that nobody knows: what it claims and does not show', async () => {
      const { page, popup } = await openPopup(UNKNOWN);
      const words = await panelOf(popup);
      expect(await popup.run(() => document.querySelector('.warning'))).toBeNull();
      for (const each of [
        'Nobody we know of says anything',
        'may be a pharmacy',
        'Canadian International Pharmacy Association',
        'leads nowhere',
      ])
        expect(words).toContain(each);
      await popup.close();
      await page.close();
    });

    test('a shop that is warned about: the panel stands below the warning', async () => {
      const { page, popup, id } = await openPopup(WARNED);
      const words = await panelOf(popup);
      expect(words).toMatch(/On an official warning list[\s\S]*FDA[\s\S]*Listed since[\s\S]*2026/);
      for (const each of ['Signs that rogue pharmacies often show', 'LegitScript', 'Pay with Bitcoin', 'Xanax 2 mg'])
        expect(words).toContain(each);
      expect((await checkOf(id))?.status.map(({ standing }) => standing)).toEqual(['warned', 'rogue-signs']);
      const order = await popup.run(() =>
        [...document.querySelectorAll('.warning, #seller, #report')].map((part) => part.id || part.className),
      );
      expect(order).toEqual([expect.stringContaining('warning'), 'seller', 'report']);
      await popup.close();
      await page.close();
    });

    test('a page that sells no medicines: nothing until a person asks', async () => {
      const { page, popup } = await openPopup(CHAIRS);
      await waitFor('the button', 15_000, () => popup.run(() => document.querySelector('.button-quiet') !== null));
      expect(await popup.run(() => document.querySelector('#seller'))).toBeNull();
      await popup.run(() => document.querySelector<HTMLElement>('.button-quiet')?.click());
      expect(await panelOf(popup)).toContain('no sign that this page sells medicines');
      expect(await popup.run(() => document.activeElement?.id)).toBe('seller');
      await popup.close();
      await page.close();
    });

    test('everybody can use the panel', async () => {
      const { page, popup } = await openPopup(UNKNOWN);
      await panelOf(popup);
      const broken = await popup.run(async (code: string) => {
        new Function(code)();
        const { axe: tool } = globalThis as unknown as { axe: typeof axe };
        const { violations } = await tool.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      }, AXE);
      expect(broken).toEqual([]);
      await popup.close();
      await page.close();
    });

    test('a stopped worker, and a tab that is gone, do no harm', async () => {
      const { page, popup, id } = await openPopup(REGISTERED);
      await panelOf(popup);
      await driver.stopWorker();
      expect(await checkOf(id)).toMatchObject({ kind: 'pharmacy' });
      await page.close();
      expect(await checkOf(id)).toBeNull();
      expect(await checkOf(987_654)).toBeNull();
      await popup.close();
    });

    test('nobody was asked: the pages loaded what they name themselves, and nothing else', () => {
      const hosts = [REGISTERED, UNKNOWN, WARNED, CHAIRS].map((host) => `GET ${host}/`);
      const asked = [...new Set(web.requests)].filter((request) => /\.(?:pharmacy|example)\//.test(request));
      expect(asked.sort()).toEqual(hosts.sort());
    });
  });
});
