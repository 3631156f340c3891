import { createHash } from 'node:crypto';

/** Items in an order drawn by lot: the same in every run, and hardly changed by items that are added or taken away. */
export function seededOrder<Item extends { readonly id: string }>(items: readonly Item[], seed: string): Item[] {
  const drawn = items.map((item) => ({ item, lot: createHash('sha256').update(`${seed} ${item.id}`).digest('hex') }));
  return drawn.sort((a, b) => (a.lot < b.lot ? -1 : 1)).map(({ item }) => item);
}
