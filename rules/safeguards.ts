/** What keeps a downloaded pack from doing harm, checked when the packs are built: canaries and the floor. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilePacks } from '@/core/match/compile';
import type { Canaries } from '@/core/model/canary';
import { FloorChoice } from '@/core/model/floor';
import type { Pack } from '@/core/model/pack';
import { floorOf } from '@/core/pack/floor';
import { selfTest } from '@/core/pack/self-test';
import { RuleFileError } from './authoring/rule-file.ts';
import { readCanaries } from './read-canaries.ts';

const FOLDER = import.meta.dirname;

/** Both, as the worker takes them. @throws RuleFileError, CanaryFileError */
export function readSafeguards(packs: readonly Pack[]): { canaries: Canaries; floor: FloorChoice } {
  const canaries = readCanaries(join(FOLDER, 'canaries'));
  checkCanaries(packs, canaries);
  return { canaries, floor: readFloor(packs) };
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
