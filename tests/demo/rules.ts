import { rmSync } from 'node:fs';
import { readAllPacks } from '../../rules/authoring/read-pack-folder.ts';
import { developmentKeys } from '../../rules/keys/key-file.ts';
import { DEVELOPMENT_KEYS } from '../../rules/pin-source.ts';
import { publishRelease } from '../../rules/publish/publish-release.ts';
import { ReleaseFolder } from '../../rules/publish/release-folder.ts';
import { askWorker, keepLocally, type Tab } from '../browser/driver.ts';
import { type RuleServer, serveRules } from '../support/rule-server.ts';

const FOLDER = '.output/demo-rules';

/** Publish the packs as they are in the folders now, signed with the development key, and serve them on this machine. */
export async function serveDemoRules(): Promise<RuleServer> {
  rmSync(FOLDER, { recursive: true, force: true });
  const { current } = await developmentKeys(DEVELOPMENT_KEYS);
  await publishRelease(readAllPacks(), new ReleaseFolder(FOLDER), {
    key: current,
    publisher: 'The demo',
    seq: 2,
    issued: Date.now(),
    expiresAfterDays: 90,
    minExtension: '0.0.0',
    rotation: false,
    reviewed: true,
    keep: 1,
  });
  return serveRules(FOLDER);
}

/** Have the extension take its rules from there. @param own one of its pages @returns a line for the terminal */
export async function takeDemoRules(own: Tab, server: RuleServer): Promise<string> {
  await keepLocally(own, { 'development-address': server.address });
  const { sources } = await askWorker(own, 'rules/update', { id: 'own' });
  const [source] = sources;
  const packs = source?.packs.map(({ name, version }) => `${name} ${version}`).join(', ');
  return `Rules from ${server.address}: ${source?.problem?.kind ?? source?.freshness} (${packs})`;
}
