import type { CompiledRules } from '@/core/match/compile';
import type { SiteCheck } from '@/core/model/site-check';
import type { SiteFacts } from '@/core/model/site-facts';
import type { KindIndex } from '@/core/pharmacy/kind-words';
import { type KnownOfHost, recogniseKind } from '@/core/pharmacy/site-kind';
import { findSiteSigns } from '@/core/pharmacy/site-signs';

/** What the extension knows of itself when it checks a site: its rules, its lists, and the person's country. */
export interface KnownToCheck {
  readonly compiled: CompiledRules;
  readonly kindWords: KindIndex;
  readonly ofHost: Pick<KnownOfHost, 'role' | 'isShared'>;
}

/** Facts of a page that has a host: others have no seller to look up. */
export type FactsOfSite = SiteFacts & { readonly host: string };

/** Put together all that can be found out about the seller of a page without asking anybody. */
export function checkSite(facts: FactsOfSite, { compiled, kindWords, ofHost }: KnownToCheck): SiteCheck {
  const { host } = facts;
  const { kind, quotes } = recogniseKind(findSiteSigns(facts, compiled, kindWords), { host, ...ofHost });
  return {
    host,
    kind,
    kindQuotes: [...quotes],
    status: [],
    lookAlike: null,
    seals: [],
    licences: [],
    checklist: [],
  };
}
