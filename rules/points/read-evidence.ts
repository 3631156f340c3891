import { compilePacks } from '@/core/match/compile';
import type { Pack } from '@/core/model/pack';
import { judgePage } from '@/core/verdict/judge-page';
import { createProgress } from '../../tests/evaluate/progress.ts';
import { readText } from '../../tests/evaluate/read-page.ts';
import { fitModel } from '../wording/fit-model.ts';
import { worthOf } from '../wording/fit-wording.ts';
import { partOfSource } from '../wording/leave-out.ts';
import type { Sample } from '../wording/read-samples.ts';
import type { PointSample } from './fit-points.ts';

/** The evidence on a text, by a wording model that has not seen the text's source; and where the text comes from. */
export interface ReadSample extends PointSample {
  readonly from: 'corpus' | 'own';
}

/** Read the evidence on every text in which anything is found. Minutes: a wording model is fitted for each part. */
export function readEvidence(samples: readonly Sample[], packs: readonly Pack[]): ReadSample[] {
  const progress = createProgress(samples.length);
  const found: { sample: Sample; evidence: ReadSample['evidence'] }[] = [];
  let done = 0;
  for (const [part, some] of Map.groupBy(samples, ({ item }) => partOfSource(item))) {
    const wording = fitModel(samples.filter(({ item }) => partOfSource(item) !== part));
    const unseen = packs.map((pack) => (pack.wording ? { ...pack, wording } : pack));
    const compiled = compilePacks(unseen);
    for (const sample of some) {
      const [page] = judgePage(readText(sample.item), compiled, unseen);
      if (page) found.push({ sample, evidence: page.evidence });
      progress.show(++done);
    }
  }
  progress.end();
  const worth = worthOf(found.map(({ sample }) => sample));
  return found.map(({ sample: { item, isOffer }, evidence }, i) => ({
    isOffer,
    evidence,
    worth: worth[i] ?? 0,
    from: item.source ? 'corpus' : 'own',
  }));
}
