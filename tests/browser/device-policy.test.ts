import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeKey, type PrivateKeyFile } from '../../rules/keys/key-file.ts';
import { findBrowser } from '../support/browsers.ts';
import { buildPack } from '../support/builders.ts';
import { makeTemporaryFolder, publish } from '../support/releases.ts';
import { type RuleServer, serveRules } from '../support/rule-server.ts';
import { waitFor } from '../support/time-limit.ts';
import { askWorker, type Driver, driveFirefox, type Tab } from './driver.ts';

// Chromium reads its policies from a folder of the system only, where a test has nothing to write
describe.skipIf(findBrowser('firefox') === null)('the policy of a device, in Firefox', () => {
  let key: PrivateKeyFile;
  let server: RuleServer;
  let driver: Driver;
  let own: Tab;

  beforeAll(async () => {
    key = await makeKey(true);
    const folder = makeTemporaryFolder();
    await publish(folder, [buildPack({ name: 'school' })], { key, seq: 1, issued: Date.now(), publisher: 'A school' });
    server = await serveRules(folder);
    const rulePacks = [{ address: server.address, key: key.public }];
    driver = await driveFirefox({ managed: { country: 'RU', rulePacks, unknown: true } });
    own = await driver.open(driver.url('options.html'));
  });
  afterAll(async () => {
    await driver?.close();
    await server.close();
  });

  test('decides the country, whatever the person sets', async () => {
    expect(await askWorker(own, 'settings/get', {})).toMatchObject({
      settings: { country: 'RU' },
      locked: ['country'],
    });
    const settings = { country: 'US', language: 'en', searchMarks: true } as const;
    expect(await askWorker(own, 'settings/set', { settings })).toMatchObject({
      settings: { country: 'RU', language: 'en' },
    });
    await own.goto(driver.url('options.html'));
    await waitFor('the field that is locked', 5_000, () => own.run(() => document.querySelector('select')?.disabled));
  });

  test('brings rules that are named, and that nobody can switch off or remove here', async () => {
    const source = await waitFor('the rules of the school', 20_000, async () => {
      const { sources } = await askWorker(own, 'rules/status', {});
      return sources.find(({ freshness, trust }) => trust === 'third-party' && freshness === 'fresh');
    });
    expect(source).toMatchObject({ id: key.id, publisher: 'A school', addedBy: 'policy', enabled: true });
    await askWorker(own, 'rules/switch', { id: key.id, enabled: false });
    const { sources } = await askWorker(own, 'rules/remove', { id: key.id });
    expect(sources.find(({ id }) => id === key.id)?.enabled).toBe(true);
  });
});
