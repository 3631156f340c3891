import { type DomainIndex, findListed } from '@/core/domains/find-listed';
import type { Standing } from '@/core/model/domain-list';
import type { Evidence } from '@/core/model/evidence';
import { QUOTE_LIMIT } from '@/core/text/quote';

/** What a list counts, and what the person reads. How far it goes is decided by its standing (`verdict/decide.ts`). */
const SAYS: Readonly<Record<Standing, Pick<Evidence, 'family' | 'stance' | 'points' | 'reason'>>> = {
  'official-warning': { family: 'domain', stance: 'for', points: 100, reason: 'reason_domain_official_warning' },
  rogue: { family: 'domain', stance: 'for', points: 40, reason: 'reason_domain_rogue' },
  // collections are old and one name in thirty is an honest site's: less than a clear sign
  reported: { family: 'domain', stance: 'for', points: 8, reason: 'reason_domain_reported' },
  licensed: { family: 'licensed', stance: 'against', points: 50, reason: 'reason_domain_licensed' },
};

/** What lists of domains say about the host of a page: nothing, or one finding. */
export function listedEvidence(host: string | null, domains: DomainIndex): Evidence[] {
  const list = findListed(host, domains);
  if (host === null || list === null) return [];
  const { pack, name, ...listed } = list;
  return [{ pack, ruleId: name, ...SAYS[list.standing], quote: host.slice(0, QUOTE_LIMIT), listed }];
}
