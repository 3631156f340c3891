// @vitest-environment node
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeState, readState } from '@/background/updates/pack-store';
import { NEW_STATE } from '@/core/model/update';
import { buildPack } from '../../../support/builders.ts';
import { resetFakeBrowser } from '../../../support/fake-browser.ts';
import { NOW, publish, temporaryFolder, testKeys } from '../../../support/releases.ts';
import { answerWith, faultAt } from '../../../support/rule-server.ts';
import {
  expectRefused,
  loseDatabase,
  packOf,
  setUpStage,
  update,
  versionInForce,
} from '../../../support/update-stage.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const stage = setUpStage();

describe('an update', () => {
  it('puts the packs of a newer release in force, and tells of it once', async () => {
    expect(await update(stage)).toBe('updated');
    expect(await versionInForce()).toBe('1.0.0');
    expect(stage.told).toBe(1);
    const state = await readState('own');
    expect(state).toMatchObject({ mark: 5, failures: 0, problem: null, checkedAt: NOW });
    expect(state.dueAt).toBeGreaterThan(NOW);
    expect(await update(stage)).toBe('unchanged');
    expect(stage.told).toBe(1);
  });

  it('fetches a delta when it has the release before, and the same comes out', async () => {
    const { current } = await testKeys();
    const lists = buildPack().lists.map((list) => ({
      ...list,
      terms: Array.from({ length: 2_000 }, (_, i) => `alphazol${(i * 7919).toString(36)}`),
    }));
    await publish(stage.folder, [packOf('1.0.1', { lists })], { key: current, seq: 6 });
    await update(stage);
    const more = lists.map((list) => ({ ...list, terms: [...list.terms, 'gammazol'] }));
    const { manifest } = await publish(stage.folder, [packOf('1.0.2', { lists: more })], { key: current, seq: 7 });
    const before = stage.server.requests.length;
    expect(await update(stage)).toBe('updated');
    expect(stage.server.requests.slice(before).map((line) => line.split(' ')[1])).toEqual([
      '/manifest.txt',
      `/files/${manifest.deltas[0]?.file}`,
    ]);
    expect(await versionInForce()).toBe('1.0.2');
    expect(manifest.deltas[0]?.fileSize).toBeLessThan(200);
  });

  it('fetches the whole pack when the delta is damaged', async () => {
    await update(stage);
    const { current } = await testKeys();
    const { manifest } = await publish(stage.folder, [packOf('1.0.3')], { key: current, seq: 6 });
    const delta = manifest.deltas.find(({ file }) => file);
    if (delta) stage.server.fault = faultAt(new RegExp(delta.file), answerWith(200, {}, 'x'.repeat(delta.fileSize)));
    expect(await update(stage)).toBe('updated');
    expect(await versionInForce()).toBe('1.0.3');
  });

  it('asks in the same way whoever asks: no names, no numbers, no cookies', async () => {
    await update(stage);
    await resetFakeBrowser();
    await loseDatabase();
    const half = stage.server.requests.length;
    await update(stage);
    expect(stage.server.requests.slice(half)).toEqual(stage.server.requests.slice(0, half));
    expect(stage.server.requests.join(' ')).not.toMatch(/cookie|referer|authorization|\?/);
  });
});

