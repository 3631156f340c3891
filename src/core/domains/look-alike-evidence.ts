import { findLookAlike } from '@/core/domains/look-alike';
import type { ProtectedNames } from '@/core/domains/protected-names';
import type { Evidence } from '@/core/model/evidence';
import { QUOTE_LIMIT } from '@/core/text/quote';

/** Less than a clear sign, and of a family that never supports an alarm: names resemble each other by chance, too. */
const POINTS = 12;

/**
 * That the host of a page resembles a lawful name, as something that speaks for a warning beside what else does: where
 * nothing else speaks for one it is not asked.
 */
export function lookAlikeEvidence(
  host: string | null,
  names: ProtectedNames,
  others: readonly Pick<Evidence, 'stance'>[],
): Evidence[] {
  if (host === null || !others.some(({ stance }) => stance === 'for')) return [];
  if (findLookAlike(host, names) === null) return [];
  return [
    {
      pack: 'bundled',
      ruleId: 'look-alike-host',
      family: 'domain',
      stance: 'for',
      points: POINTS,
      reason: 'reason_look_alike_host',
      quote: host.slice(0, QUOTE_LIMIT),
    },
  ];
}
