import { createHash } from 'node:crypto';
import type { CorpusItem } from './items.ts';

/** Items in an order drawn by lot: the same in every run, and hardly changed by items that are added or taken away. */
export function seededOrder<Item extends { readonly id: string }>(items: readonly Item[], seed: string): Item[] {
  const drawn = items.map((item) => ({ item, lot: createHash('sha256').update(`${seed} ${item.id}`).digest('hex') }));
  return drawn.sort((a, b) => (a.lot < b.lot ? -1 : 1)).map(({ item }) => item);
}

/** The same, with so many items of one site at most: one shop is a fifth of the development corpus. */
export function seededDraw(items: readonly CorpusItem[], seed: string, ofOneSite: number): CorpusItem[] {
  const taken = new Map<string, number>();
  return seededOrder(items, seed).filter(({ id, site, source }) => {
    const key = site ?? source ?? id;
    taken.set(key, (taken.get(key) ?? 0) + 1);
    return (taken.get(key) ?? 0) <= ofOneSite;
  });
}
