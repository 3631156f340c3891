/**
 * `npm run rules:build`: the folders under rules/packs become checked packs in src/generated, and the gate with them.
 * Nothing is written unless every pack is right, so that a mistake leaves the last good build in place.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printsOf } from '@/core/domains/domain-hash';
import { strongHashes } from '@/core/domains/find-listed';
import { gateKeys } from '@/core/match/gate-keys';
import { packKeys } from '@/core/match/packed-keys';
import { countHashes } from '@/core/model/domain-list';
import { readAllPacks, readReasons } from './authoring/read-pack-folder.ts';
import { RuleFileError } from './authoring/rule-file.ts';
import { writeSchemas } from './authoring/write-schemas.ts';
import { KeyError } from './keys/key-file.ts';
import { pinSource } from './pin-source.ts';
import { CanaryFileError } from './read-canaries.ts';
import { readLicensed } from './read-licensed.ts';
import { readLookAlikes } from './read-look-alikes.ts';
import { readSeals } from './read-seals.ts';
import { readSiteCheck } from './read-site-check.ts';
import { readSafeguards } from './safeguards.ts';

const OUT = join(import.meta.dirname, '../src/generated');
const MISTAKES = [RuleFileError, CanaryFileError, KeyError];

async function build(): Promise<void> {
  const packs = readAllPacks();
  const safeguards = readSafeguards(packs);
  readLicensed();
  const seals = readSeals();
  readLookAlikes();
  const siteCheck = readSiteCheck();
  const { certain, hinted } = gateKeys(packs);
  mkdirSync(OUT, { recursive: true });
  const { address, development } = await pinSource(OUT, packs);
  writeSchemas(readReasons());
  const body = JSON.stringify(packs);
  writeFileSync(join(OUT, 'packs.json'), body);
  writeFileSync(join(OUT, 'gate.json'), JSON.stringify({ certain: packKeys(certain), hinted: packKeys(hinted) }));
  writeFileSync(join(OUT, 'domain-prints.json'), JSON.stringify({ prints: printsOf(strongHashes(packs)) }));
  writeFileSync(join(OUT, 'safeguards.json'), JSON.stringify(safeguards));
  writeFileSync(join(OUT, 'seals.json'), JSON.stringify(seals));
  writeFileSync(join(OUT, 'site-check.json'), JSON.stringify(siteCheck));
  for (const pack of packs) {
    const terms = pack.lists.reduce((sum, list) => sum + list.terms.length, 0);
    const domains = countHashes(pack.domains ?? []);
    const counts = `${pack.rules.length} rules, ${pack.lists.length} lists, ${terms} terms, ${domains} domains`;
    console.log(`${pack.name} ${pack.version}: ${counts}`);
  }
  console.log(`updates: ${address ?? 'none'}${development ? ', development keys' : ''}`);
  console.log(
    `gate: ${certain.length} keys and ${hinted.length} hints; all: ${body.length} bytes, sha256 ${createHash('sha256').update(body).digest('hex').slice(0, 16)}`,
  );
}

try {
  await build();
} catch (error) {
  if (!MISTAKES.some((known) => error instanceof known)) throw error;
  console.error(`rules:build:\n${(error as Error).message}\nNothing was written; the last good build stays.`);
  process.exitCode = 1;
}
