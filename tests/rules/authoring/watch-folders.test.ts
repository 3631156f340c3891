import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchFolders } from '../../../rules/authoring/watch-folders.ts';

const EVERY_MS = 20;
let folder = '';
let calls = 0;
let stop = () => {};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rx-watch-'));
  writeFileSync(join(folder, 'a.json'), '1');
  calls = 0;
  stop = watchFolders([folder], () => calls++, EVERY_MS);
});
afterEach(() => {
  stop();
  rmSync(folder, { recursive: true, force: true });
});
const expectCalls = (count: number) => vi.waitFor(() => expect(calls).toBe(count), { timeout: 30_000, interval: 10 });

describe('watchFolders', () => {
  it('tells of a file that is written, replaced, or gone, and of a new folder', async () => {
    writeFileSync(join(folder, 'a.json'), '12');
    await expectCalls(1);
    writeFileSync(join(folder, 'b.json'), '123');
    renameSync(join(folder, 'b.json'), join(folder, 'a.json'));
    await expectCalls(2);
    mkdirSync(join(folder, 'new'));
    writeFileSync(join(folder, 'new/rule.json'), '{}');
    await expectCalls(3);
    rmSync(join(folder, 'new'), { recursive: true });
    await expectCalls(4);
  });

  it('says nothing when nothing changes, and nothing after its end', async () => {
    await setTimeout(5 * EVERY_MS);
    stop();
    writeFileSync(join(folder, 'a.json'), '12');
    await setTimeout(5 * EVERY_MS);
    expect(calls).toBe(0);
  });
});
