import type { HostRole } from '@/core/model/known-host';
import type { Pack } from '@/core/model/pack';
import type { CorpusItem } from '../../tests/evaluate/items.ts';
import { createJudge } from '../../tests/evaluate/judge-item.ts';
import { createProgress } from '../../tests/evaluate/progress.ts';
import type { JudgedItem } from '../../tests/evaluate/summary.ts';
import { fitModel } from './fit-model.ts';
import { foldOf, type Sample } from './read-samples.ts';

/** What a model is fitted without before it judges an item: the item's part of the texts, as a name. */
export type PartOf = (item: CorpusItem) => string;

/** Sources are left out in so many parts: one model for each would take an hour. */
const PARTS = 8;
const PACK = 'common-signs';

/** A whole source with all its languages and sites; a text of our own with its pair. */
export function sourceOf({ id, source, pair }: CorpusItem): string {
  return source?.split(':')[0] ?? pair ?? id;
}

export const partOfSource: PartOf = (item) => `part ${foldOf(sourceOf(item), PARTS)}`;

/** Every language in which offers were read; the others, which hold no offers, together. */
export function partOfLanguage(samples: readonly Sample[]): PartOf {
  const withOffers = new Set(samples.filter(({ isOffer }) => isOffer).map(({ item }) => item.lang));
  return ({ lang }) => (withOffers.has(lang) ? lang : 'other');
}

export interface LeaveOut {
  readonly samples: readonly Sample[];
  readonly packs: readonly Pack[];
  readonly roleOf: (host: string) => HostRole | null;
}

/** Judge items by rules whose wording model was fitted without the part of the texts that each is in. */
export async function judgeLeavingOut(
  items: readonly CorpusItem[],
  partOf: PartOf,
  { samples, packs, roleOf }: LeaveOut,
): Promise<JudgedItem[]> {
  const progress = createProgress(items.length);
  const judged: JudgedItem[] = [];
  for (const [part, some] of Map.groupBy(items, partOf)) {
    const wording = fitModel(samples.filter(({ item }) => partOf(item) !== part));
    const judge = createJudge(
      packs.map((pack) => (pack.name === PACK ? { ...pack, wording } : pack)),
      roleOf,
    );
    for (const item of some) {
      judged.push(await judge(item, false));
      progress.show(judged.length);
    }
  }
  progress.end();
  return judged;
}
