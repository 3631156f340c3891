import { findLookAlike } from '@/core/domains/look-alike';
import type { CompiledRules } from '@/core/match/compile';
import { scanPage } from '@/core/match/scan';
import type { Evidence } from '@/core/model/evidence';
import type { LicenceRules } from '@/core/model/licence-scheme';
import { NO_FACTS } from '@/core/model/page';
import type { SiteCheck, SiteStatus } from '@/core/model/site-check';
import type { SiteFacts } from '@/core/model/site-facts';
import { fillChecklist } from '@/core/pharmacy/checklist';
import { type ChecklistRules, type ReadyChecklist, readyChecklist } from '@/core/pharmacy/inquiry';
import { indexKindWords, type KindIndex, type KindWordsFile } from '@/core/pharmacy/kind-words';
import { createLicenceFinder, type LicenceFinder } from '@/core/pharmacy/licences';
import { checkSeals } from '@/core/pharmacy/seals';
import { type KnownOfHost, recogniseKind } from '@/core/pharmacy/site-kind';
import { findSiteSigns } from '@/core/pharmacy/site-signs';

/** What src/generated/site-check.json holds: the files of rules/site-kinds, rules/licences and rules/checklist. */
export interface SiteCheckRules {
  readonly kindWords: Pick<KindWordsFile, 'words' | 'host'>;
  readonly licences: Pick<LicenceRules, 'numberWords' | 'schemes'>;
  readonly checklist: ChecklistRules;
}

/** What is the same for every site: made ready once. */
export interface ReadyToCheck {
  readonly kindWords: KindIndex;
  readonly findLicences: LicenceFinder;
  readonly checklist: ReadyChecklist;
}

export function makeReady({ kindWords, licences, checklist }: SiteCheckRules): ReadyToCheck {
  return {
    kindWords: indexKindWords(kindWords),
    findLicences: createLicenceFinder(licences),
    checklist: readyChecklist(checklist),
  };
}

/** What the extension knows of a site when it checks a page of it. */
export interface KnownToCheck {
  /** Rules in force, with who gives seals and the names that may be imitated. */
  readonly compiled: CompiledRules;
  readonly ofHost: Pick<KnownOfHost, 'role' | 'isShared'>;
  /** What others say of it. */
  readonly status: readonly SiteStatus[];
  /** ISO 3166-1 alpha-2 of the person's country; null when it is not set. */
  readonly country: string | null;
}

/** Facts of a page that has a host: others have no seller to look up. */
export type FactsOfSite = SiteFacts & { readonly host: string };

/** Put together all that can be found out about the seller of a page without asking anybody. */
export function checkSite(facts: FactsOfSite, known: KnownToCheck, ready: ReadyToCheck): SiteCheck {
  const { host } = facts;
  const { compiled, status, country } = known;
  const { kind, quotes } = recogniseKind(findSiteSigns(facts, compiled, ready.kindWords), { host, ...known.ofHost });
  const seals = compiled.seals ? checkSeals(facts, compiled.seals) : [];
  const licences = ready.findLicences(facts);
  const evidence = evidenceOf(facts, compiled);
  return {
    host,
    kind,
    kindQuotes: [...quotes],
    status: [...status],
    lookAlike: findLookAlike(host, compiled.names),
    seals,
    licences,
    checklist: fillChecklist(facts, { kind, seals, licences, status, country, evidence }, ready.checklist),
  };
}

/** What the rules find on the page as a whole. */
function evidenceOf({ host, title, blocks }: SiteFacts, compiled: CompiledRules): readonly Evidence[] {
  const page = {
    host,
    path: null,
    title,
    blocks: blocks.map((text) => ({ text, listing: null })),
    listings: [],
    facts: NO_FACTS,
    partial: [],
  };
  return scanPage(page, compiled).flatMap(({ evidence }) => evidence);
}
