import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { HostRole } from '@/core/model/known-host';
import type { Pack } from '@/core/model/pack';
import type { PageText } from '@/core/model/page';
import { type CorpusItem, readCorpus } from '../../tests/evaluate/items.ts';
import { createUnitJudge } from '../../tests/evaluate/judge-item.ts';
import { DEVELOPMENT, OWN } from '../../tests/evaluate/options.ts';
import { createProgress } from '../../tests/evaluate/progress.ts';
import { readHtml } from '../../tests/evaluate/read-page.ts';
import { type ItemOutcome, toOutcome } from '../report/outcome.ts';

/** Labelled texts and pages. */
export interface NamedCorpus {
  readonly path: string;
  /** Name of its accepted figures. */
  readonly name: string;
  readonly items: readonly CorpusItem[];
}

export interface MeasuredCorpus extends NamedCorpus {
  readonly outcomes: readonly ItemOutcome[];
}

/** Items between two looks at whether something else has happened. */
const STRIDE = 100;

/** Our own corpus, and the development one where it is there. */
export function readCorpora(): NamedCorpus[] {
  const known = [
    { path: OWN, name: 'own' },
    { path: DEVELOPMENT, name: 'development' },
  ];
  return known
    .filter(({ path }) => existsSync(path))
    .map((corpus) => ({ ...corpus, items: readCorpus([corpus.path]).items }));
}

/**
 * Judges corpora again and again. A saved page is read once: what is on it does not depend on the rules, and reading it
 * takes most of the time.
 */
export function createMeasure(corpora: readonly NamedCorpus[], roleOf: (host: string) => HostRole | null) {
  const pages = new Map<string, PageText>();
  const read: typeof readHtml = async (file, item) => {
    const known = pages.get(file);
    if (known) return known;
    const page = await readHtml(file, item);
    pages.set(file, page);
    return page;
  };
  /** @returns null when it was given up for something newer */
  return async (packs: readonly Pack[], signal: AbortSignal): Promise<MeasuredCorpus[] | null> => {
    const judge = createUnitJudge(packs, roleOf, read);
    const progress = createProgress(corpora.reduce((sum, { items }) => sum + items.length, 0));
    const measured: MeasuredCorpus[] = [];
    let done = 0;
    for (const corpus of corpora) {
      const outcomes: ItemOutcome[] = [];
      for (const item of corpus.items) {
        if (done % STRIDE === 0) await setImmediate();
        if (signal.aborted) break;
        outcomes.push(toOutcome(await judge(item, false), packs));
        progress.show(++done);
      }
      measured.push({ ...corpus, outcomes });
    }
    progress.end();
    return signal.aborted ? null : measured;
  };
}
