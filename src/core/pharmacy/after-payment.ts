import type { Evidence } from '@/core/model/evidence';

/** Reason of the rule that finds a demand for more money before ordered medicines are handed over. */
const DEMAND = 'reason_fee_before_delivery';

/** Is somebody who may have paid already asked to pay more? Then they need to know what to do about it. */
export function asksForMoreMoney(evidence: readonly Evidence[]): boolean {
  return evidence.some(({ stance, reason }) => stance === 'for' && reason === DEMAND);
}
