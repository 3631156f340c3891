/**
 * `npm run rules:publish -- --out DIR --key FILE`: a signed release of the rule packs as a folder for any web server or CDN.
 * Give it the folder of the last release, so that clients of earlier releases fetch only what changed.
 */
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { PACKS, readPackFolder } from './authoring/read-pack-folder.ts';
import { RuleFileError } from './authoring/rule-file.ts';
import { KeyError, publicPart, readPrivateKey } from './keys/key-file.ts';
import { foreseeTrial } from './publish/foresee-trial.ts';
import { HEADERS, indexPage } from './publish/index-page.ts';
import { publishRelease, ReleaseError, type ReleaseSizes } from './publish/publish-release.ts';
import { readReleaseFile } from './publish/release-file.ts';
import { ReleaseFolder } from './publish/release-folder.ts';

const USAGE = `npm run rules:publish -- --out DIR [--key FILE] [--packs DIR] [--publisher NAME] [--seq N] [--expires DAYS]
  [--keep N] [--reviewed] [--rotate]

--out DIR         folder for the web server; the last release should be in it
--key FILE        private key (npm run rules:keygen); without it, the variable RX_LANTERN_RULE_KEY
--packs DIR       folder of packs; rules/packs when it is not given
--publisher NAME  who answers for the release
--seq N           number of the release; one more than the last when it is not given
--expires DAYS    after so many days without a newer release the rules are called stale (90)
--keep N          earlier releases that deltas are made from (8)
--reviewed        a large change that people have looked through: clients do not hold it back
--rotate          signed by the next key, which takes the place of the current one`;

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    key: { type: 'string' },
    packs: { type: 'string' },
    publisher: { type: 'string', default: 'Rx Lantern' },
    seq: { type: 'string' },
    expires: { type: 'string', default: '90' },
    keep: { type: 'string', default: '8' },
    reviewed: { type: 'boolean', default: false },
    rotate: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

async function publish(out: string): Promise<void> {
  const folder = new ReleaseFolder(out);
  const release = readReleaseFile(join(import.meta.dirname, 'release.json'));
  const key = readPrivateKey(values.key ?? null);
  const packs = readPacks(values.packs ?? PACKS);
  for (const line of foreseeTrial(packs, values.packs === undefined ? 'own' : 'third-party')) console.log(line);
  const { manifest, sizes } = await publishRelease(packs, folder, {
    key,
    publisher: values.publisher,
    seq: values.seq ? Number(values.seq) : Math.max(release.seq, folder.earlier()[0]?.seq ?? 0) + 1,
    issued: Date.now(),
    expiresAfterDays: Number(values.expires),
    minExtension: release.minExtension,
    rotation: values.rotate,
    reviewed: values.reviewed,
    keep: Number(values.keep),
  });
  folder.writeText('index.html', indexPage(manifest, publicPart(key)));
  folder.writeText('_headers', HEADERS);
  console.log(`${out}: release ${manifest.seq}, signed by ${key.id}${key.development ? ' (a development key)' : ''}`);
  printSizes(sizes);
}

function readPacks(folder: string) {
  const folders = globSync(join(folder, '*/pack.json')).map(dirname).sort();
  if (folders.length === 0) throw new ReleaseError(`${folder} holds no pack: no folder in it has a pack.json.`);
  return folders.map(readPackFolder);
}

function printSizes({ manifest, full, fromEarlier }: ReleaseSizes): void {
  console.log(`manifest ${manifest} bytes; all packs ${full} bytes for a client that has none`);
  for (const { seq, bytes } of fromEarlier) console.log(`from release ${seq}: ${bytes} bytes`);
}

if (values.help || !values.out) {
  console.log(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else {
  try {
    await publish(values.out);
  } catch (error) {
    const isKnown = [RuleFileError, KeyError, ReleaseError].some((known) => error instanceof known);
    if (!isKnown) throw error;
    console.error(`rules:publish: ${(error as Error).message}\nNothing was published; the last release stays.`);
    process.exitCode = 1;
  }
}
