import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect } from 'vitest';
import type { Patience } from '@/background/updates/fetch-limited';
import { forgetDatabase, readSlot, readState } from '@/background/updates/pack-store';
import type { RuleSource } from '@/background/updates/rule-source';
import { type UpdateEdge, updateSource } from '@/background/updates/update-source';
import type { Pack } from '@/core/model/pack';
import { buildPack } from './builders.ts';
import { resetFakeBrowser } from './fake-browser.ts';
import { NOW, publish, temporaryFolder, testKeys } from './releases.ts';
import { type RuleServer, serveRules } from './rule-server.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Long enough for any machine that is busy with something else. */
const PATIENT: Patience = { totalMs: 40_000, idleMs: 20_000 };
/** For a server that is known to stand still. */
export const HASTY: Patience = { totalMs: 1_000, idleMs: 250 };

export const packOf = (version: string, changes: Partial<Pack> = {}) => buildPack({ version, ...changes });

/** An update client with a real server before it: release 5 lies there, and the client has the packs of release 3. */
export interface UpdateStage {
  server: RuleServer;
  folder: string;
  source: RuleSource;
  edge: UpdateEdge;
  /** How often a change was told. */
  told: number;
}

/** Set up anew before each test of the file, and cleared away after it. */
export function setUpStage(): UpdateStage {
  const stage = {} as UpdateStage;
  beforeEach(async () => {
    await loseDatabase();
    await resetFakeBrowser();
    const { current, next } = await testKeys();
    stage.folder = temporaryFolder();
    await publish(stage.folder, [packOf('1.0.0')], { key: current, seq: 5 });
    stage.server = await serveRules(stage.folder);
    stage.source = {
      id: 'own',
      trust: 'own',
      address: stage.server.address,
      currentKey: current.public,
      nextKey: next.public,
      bundledSeq: 3,
      certainTime: NOW - 10 * DAY,
    };
    stage.told = 0;
    stage.edge = {
      now: () => NOW,
      random: () => 0.5,
      extensionVersion: '0.1.0',
      patience: PATIENT,
      bundledTexts: () => [],
      pass: async () => undefined,
      tryOut: async () => ({ ok: true, value: { isLarge: false, prepared: null } }),
      tellChange: async () => void stage.told++,
    };
  });
  afterEach(() => stage.server.close());
  return stage;
}

export const update = ({ source, edge }: UpdateStage) => updateSource(source, edge);

/** The version of the pack in force; null for the packs that came with the extension. */
export async function versionInForce(): Promise<string | null> {
  const { active } = await readState('own');
  const slot = active === null ? null : await readSlot('own', active);
  return slot === null ? null : (JSON.parse(slot.packs[0]?.text ?? '') as Pack).version;
}

/** What has to be so after anything went wrong: the old rules, a problem by name, and a next try in good time. */
export async function expectRefused(stage: UpdateStage, kind: string, inForce: string | null): Promise<void> {
  expect(await update(stage)).toBe('refused');
  const state = await readState('own');
  expect(state.problem?.kind).toBe(kind);
  expect(state.dueAt).toBeGreaterThanOrEqual(NOW + 15 * MINUTE);
  expect(state.dueAt).toBeLessThanOrEqual(NOW + 7.5 * DAY);
  expect(await versionInForce()).toBe(inForce);
}

export async function loseDatabase(): Promise<void> {
  globalThis.indexedDB = new IDBFactory();
  forgetDatabase();
}
