import type { CompiledRules } from '@/core/match/compile';
import { scanPage } from '@/core/match/scan';
import type { Evidence } from '@/core/model/evidence';
import type { PageText } from '@/core/model/page';
import type { UnitKind } from '@/core/model/verdict';
import { type DecidingPack, type Decision, decideVerdict, joinPolicies } from '@/core/verdict/decide';

/** One unit of a page with its verdict. */
export interface JudgedUnit {
  readonly unit: UnitKind;
  readonly evidence: readonly Evidence[];
  readonly decision: Decision;
}

/** Scan and judge a page with all its units, as the content script and the worker do between them; strongest first. */
export function judgePage(page: PageText, compiled: CompiledRules, packs: readonly DecidingPack[]): JudgedUnit[] {
  return scanPage(page, compiled)
    .map(({ listing, evidence }) => ({
      unit: listing === null ? ('page' as const) : ('listing' as const),
      evidence,
      decision: judgeEvidence(evidence, packs),
    }))
    .sort((a, b) => b.decision.score - a.decision.score);
}

/** Decide by the policies of the packs that the evidence comes from. */
export function judgeEvidence(evidence: readonly Evidence[], packs: readonly DecidingPack[]): Decision {
  // a list of domains weighs by its standing; its pack's thresholds are for its rules
  const byRules = evidence.filter(({ listed }) => listed === undefined);
  const names = new Set((byRules.length > 0 ? byRules : evidence).map((item) => item.pack));
  const [first, ...others] = packs.filter((pack) => names.has(pack.name)).map((pack) => pack.policy);
  return first ? decideVerdict(evidence, joinPolicies([first, ...others])) : { level: 'clear', score: 0, families: [] };
}
