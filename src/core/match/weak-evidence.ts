import type { Evidence, SignalFamily, Stance } from '@/core/model/evidence';

/** So many families have to speak for a warning in what the page shows before weaker words may add to them. */
export const FAMILIES_SHOWN = 2;
/** Too few for a certain name, a clear sign or a way to buy: see `verdict/decide.ts`. */
export const MOST_POINTS = 9;
const MOST_FAMILIES = 2;

/** The families that speak for a warning; how a text is worded is a matter of all of it. */
export function familiesOf(signs: readonly { readonly family: SignalFamily; readonly stance: Stance }[]) {
  return new Set(signs.flatMap(({ family, stance }) => (stance === 'for' && family !== 'wording' ? [family] : [])));
}

/**
 * What words that nobody has to see add to what the page shows: the strongest signs of two families that it lacks,
 * for few points. Beside too little they add nothing, and nothing that they say speaks against a warning.
 * @param beside evidence found in those words alone
 */
export function asSupport(beside: readonly Evidence[], shown: readonly Evidence[]): Evidence[] {
  const families = familiesOf(shown);
  if (families.size < FAMILIES_SHOWN) return [];
  const byFamily = new Map<SignalFamily, Evidence>();
  for (const item of [...beside].sort((a, b) => b.points - a.points)) {
    if (item.stance === 'against' || item.family === 'wording' || families.has(item.family)) continue;
    if (!byFamily.has(item.family) && byFamily.size < MOST_FAMILIES)
      byFamily.set(item.family, { ...item, points: Math.min(item.points, MOST_POINTS) });
  }
  return [...byFamily.values()];
}
