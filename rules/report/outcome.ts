import type { Evidence } from '@/core/model/evidence';
import type { DecidingPack } from '@/core/verdict/decide';
import { type JudgedUnit, judgeEvidence } from '@/core/verdict/judge-page';
import { type JudgedUnits, strongestOf } from '../../tests/evaluate/judge-item.ts';
import { isAlarm, type JudgedItem } from '../../tests/evaluate/summary.ts';
import { type RuleKey, ruleKey } from './rule-facts.ts';

/** One judged item and the rules that hit in any unit of it. */
export interface ItemOutcome {
  readonly item: JudgedItem;
  /** Rule, and whether it was decisive: it made the alarm, or, speaking against one, kept it away. */
  readonly hits: ReadonlyMap<RuleKey, boolean>;
}

/** Which rules hit an item, and what its verdict would be without each of them. */
export function toOutcome(found: JudgedUnits, packs: readonly DecidingPack[]): ItemOutcome {
  const { judged: item, units } = found;
  const hits = new Map<RuleKey, boolean>();
  for (const { pack, ruleId, stance } of units.flatMap(({ evidence }) => evidence)) {
    const key = ruleKey(pack, ruleId);
    if (hits.has(key)) continue;
    const canDecide = isAlarm(item) === (stance === 'for');
    hits.set(key, canDecide && isAlarm(judgeWithout(key, found, packs)) !== isAlarm(item));
  }
  return { item, hits };
}

/** Take the hits of rules on trial, which the first outcome does not know, from a second one. */
export function addTrial(outcome: ItemOutcome, trial: ItemOutcome, isOnTrial: (key: RuleKey) => boolean): ItemOutcome {
  const more = [...trial.hits].filter(([key]) => isOnTrial(key));
  return { ...outcome, hits: new Map([...outcome.hits, ...more]) };
}

/** Only the rule's own evidence is taken away; what other rules found with its words stays. */
function judgeWithout(key: RuleKey, { units, isCapped }: JudgedUnits, packs: readonly DecidingPack[]) {
  const isOther = ({ pack, ruleId }: Evidence) => ruleKey(pack, ruleId) !== key;
  const without = units.map((unit): JudgedUnit => {
    const evidence = unit.evidence.filter(isOther);
    return { ...unit, evidence, decision: judgeEvidence(evidence, packs) };
  });
  return strongestOf(without, isCapped);
}
