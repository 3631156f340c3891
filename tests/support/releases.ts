import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Pack } from '@/core/model/pack';
import { makeKey, type PrivateKeyFile } from '../../rules/keys/key-file.ts';
import { publishRelease, type ReleaseChoices } from '../../rules/publish/publish-release.ts';
import { ReleaseFolder } from '../../rules/publish/release-folder.ts';

/** A time that tests call now. */
export const NOW = Date.UTC(2026, 10, 25);

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = makeTemporaryFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder that is gone when the tests of a file are over. */
export function makeTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lantern-rules-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Publish a release of the packs into a folder as the publisher does; every choice can be made otherwise. */
export async function publish(
  folder: string,
  packs: readonly Pack[],
  choices: Partial<ReleaseChoices> & Pick<ReleaseChoices, 'key' | 'seq'>,
) {
  return publishRelease(packs, new ReleaseFolder(folder), {
    publisher: 'A test',
    issued: NOW,
    expiresAfterDays: 90,
    minExtension: '0.0.0',
    rotation: false,
    reviewed: false,
    keep: 8,
    ...choices,
  });
}

let known: Promise<{ current: PrivateKeyFile; next: PrivateKeyFile; other: PrivateKeyFile }> | null = null;

/** Three keys, made once for a test file. */
export function testKeys() {
  known ??= Promise.all([makeKey(true), makeKey(true), makeKey(true)]).then(([current, next, other]) => ({
    current,
    next,
    other,
  }));
  return known;
}
