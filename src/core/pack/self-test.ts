import type { CompiledRules } from '@/core/match/compile';
import type { Canaries, Canary } from '@/core/model/canary';
import { NO_FACTS } from '@/core/model/page';
import { fail, type Result, succeed } from '@/core/result';
import type { DecidingPack } from '@/core/verdict/decide';
import { judgePage } from '@/core/verdict/judge-page';

/** Illicit canaries that packs may miss; of the quiet ones they may flag none. */
export const MISSES_ALLOWED = 5;

/** What packs that passed did to the canaries. */
export interface SelfTestFigures {
  readonly quiet: number;
  readonly illicit: number;
  /** Ids of the illicit canaries without an alarm, at most MISSES_ALLOWED. */
  readonly missed: readonly string[];
}

/** Why packs are refused, and the canaries that show it. */
export interface SelfTestProblem {
  readonly problem: 'flags-lawful-text' | 'misses-plain-offers';
  readonly ids: readonly string[];
}

/**
 * Judge the built-in canaries by packs that are about to come into force.
 * @param compiled the same packs, compiled
 */
export function selfTest(
  packs: readonly DecidingPack[],
  compiled: CompiledRules,
  { quiet, illicit }: Canaries,
): Result<SelfTestFigures, SelfTestProblem> {
  const alarms = ({ text }: Canary) => raisesAlarm(text, packs, compiled);
  const flagged = quiet.filter(alarms).map(({ id }) => id);
  if (flagged.length > 0) return fail({ problem: 'flags-lawful-text', ids: flagged });
  const missed = illicit.filter((canary) => !alarms(canary)).map(({ id }) => id);
  if (missed.length > MISSES_ALLOWED) return fail({ problem: 'misses-plain-offers', ids: missed });
  return succeed({ quiet: quiet.length, illicit: illicit.length, missed });
}

function raisesAlarm(text: string, packs: readonly DecidingPack[], compiled: CompiledRules): boolean {
  const blocks = [{ text, listing: null }];
  const page = { host: null, path: null, title: '', blocks, listings: [], facts: NO_FACTS, partial: [] };
  return judgePage(page, compiled, packs).some(({ decision: { level } }) => level === 'caution' || level === 'danger');
}
