// @vitest-environment node
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bundledPacks, PINNED_SOURCE } from '@/background/bundled-rules';
import { forgetRules, rulesInForce } from '@/background/rules-in-force';
import { changeState, forgetDatabase, writeCompiled, writeSlot } from '@/background/updates/pack-store';
import { sourceStatuses } from '@/background/updates/source-status';
import { saveAddedSources } from '@/background/updates/sources';
import { scanText } from '@/core/match/scan';
import type { Pack } from '@/core/model/pack';
import { buildPack, buildRule } from '../../support/builders.ts';
import { resetFakeBrowser } from '../../support/fake-browser.ts';
import { NOW } from '../../support/releases.ts';

const OFFER = 'Buy Xanax 2mg without prescription, $50, telegram @some_shop';

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  forgetDatabase();
  forgetRules();
  await resetFakeBrowser();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

/** Put packs in force as an update does. */
async function keep(source: string, seq: number, packs: readonly (Pack | string)[]): Promise<void> {
  const texts = packs.map((pack) => (typeof pack === 'string' ? pack : JSON.stringify(pack)));
  const release = { seq, issued: NOW, expires: NOW + 1e10, publisher: 'A test' };
  const kept = texts.map((text, i) => ({ name: (packs[i] as Pack).name ?? 'test-pack', content: '', text }));
  await writeSlot(source, 'a', { schema: 1, release, packs: kept });
  await changeState(source, (state) => ({ ...state, active: 'a', release, mark: seq }));
}

const names = async () => (await rulesInForce()).packs.map(({ name, version }) => `${name} ${version}`);
const bundled = bundledPacks().map(({ name, version }) => `${name} ${version}`);

const broken: Record<string, () => void> = {
  'there is none': () => Reflect.deleteProperty(globalThis, 'indexedDB'),
  'it throws when it is opened': () => {
    globalThis.indexedDB.open = () => {
      throw new Error('denied');
    };
  },
  'it never answers': () => {
    globalThis.indexedDB.open = () => new IDBOpenDBRequest();
  },
};

function openAndClose(version: number): void {
  const request = indexedDB.open('rules', version);
  request.onsuccess = () => request.result.close();
}

describe('without a working database', () => {
  it.each(Object.entries(broken))('the packs of the package serve: %s', async (_what, breakIt) => {
    breakIt();
    await new Promise((done) => setTimeout(done, 20));
    const { compiled } = await rulesInForce();
    expect(await names()).toEqual(bundled);
    expect(scanText(OFFER, compiled).length).toBeGreaterThan(3);
    const [own] = await sourceStatuses(NOW);
    expect(own).toMatchObject({ freshness: 'bundled', problem: { kind: 'storage' } });
  });
});

describe('compiled rules', () => {
  it('are kept for the next worker, which judges the same with them', async () => {
    const made = await rulesInForce();
    await vi.waitFor(async () => expect(await keptCompiled()).toHaveLength(1), { timeout: 30_000 });
    forgetRules();
    const parsed = vi.spyOn(JSON, 'parse');
    const kept = await rulesInForce();
    expect(parsed).not.toHaveBeenCalled();
    parsed.mockRestore();
    expect(kept).not.toBe(made);
    expect(scanText(OFFER, kept.compiled)).toEqual(scanText(OFFER, made.compiled));
    expect(kept.packs).toEqual(made.packs);
    expect(kept.compiled.domains).toEqual(made.compiled.domains);
    expect(kept.compiled.domains.listOf.size).toBeGreaterThan(1_000);
  });

  it('are made anew when something else is in force, or when they are no rules', async () => {
    await rulesInForce();
    await vi.waitFor(async () => expect(await keptCompiled()).toHaveLength(1), { timeout: 30_000 });
    const [key] = await keptCompiled();
    await writeCompiled(String(key), { junk: true });
    forgetRules();
    expect(await names()).toEqual(bundled);
    await keep('own', 9, [buildPack({ version: '9.0.0' })]);
    forgetRules();
    expect(await names()).toContain('test-pack 9.0.0');
  });
});

/** Keys of the compiled rules that are kept. */
function keptCompiled(): Promise<IDBValidKey[]> {
  return new Promise((done) => {
    indexedDB.open('rules').onsuccess = ({ target }) => {
      const db = (target as IDBOpenDBRequest).result;
      db.transaction('compiled').objectStore('compiled').getAllKeys().onsuccess = (event) => {
        done((event.target as IDBRequest<IDBValidKey[]>).result);
        db.close();
      };
    };
  });
}

describe('a database that cannot be used any more', () => {
  it.each([1, 7])('is made anew, and works: version %i of another shape', async (version) => {
    openAndClose(version);
    await new Promise((done) => setTimeout(done, 20));
    expect(await names()).toEqual(bundled);
    const keepsRules = async () => {
      forgetRules();
      await keep('own', 9, [buildPack({ version: '9.0.0' })]);
      expect(await names()).toContain('test-pack 9.0.0');
    };
    await vi.waitFor(keepsRules, { timeout: 30_000 });
  });
});

describe('the rules in force', () => {
  it('are those that were accepted last', async () => {
    await keep('own', 9, [buildPack({ version: '9.0.0' })]);
    expect(await names()).toContain('test-pack 9.0.0');
  });

  it.each([
    ['not newer than those of the package', () => keep('own', PINNED_SOURCE.bundledSeq, [buildPack()])],
    ['damaged', () => keep('own', 9, ['{"schema":1'])],
    ['of a shape that is not known', () => keep('own', 9, ['{"schema":2}'])],
    ['gone', () => changeState('own', (state) => ({ ...state, active: 'a' }))],
    [
      'naming a list that nobody has',
      () => keep('own', 9, [buildPack({ rules: [buildRule({ all: [{ list: 'x/y' }] })] })]),
    ],
  ])('are those of the package when what is kept is %s', async (_what, prepare) => {
    await prepare();
    expect(await names()).toEqual(bundled);
  });

  it('leave out an added pack that does not fit, and keep ours', async () => {
    const added = {
      address: null,
      key: '',
      publisher: 'A school',
      enabled: true,
      addedAt: NOW,
      addedBy: 'person',
    } as const;
    await saveAddedSources([{ ...added, id: 'school' }]);
    await keep('school', 1, [buildPack({ name: 'school', rules: [buildRule({ all: [{ list: 'x/y' }] })] })]);
    expect(await names()).toEqual(bundled);
    forgetRules();
    await keep('school', 2, [buildPack({ name: 'school' })]);
    expect(await names()).toEqual([...bundled, 'school 1.0.0']);
  });
});
