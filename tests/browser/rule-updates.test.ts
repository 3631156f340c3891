import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Pack } from '@/core/model/pack';
import type { SourceStatus } from '@/core/model/update';
import { readPackFolder } from '../../rules/authoring/read-pack-folder.ts';
import { developmentKeys, makeKey } from '../../rules/keys/key-file.ts';
import { DEVELOPMENT_KEYS } from '../../rules/pin-source.ts';
import { type BrowserName, findBrowser } from '../support/browsers.ts';
import { buildList, buildPack, buildRule, POLICY } from '../support/builders.ts';
import { makeTemporaryFolder, publish } from '../support/releases.ts';
import { type RuleServer, serveRules } from '../support/rule-server.ts';
import { waitFor } from '../support/time-limit.ts';
import { askWorker, DRIVERS, type Driver, keepLocally, strongestLevel, type Tab, waitForCheck } from './driver.ts';
import { type Site, serveSite } from './site.ts';

const bundled = globSync('rules/packs/*/pack.json').map(dirname).sort().map(readPackFolder);
/** Nothing in it is known to the bundled packs but the way it is sold. */
const OFFER = `<!doctype html><title>Zorblatherol</title><h1>Zorblatherol in stock</h1>
<p>Buy Zorblatherol online, $90 a pack. Order by telegram @zorblat_example.</p>
<p>We accept bitcoin only. Discreet worldwide shipping.</p>`;

/** The bundled packs with one more medicine, and one more version. */
function withMedicine(name: string, version: string): Pack[] {
  return bundled.map((pack) => {
    if (pack.name !== 'pharmacy') return pack;
    const lists = pack.lists.map((list) =>
      list.name === 'controlled-medicines' && list.language === 'en' ? { ...list, terms: [...list.terms, name] } : list,
    );
    return { ...pack, version, lists };
  });
}

/** A pack of one word, as a school might publish it. */
function schoolPack(word: string): Pack {
  return buildPack({
    name: 'school',
    lists: [buildList('pills', [word], true)],
    rules: [buildRule({ id: 'names-school-word', points: 20 })],
    policy: bundled[0]?.policy ?? POLICY,
  });
}

