import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Time between two looks. */
const EVERY_MS = 400;

/**
 * Call back when files below some folders have changed, came or went, and nothing has changed since for one look: editors
 * write a file in several steps, and people save several files. Looks at times and sizes: the system's own notices miss
 * files that are replaced, and folders that are new, on some systems.
 * @returns ends it
 */
export function watchFolders(folders: readonly string[], onChange: () => void, everyMs: number = EVERY_MS): () => void {
  let seen = fingerprint(folders);
  let told = seen;
  const timer = setInterval(() => {
    const now = fingerprint(folders);
    const isQuiet = now === seen;
    seen = now;
    if (!isQuiet || now === told) return;
    told = now;
    onChange();
  }, everyMs);
  return () => clearInterval(timer);
}

function fingerprint(folders: readonly string[]): string {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => fileMark(join(entry.parentPath, entry.name)))
    .join('\n');
}

/** A file may go between two looks. */
function fileMark(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${file} ${found.mtimeMs} ${found.size}` : '';
}
