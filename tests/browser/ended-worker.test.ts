import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UpdateStep } from '@/background/updates/rule-source';
import type { Pack } from '@/core/model/pack';
import { readPackFolder } from '../../rules/authoring/read-pack-folder.ts';
import { developmentKeys } from '../../rules/keys/key-file.ts';
import { DEVELOPMENT_KEYS } from '../../rules/pin-source.ts';
import { findBrowser } from '../support/browsers.ts';
import { makeTemporaryFolder, publish } from '../support/releases.ts';
import { type RuleServer, serveRules } from '../support/rule-server.ts';
import { waitFor } from '../support/time-limit.ts';
import {
  askWorker,
  type Driver,
  driveChromium,
  keepLocally,
  readLocally,
  strongestLevel,
  type Tab,
  waitForCheck,
} from './driver.ts';
import { type Site, serveSite } from './site.ts';

/** `npm run test:long` ends the worker 25 times at each point. */
const KILLS = Number(process.env['KILLS'] ?? 1);
const HALT_AT = 'development-halt-at';
const STEPS: readonly UpdateStep[] = [
  'alarm',
  'locked',
  'headers',
  'part',
  'body',
  'verified',
  'staging',
  'staged',
  'tested',
  'flipping',
  'flipped',
  'told',
  'cleaning',
  'scheduling',
];

const bundled = globSync('rules/packs/*/pack.json').map(dirname).sort().map(readPackFolder);
/** A name that only this release knows. */
const nameIn = (seq: number) =>
  `zorblather${seq.toString().replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')}`;
const offerOf = (name: string) => `<title>Shop</title>
<p>Buy ${name} online, $90 a pack. Order by telegram @zorblat_example.</p>
<p>We accept bitcoin only. Discreet worldwide shipping.</p>`;

function release(seq: number): Pack[] {
  return bundled.map((pack) => {
    if (pack.name !== 'pharmacy') return pack;
    const lists = pack.lists.map((list) =>
      list.name === 'controlled-medicines' && list.language === 'en'
        ? { ...list, terms: [...list.terms, nameIn(seq)] }
        : list,
    );
    return { ...pack, version: `1.0.${seq}`, lists };
  });
}

describe.skipIf(findBrowser('chromium') === null)('the worker is ended in the middle of an update', () => {
  const folder = makeTemporaryFolder();
  const pages: Record<string, string> = {};
  let seq = 1;
  let server: RuleServer;
  let site: Site;
  let driver: Driver;
  let own: Tab;

  beforeAll(async () => {
    site = await serveSite(pages);
    server = await serveRules(folder);
    driver = await driveChromium();
    own = await driver.open(driver.url('popup.html'));
    await publishNext();
    await keepLocally(own, { 'development-address': server.address });
    await askWorker(own, 'rules/update', { id: 'own' });
  });
  afterAll(async () => {
    await driver?.close();
    await server.close();
    await site.close();
  });

  async function publishNext(): Promise<void> {
    const { current: key } = await developmentKeys(DEVELOPMENT_KEYS);
    seq++;
    await publish(folder, release(seq), { key, seq, issued: Date.now(), keep: 2 });
  }

  /** As if the time for the next check had come. */
  const makeDue = () =>
    own.run(async () => {
      const db = await new Promise<IDBDatabase>((done, failed) => {
        const request = indexedDB.open('rules');
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
      const store = db.transaction('states', 'readwrite').objectStore('states');
      await new Promise((done) => {
        store.get('own').onsuccess = ({ target }) => {
          store.put({ ...(target as IDBRequest).result, dueAt: 0 }, 'own').onsuccess = done;
        };
      });
      db.close();
    });

  /** Slots that the database holds. */
  const slots = () =>
    own.run(
      () =>
        new Promise<string[]>((done) => {
          indexedDB.open('rules').onsuccess = ({ target }) => {
            const db = (target as IDBOpenDBRequest).result;
            db.transaction('slots').objectStore('slots').getAllKeys().onsuccess = (event) => {
              done((event.target as IDBRequest<string[]>).result);
              db.close();
            };
          };
        }),
    );

  const ring = () =>
    own.run(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { alarms: { create(name: string, info: object): Promise<void> } };
      };
      await chrome.alarms.create('rules', { when: Date.now(), periodInMinutes: 30 });
    });

  const version = async () => {
    const { sources } = await askWorker(own, 'rules/status', {});
    return sources[0]?.packs.find(({ name }) => name === 'pharmacy')?.version;
  };

  const isScheduled = async () => {
    const { sources } = await askWorker(own, 'rules/status', {});
    return (sources[0]?.dueAt ?? 0) > Date.now();
  };

  test.each(STEPS)('at "%s": no rules are lost, and the next start completes it', async (step) => {
    for (let kill = 0; kill < KILLS; kill++) {
      const before = await version();
      await publishNext();
      const after = `1.0.${seq}`;
      await makeDue();
      await keepLocally(own, { [HALT_AT]: step });
      await driver.stopWorker();
      await ring();
      await waitFor(`the step ${step}`, 10_000, async () => (await readLocally(own, HALT_AT)) === `reached ${step}`);
      await driver.stopWorker();

      const inForce = await version(); // the message starts the worker again
      expect([before, after]).toContain(inForce);
      await waitFor(`release ${seq} after the step ${step}`, 10_000, async () => (await version()) === after);
      await waitFor('the next check', 10_000, isScheduled); // else the end of this one comes in the way of the next
      await waitFor('a slot left over', 5_000, async () => (await slots()).length <= 2);
    }
    const path = `/offer-${seq}`;
    pages[path] = offerOf(nameIn(seq));
    await waitFor('the new name in the gate', 5_000, async () =>
      `${await readLocally(own, 'rules-told')}`.startsWith(`own ${seq} `),
    );
    const tab = await driver.open(site.url(path));
    expect(strongestLevel(await waitForCheck(own, site.url(path)))).not.toBe('clear');
    await tab.close();
  });

  test('an alarm that was lost is set again at the next start of the worker, and what is due is done', async () => {
    await publishNext();
    await makeDue();
    const alarms = () =>
      own.run(async () => {
        const { chrome } = globalThis as unknown as { chrome: { alarms: { getAll(): Promise<{ name: string }[]> } } };
        return (await chrome.alarms.getAll()).map(({ name }) => name);
      });
    await own.run(async () => {
      const { chrome } = globalThis as unknown as { chrome: { alarms: { clearAll(): Promise<boolean> } } };
      await chrome.alarms.clearAll();
    });
    await driver.stopWorker();
    expect(await alarms()).toEqual([]);
    await askWorker(own, 'settings/get', {});
    await waitFor('the alarm', 5_000, async () => (await alarms()).includes('rules'));
    await waitFor('the release', 10_000, async () => (await version()) === `1.0.${seq}`);
  });
});