describe.each(['chromium', 'firefox'] as BrowserName[])('%s', (name) => {
  describe.skipIf(findBrowser(name) === null)('with the extension and a server of rules', () => {
    const folder = makeTemporaryFolder();
    let site: Site;
    let server: RuleServer;
    let driver: Driver;
    let own: Tab;

    beforeAll(async () => {
      site = await serveSite({ '/offer': OFFER, '/street': OFFER.replaceAll(/Zorblatherol/gi, 'Gribblefex') });
      server = await serveRules(folder);
      driver = await DRIVERS[name]();
      own = await driver.open(driver.url('popup.html'));
      await keepLocally(own, { 'development-address': server.address });
    });
    afterAll(async () => {
      await driver?.close();
      await site.close();
      await server.close();
    });

    const update = async () => {
      const { sources } = await askWorker(own, 'rules/update', { id: 'own' });
      return sources[0] as SourceStatus;
    };

    test('E61: a rule that changed reaches the browser and changes the verdict of an open page', async () => {
      const { current: key } = await developmentKeys(DEVELOPMENT_KEYS);
      await publish(folder, bundled, { key, seq: 2, issued: Date.now() });
      expect(await update()).toMatchObject({ freshness: 'fresh', problem: null });
      const tab = await driver.open(site.url('/offer'));
      expect(strongestLevel(await waitForCheck(own, site.url('/offer')))).toBe('clear');

      await publish(folder, withMedicine('zorblatherol', '1.0.1'), { key, seq: 3, issued: Date.now() });
      const before = server.requests.length;
      const status = await update();
      expect(status.problem).toBeNull();
      expect(status.packs).toContainEqual({ name: 'pharmacy', version: '1.0.1' });
      expect(server.requests.length - before).toBe(2);
      const warned = await waitFor('the warning', 10_000, async () => {
        const checked = await waitForCheck(own, site.url('/offer'));
        return strongestLevel(checked) !== 'clear' && checked;
      });
      expect(warned.warnings[0]?.packs).toContainEqual(expect.objectContaining({ name: 'pharmacy', version: '1.0.1' }));
      await waitFor('the banner', 5_000, () => tab.run(() => document.documentElement.childElementCount > 2));

      await driver.stopWorker();
      await tab.goto(site.url('/offer'));
      const again = await waitForCheck(own, site.url('/offer'));
      expect(again.warnings[0]?.packs).toContainEqual(expect.objectContaining({ name: 'pharmacy', version: '1.0.1' }));
      expect(await tab.errors()).toEqual([]);
      await tab.close();
    });

    test('rules of somebody else are shown first, then added, named in their warnings, switched off and removed', async () => {
      const key = await makeKey(true);
      const theirs = makeTemporaryFolder();
      await publish(theirs, [schoolPack('gribblefex')], { key, seq: 1, issued: Date.now(), publisher: 'A school' });
      const school = await serveRules(theirs);
      const place = { address: school.address, key: key.public };
      const { preview, problem } = await askWorker(own, 'rules/preview', place);
      expect(problem).toBeNull();
      expect(preview).toMatchObject({ id: key.id, publisher: 'A school', packs: [{ name: 'school', terms: 1 }] });

      const url = site.url('/street');
      const tab = await driver.open(url);
      expect(strongestLevel(await waitForCheck(own, url))).toBe('clear');
      expect(await askWorker(own, 'rules/add', place)).toMatchObject({ problem: null });
      const levelIs = (isWarned: boolean) =>
        waitFor(`a page ${isWarned ? 'with' : 'without'} a warning`, 10_000, async () => {
          const status = await waitForCheck(own, url);
          return (strongestLevel(status) !== 'clear') === isWarned && status;
        });
      const warned = await levelIs(true);
      expect(warned.warnings[0]?.packs).toContainEqual(
        expect.objectContaining({ name: 'school', publisher: 'A school' }),
      );
      await askWorker(own, 'rules/switch', { id: key.id, enabled: false });
      await levelIs(false);
      await askWorker(own, 'rules/switch', { id: key.id, enabled: true });
      await levelIs(true);
      const { sources } = await askWorker(own, 'rules/remove', { id: key.id });
      expect(sources).toHaveLength(1);
      await levelIs(false);
      expect(await askWorker(own, 'rules/add', place)).toMatchObject({ problem: null });
      await levelIs(true);
      await askWorker(own, 'everything/erase', {});
      await levelIs(false);
      const left = (await askWorker(own, 'rules/status', {})).sources;
      expect(left).toHaveLength(1);
      expect(left[0]).toMatchObject({ id: 'own', freshness: 'fresh' });
      await keepLocally(own, { 'development-address': server.address });
      expect(await tab.errors()).toEqual([]);
      await tab.close();
      await school.close();
    });

    test.each([
      ['an address that is not secure', 'http://rules.example/', 'bad-address'],
      ['a page in place of a folder', 'https://rules.example/index.html', 'bad-address'],
      ['an address with a name in it', 'https://me@rules.example/', 'bad-address'],
    ])('%s is refused', async (_what, address, kind) => {
      const { problem } = await askWorker(own, 'rules/preview', { address, key: (await makeKey(true)).public });
      expect(problem?.kind).toBe(kind);
    });

    test('packs that are not signed by the key that was given are refused', async () => {
      const place = { address: server.address, key: (await makeKey(true)).public };
      expect((await askWorker(own, 'rules/preview', place)).problem?.kind).toBe('unknown-key');
      expect((await askWorker(own, 'rules/preview', { ...place, key: 'abc' })).problem?.kind).toBe('bad-key');
    });
  });
});
