import type { CorpusItem } from '../../evaluate/items.ts';

/** A corpus item; what a test does not name is that of an offer of a drug in English. */
export function itemOf(item: Partial<CorpusItem>): CorpusItem {
  return { id: 'x', label: 'warn', kind: 'drug-sale', lang: 'en', html: null, ...item };
}
