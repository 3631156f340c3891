import { findLookAlike } from '@/core/domains/look-alike';
import type { ProtectedNames } from '@/core/domains/protected-names';
import type { CompiledRules } from '@/core/match/compile';
import type { SiteCheck } from '@/core/model/site-check';
import type { SiteFacts } from '@/core/model/site-facts';
import type { KindIndex } from '@/core/pharmacy/kind-words';
import type { LicenceFinder } from '@/core/pharmacy/licences';
import { checkSeals } from '@/core/pharmacy/seals';
import { type KnownOfHost, recogniseKind } from '@/core/pharmacy/site-kind';
import { findSiteSigns } from '@/core/pharmacy/site-signs';

/** What the extension knows of itself when it checks a site: its rules, its lists, and the person's country. */
export interface KnownToCheck {
  /** Rules in force, with who gives seals. */
  readonly compiled: CompiledRules;
  readonly findLicences: LicenceFinder;
  readonly kindWords: KindIndex;
  /** Names that may be imitated. */
  readonly names: ProtectedNames;
  readonly ofHost: Pick<KnownOfHost, 'role' | 'isShared'>;
}

/** Facts of a page that has a host: others have no seller to look up. */
export type FactsOfSite = SiteFacts & { readonly host: string };

/** Put together all that can be found out about the seller of a page without asking anybody. */
export function checkSite(facts: FactsOfSite, known: KnownToCheck): SiteCheck {
  const { compiled, kindWords, ofHost } = known;
  const { host } = facts;
  const { kind, quotes } = recogniseKind(findSiteSigns(facts, compiled, kindWords), { host, ...ofHost });
  return {
    host,
    kind,
    kindQuotes: [...quotes],
    status: [],
    lookAlike: findLookAlike(host, known.names),
    seals: compiled.seals ? checkSeals(facts, compiled.seals) : [],
    licences: known.findLicences(facts),
    checklist: [],
  };
}
