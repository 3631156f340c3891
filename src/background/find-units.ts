import type { FoundUnit } from '@/background/warnings';
import type { CompiledRules } from '@/core/match/compile';
import { scanPage } from '@/core/match/scan';
import type { PageText } from '@/core/model/page';

const MOST_EVIDENCE = 40;

/** Scan a page by the rules in force: the units in which something speaks for a warning, the page first. */
export function findUnits(page: PageText, compiled: CompiledRules): FoundUnit[] {
  return scanPage(page, compiled)
    .filter(({ evidence }) => evidence.some(({ stance }) => stance === 'for'))
    .map(({ listing, evidence }) => ({
      unit: listing === null ? 'page' : 'listing',
      listing,
      evidence: evidence.slice(0, MOST_EVIDENCE),
    }));
}
