import type { Evidence } from '@/core/model/evidence';

/** Reasons of rules that find a demand for more money before ordered medicines are handed over. */
const DEMANDS: readonly string[] = ['reason_fee_before_delivery', 'reason_parcel_held'];

/** Is somebody who may have paid already asked to pay more? Then they need to know what to do about it. */
export function asksForMoreMoney(evidence: readonly Evidence[]): boolean {
  return evidence.some(({ stance, reason }) => stance === 'for' && DEMANDS.includes(reason));
}
