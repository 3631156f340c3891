import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_BUILD } from '../browser/chromium.ts';

export const SCRIPT = join(CHROMIUM_BUILD, 'scan.js');
/** All that runs in every page. */
export const PAGE_SCRIPTS = [SCRIPT, join(CHROMIUM_BUILD, 'arrive.js')];

/** A copy of a built extension with another content script. @returns its folder, to be removed at the end */
export function copyWith(change: (script: string) => string, build: string = CHROMIUM_BUILD): string {
  const folder = mkdtempSync(join(tmpdir(), 'lantern-bench-'));
  cpSync(build, folder, { recursive: true });
  writeFileSync(join(folder, 'scan.js'), change(readFileSync(join(build, 'scan.js'), 'utf8')));
  return folder;
}
