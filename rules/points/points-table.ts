import type { Evidence } from '@/core/model/evidence';
import type { Policy } from '@/core/model/verdict';
import { decideVerdict } from '@/core/verdict/decide';
import type { Points } from './fit-points.ts';
import type { ReadSample } from './read-evidence.ts';

/** One rule's points as they are kept and as they would be fitted, and the texts it was found in. */
export interface PointsRow {
  readonly id: string;
  readonly family: string;
  readonly stance: string;
  readonly kept: number;
  readonly fitted: number;
  readonly offers: number;
  readonly others: number;
}

/** Rows by family, the strongest first. */
export function pointsRows(samples: readonly ReadSample[], kept: Points, fitted: Points): PointsRow[] {
  const rows = new Map<string, PointsRow>();
  for (const { isOffer, evidence } of samples) {
    for (const { ruleId: id, family, stance } of evidence) {
      if (!kept.has(id)) continue;
      const row = rows.get(id) ?? {
        id,
        family,
        stance,
        kept: kept.get(id) ?? 0,
        fitted: fitted.get(id) ?? 0,
        offers: 0,
        others: 0,
      };
      const [offers, others] = isOffer ? [row.offers + 1, row.others] : [row.offers, row.others + 1];
      rows.set(id, { ...row, offers, others });
    }
  }
  return [...rows.values()].sort((a, b) => a.family.localeCompare(b.family) || b.kept - a.kept);
}

/** How many texts of a kind raise an alarm when rules have these points. */
export function countAlarms(samples: readonly ReadSample[], points: Points, policy: Policy): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { from, isOffer, evidence } of samples) {
    const name = `${from === 'own' ? 'texts of our own' : 'public texts'}, ${isOffer ? 'offers' : 'others'}`;
    const { level } = decideVerdict(
      evidence.map((item) => withPoints(item, points)),
      policy,
    );
    counts[name] = (counts[name] ?? 0) + (level === 'caution' || level === 'danger' ? 1 : 0);
  }
  return counts;
}

function withPoints(item: Evidence, points: Points): Evidence {
  return { ...item, points: points.get(item.ruleId) ?? item.points };
}
