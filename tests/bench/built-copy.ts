import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_BUILD } from '../browser/chromium.ts';

export const SCRIPT = join(CHROMIUM_BUILD, 'scan.js');

/** A copy of the built extension with another content script. @returns its folder, to be removed at the end */
export function copyWith(change: (script: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'lantern-bench-'));
  cpSync(CHROMIUM_BUILD, folder, { recursive: true });
  writeFileSync(join(folder, 'scan.js'), change(readFileSync(SCRIPT, 'utf8')));
  return folder;
}
