/** The worker is stopped whenever it is idle. Whatever the extension listens to wakes it, and nothing is missed. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../support/browsers.ts';
import { waitFor } from '../support/time-limit.ts';
import { type ChromiumRun, startChromium } from './chromium.ts';
import { askWorker, keepLocally, readBadge, readLocally, type Tab, tabOf, waitForCheck } from './driver.ts';
import { type Site, serveSite } from './site.ts';

/** `npm run test:long` wakes it 200 times by each of the five. */
const WAKES = Number(process.env['WAKES'] ?? 2);
const LIMIT_MS = 20_000 + WAKES * 15_000;
const HALT_AT = 'development-halt-at';

interface AlarmApi {
  create(name: string, info: object): Promise<void>;
  getAll(): Promise<{ readonly name: string }[]>;
  clearAll(): Promise<boolean>;
}

interface RuntimeApi {
  getContexts(filter: object): Promise<unknown[]>;
}

/** A page of the extension without a script of its own: opening it asks the worker nothing. */
async function openQuietly({ context, url }: ChromiumRun): Promise<Tab> {
  const tab = tabOf(await context.newPage());
  await tab.goto(url('manifest.json'));
  return tab;
}

const listAlarms = (own: Tab) =>
  own.run(async () => {
    const { chrome } = globalThis as unknown as { chrome: { alarms: AlarmApi } };
    return (await chrome.alarms.getAll()).map(({ name }) => name);
  });

const clearAlarms = (own: Tab) =>
  own.run(async () => {
    const { chrome } = globalThis as unknown as { chrome: { alarms: AlarmApi } };
    await chrome.alarms.clearAll();
  });

const ring = (own: Tab) =>
  own.run(async () => {
    const { chrome } = globalThis as unknown as { chrome: { alarms: AlarmApi } };
    await chrome.alarms.create('rules', { when: Date.now(), periodInMinutes: 30 });
  });

/** Whether the worker runs. */
const isAwake = (own: Tab) =>
  own.run(async () => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: RuntimeApi } };
    return (await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] })).length > 0;
  });

const seeAlarm = (own: Tab) => waitFor('the alarm', 10_000, async () => (await listAlarms(own)).includes('rules'));

/** Names of the events for which the browser starts a stopped worker, as its profile keeps them. */
function keptEvents(profile: string, id: string): string[] {
  const kept = JSON.parse(readFileSync(join(profile, 'Default/Preferences'), 'utf8')) as {
    extensions: { settings: Record<string, { serviceworkerevents?: string[] }> };
  };
  return kept.extensions.settings[id]?.serviceworkerevents ?? [];
}

describe.skipIf(findBrowser('chromium') === null)('the stopped worker', () => {
  describe('in a running browser', () => {
    let site: Site;
    let browser: ChromiumRun;
    let own: Tab;

    beforeAll(async () => {
      site = await serveSite('tests/demo/pages', { strict: true });
      browser = await startChromium();
      own = await openQuietly(browser);
      // a worker that is ended while it is being installed is never started again
      await waitFor('the installed worker', 10_000, () =>
        own.run(async () => (await navigator.serviceWorker.ready).active?.state === 'activated'),
      );
    });
    afterAll(async () => {
      await browser?.close();
      await site.close();
    });

    /** Again when an event of before, as its own installation, woke it at once. */
    async function stop(): Promise<void> {
      await waitFor('no worker', 10_000, async () => {
        await browser.stopWorker();
        return !(await isAwake(own));
      });
    }

    test('answers a page of the extension', { timeout: LIMIT_MS }, async () => {
      for (let wake = 0; wake < WAKES; wake++) {
        await stop();
        expect(await askWorker(own, 'settings/get', {})).toHaveProperty('settings.language');
        expect(await isAwake(own)).toBe(true);
      }
    });

    test('judges a page that was just opened', { timeout: LIMIT_MS }, async () => {
      for (let wake = 0; wake < WAKES; wake++) {
        const url = site.url(`/illicit-pharmacy.html?wake=${wake}`);
        await stop();
        const tab = tabOf(await browser.context.newPage());
        await tab.goto(url);
        expect(await waitForCheck(own, url)).toMatchObject({ partial: [], warnings: [{ level: 'danger' }] });
        expect(await readBadge(own, url)).toBe('!!');
        expect(await isAwake(own)).toBe(true);
        expect(await tab.errors()).toEqual([]);
        await tab.close();
      }
    });

    test('looks for newer rules when its alarm rings', { timeout: LIMIT_MS }, async () => {
      for (let wake = 0; wake < WAKES; wake++) {
        await keepLocally(own, { [HALT_AT]: 'alarm' });
        await stop();
        await ring(own);
        // only the listener of the alarm gets here, not the look at every start of the worker
        await waitFor('the look', 10_000, async () => (await readLocally(own, HALT_AT)) === 'reached alarm');
        expect(await isAwake(own)).toBe(true);
      }
    });
  });

  test('starts when it is installed and when the browser starts', { timeout: LIMIT_MS }, async () => {
    for (let wake = 0; wake < WAKES; wake++) {
      const profile = mkdtempSync(join(tmpdir(), 'lantern-wake-'));
      const installed = await startChromium({ profile });
      const own = await openQuietly(installed);
      await seeAlarm(own);
      await clearAlarms(own);
      expect(await listAlarms(own)).toEqual([]);
      await installed.close();
      // a build given on the command line is started at every start of the browser; one from a store only for these
      expect(keptEvents(profile, installed.id)).toEqual(
        expect.arrayContaining(['alarms.onAlarm', 'runtime.onInstalled', 'runtime.onStartup']),
      );
      const again = await startChromium({ profile });
      await seeAlarm(await openQuietly(again));
      await again.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