describe('with an older release in force, what goes wrong leaves it in force', () => {
  beforeEach(async () => {
    await update(stage);
    const { current } = await testKeys();
    await publish(stage.folder, [packOf('2.0.0')], { key: current, seq: 6 });
  });

  it('U10: an older release, signed right, even when the database or the marks were lost', async () => {
    expect(await update(stage)).toBe('updated');
    const { current } = await testKeys();
    const old = temporaryFolder();
    await publish(old, [packOf('1.0.0')], { key: current, seq: 5 });
    stage.server.folder = old;
    await expectRefused(stage, 'older', '2.0.0');
    await loseDatabase();
    await expectRefused(stage, 'older', null);
    stage.server.folder = stage.folder;
    expect(await update(stage)).toBe('updated');
    expect(await versionInForce()).toBe('2.0.0');
    await resetFakeBrowser();
    stage.server.folder = old;
    await expectRefused(stage, 'older', '2.0.0');
  });

  it('U10: nothing below the packs that came with the extension, after everything was lost', async () => {
    await loseDatabase();
    await resetFakeBrowser();
    stage.source = { ...stage.source, bundledSeq: 7 };
    await expectRefused(stage, 'older', null);
  });

  it('U12: jumps that no honest release makes; the next plain one is taken', async () => {
    const { current } = await testKeys();
    const next = async (seq: number, issued: number) => {
      const there = temporaryFolder();
      await publish(there, [packOf('3.0.0')], { key: current, seq, issued });
      stage.server.folder = there;
    };
    await next(5 + 10_001, NOW);
    await expectRefused(stage, 'implausible', '1.0.0');
    await next(8, NOW + 49 * HOUR);
    await expectRefused(stage, 'implausible', '1.0.0');
    await next(9, NOW);
    expect(await update(stage)).toBe('updated');
  });

  it('U14: a rotation is taken, the retired key then is not, and a key nobody knows asks for a newer extension', async () => {
    const { current, next, other } = await testKeys();
    const by = async (key: typeof current, seq: number, rotation: boolean) => {
      const there = temporaryFolder();
      await publish(there, [packOf(`${seq}.0.0`)], { key, seq, rotation });
      stage.server.folder = there;
    };
    await by(next, 4, true);
    expect(await update(stage)).toBe('updated');
    expect(await versionInForce()).toBe('4.0.0');
    await by(current, 9, false);
    await expectRefused(stage, 'unknown-key', '4.0.0');
    await loseDatabase();
    await expectRefused(stage, 'unknown-key', null);
    await by(next, 10, false);
    expect(await update(stage)).toBe('updated');
    await by(other, 11, false);
    await expectRefused(stage, 'unknown-key', '10.0.0');
  });

  it.each([-3650, -1, 1, 3650])('U15: a clock that is %i days off changes no decision', async (days) => {
    stage.edge = { ...stage.edge, now: () => NOW + days * DAY };
    expect(await update(stage)).toBe('updated');
    expect(await update(stage)).toBe('unchanged');
    const { current } = await testKeys();
    const old = temporaryFolder();
    await publish(old, [packOf('1.0.0')], { key: current, seq: 5 });
    stage.server.folder = old;
    expect(await update(stage)).toBe('refused');
    expect((await readState('own')).problem?.kind).toBe('older');
  });

  it('U18: of many updates that start at once, one puts the rules in force', async () => {
    stage.told = 0;
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => update(stage)));
    expect(outcomes.filter((outcome) => outcome === 'updated')).toHaveLength(1);
    expect(stage.told).toBe(1);
    expect(await versionInForce()).toBe('2.0.0');
  });

  it('U19: of two releases by turns, the higher stays', async () => {
    const { current } = await testKeys();
    const other = temporaryFolder();
    await publish(other, [packOf('3.0.0')], { key: current, seq: 7 });
    for (let i = 0; i < 6; i++) {
      stage.server.folder = i % 2 === 0 ? other : stage.folder;
      await update(stage);
      expect(await versionInForce()).toBe('3.0.0');
    }
  });

  it('says which version of the extension it needs', async () => {
    const { current } = await testKeys();
    await publish(stage.folder, [packOf('2.1.0')], { key: current, seq: 7, minExtension: '0.2.0' });
    await expectRefused(stage, 'needs-newer-extension', '1.0.0');
    expect((await readState('own')).problem?.detail).toBe('0.2.0');
  });

  it('is refused when the self-test fails', async () => {
    stage.edge = {
      ...stage.edge,
      tryOut: async () => ({ ok: false, problem: { kind: 'self-test', detail: 'q1', retryAfter: null } }),
    };
    await expectRefused(stage, 'self-test', '1.0.0');
  });

  it('holds a large change until a later check, unless people have looked it through', async () => {
    let now = NOW;
    stage.edge = {
      ...stage.edge,
      now: () => now,
      tryOut: async () => ({ ok: true, value: { isLarge: true, prepared: null } }),
    };
    expect(await update(stage)).toBe('held');
    expect(await update(stage)).toBe('held');
    expect(await versionInForce()).toBe('1.0.0');
    expect((await readState('own')).held?.seq).toBe(6);
    now += 12 * HOUR;
    expect(await update(stage)).toBe('updated');
    expect((await readState('own')).held).toBeNull();
    const { current } = await testKeys();
    await publish(stage.folder, [packOf('3.0.0')], { key: current, seq: 7, reviewed: true });
    expect(await update(stage)).toBe('updated');
    expect(await versionInForce()).toBe('3.0.0');
  });

  it('keeps the old rules when nothing can be written', async () => {
    await changeState('own', (state) => state);
    const broken = new Error('QuotaExceededError');
    stage.edge = { ...stage.edge, pass: async (step) => (step === 'staging' ? Promise.reject(broken) : undefined) };
    expect(await update(stage)).toBe('refused');
    expect((await readState('own')).problem?.kind).toBe('storage');
    expect(await versionInForce()).toBe('1.0.0');
  });
});

it('a state that cannot be read counts as new', async () => {
  await changeState('own', () => ({ junk: true }) as never);
  expect(await readState('own')).toEqual(NEW_STATE);
  expect(await update(stage)).toBe('updated');
});
