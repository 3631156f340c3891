/** What keeps a downloaded pack from doing harm, checked when the packs are built: canaries, floor and lawful sites. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lawfulHashes } from '@/core/domains/lawful-domains';
import { compilePacks } from '@/core/match/compile';
import type { Canaries } from '@/core/model/canary';
import { FloorChoice } from '@/core/model/floor';
import type { KnownHosts } from '@/core/model/known-host';
import type { Pack } from '@/core/model/pack';
import { floorOf } from '@/core/pack/floor';
import { listsAgainstLawful } from '@/core/pack/limit-domains';
import { selfTest } from '@/core/pack/self-test';
import { RuleFileError } from './authoring/rule-file.ts';
import { readCanaries } from './read-canaries.ts';

const FOLDER = import.meta.dirname;

/** All of them, as the worker takes them. @throws RuleFileError, CanaryFileError */
export function readSafeguards(packs: readonly Pack[]): { canaries: Canaries; floor: FloorChoice; lawful: string[] } {
  const canaries = readCanaries(join(FOLDER, 'canaries'));
  checkCanaries(packs, canaries);
  const lawful = readLawful();
  checkDomains(packs, lawful);
  return { canaries, floor: readFloor(packs), lawful };
}

/** Hashes of the sites that no list of domains may speak against. */
export function readLawful(): string[] {
  return lawfulHashes(JSON.parse(readFileSync(join(FOLDER, 'hosts/known.json'), 'utf8')) as KnownHosts);
}

/** @throws RuleFileError naming the lists that speak against a lawful site */
export function checkDomains(packs: readonly Pack[], lawful: readonly string[]): void {
  const hashes = new Set(lawful);
  const against = packs.flatMap((pack) =>
    listsAgainstLawful(pack, hashes).map((name) => `rules/packs/${pack.name}/domains/${name}.json`),
  );
  if (against.length === 0) return;
  throw new RuleFileError(
    `${against.join(', ')}: speaks against a site of rules/hosts/known.json. Make the list anew without it.`,
  );
}

/** The packs themselves have to pass what downloaded ones have to. @throws RuleFileError naming the canaries */
export function checkCanaries(packs: readonly Pack[], canaries: Canaries): void {
  const tested = selfTest(packs, compilePacks(packs), canaries);
  if (tested.ok) return;
  const { problem, ids } = tested.problem;
  const what = problem === 'flags-lawful-text' ? 'The packs raise an alarm at' : 'The packs raise no alarm at';
  throw new RuleFileError(
    `rules/canaries: ${what} ${ids.join(', ')}. Correct the rule; change a canary only when its text is wrong.`,
  );
}

/** The choice of the floor, checked against the packs. @throws RuleFileError naming what they do not have */
export function readFloor(packs: readonly Pack[], file = join(FOLDER, 'floor.json')): FloorChoice {
  const parsed = FloorChoice.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new RuleFileError(`${file}: field "${issue?.path.join('.')}": ${issue?.message}`);
  }
  try {
    floorOf(packs, parsed.data);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RuleFileError(`${file}: ${reason}. Correct the name, or take it off the floor.`);
  }
  return parsed.data;
}
