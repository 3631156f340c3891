import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledRules } from '@/core/match/compile';
import type { WordingModel } from '@/core/model/wording';
import { closeWording } from '@/core/wording/wording';
import { readCorpus } from '../../tests/evaluate/items.ts';
import { fitWording } from './fit-wording.ts';
import { readSamples, readTexts, type Sample } from './read-samples.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Public texts for development; outside the repository, and not everywhere there. */
export const DEVELOPMENT = join(ROOT, '../shared/corpus');
const TEXTS = join(ROOT, 'rules/wording/texts');
const BUCKETS = 2 ** 16;
const SOURCE = 'fitted on labelled texts of our own (rules/wording/texts) and a collection of public texts';

/** Everything that the wording model is fitted on; never tests/corpus, which judges it. */
export function readAllSamples(compiled: CompiledRules): Sample[] {
  const development = existsSync(DEVELOPMENT) ? readCorpus([DEVELOPMENT]).items : [];
  return readSamples([...readTexts(TEXTS), ...development], compiled, BUCKETS);
}

export function fitModel(samples: readonly Sample[]): WordingModel {
  const { weights, bias } = fitWording(samples, BUCKETS);
  return closeWording(weights, Math.round(bias * 1e6) / 1e6, SOURCE);
}
