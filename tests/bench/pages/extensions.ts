import { cpSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_BUILD } from '../../browser/chromium.ts';

/** Dark Reader: it reads all styles of a page and writes its own, and has more users than most extensions. */
const OTHER = 'node_modules/darkreader';

/** The browsers that are compared: without a content script, with ours, with an established extension's. */
export type Contestant = 'none' | 'ours' | 'other';

/** Folders of the extensions; `made` are to be removed at the end. */
export interface ExtensionFolders {
  readonly folders: ReadonlyMap<Contestant, string>;
  readonly made: readonly string[];
}

/** Make what is not built. Without the package there is no other extension. */
export function makeExtensions(): ExtensionFolders {
  const none = makeExtension([]);
  const folders = new Map<Contestant, string>([
    ['none', none],
    ['ours', CHROMIUM_BUILD],
  ]);
  if (!existsSync(OTHER)) return { folders, made: [none] };
  const other = makeExtension(['darkreader.js', 'start.js']);
  cpSync(join(OTHER, 'darkreader.js'), join(other, 'darkreader.js'));
  writeFileSync(join(other, 'start.js'), 'DarkReader.enable({});\n');
  return { folders: folders.set('other', other), made: [none, other] };
}

/** An extension with a worker that does nothing (the driver waits for one), and scripts for all pages, early as its makers do. */
function makeExtension(scripts: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'lantern-other-'));
  writeFileSync(join(folder, 'worker.js'), '');
  const content = { matches: ['<all_urls>'], js: scripts, run_at: 'document_start' };
  const manifest = {
    manifest_version: 3,
    name: 'Another extension',
    version: '1.0',
    background: { service_worker: 'worker.js' },
    ...(scripts.length > 0 ? { content_scripts: [content] } : {}),
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
