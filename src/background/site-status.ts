import { isShared, wellKnownOf } from '@/background/known-hosts';
import type { LicensedZones } from '@/core/model/licensed-zone';
import type { SiteStatus } from '@/core/model/site-check';
import { type KnownOfSite, statusOfSite } from '@/core/pharmacy/status';
import file from '../../rules/hosts/licensed.json';

const { zones } = file as LicensedZones;

/** What is known of the seller behind a host: by the lists in force, the person's country, and what the page itself shows. */
export function siteStatus(host: string, known: Pick<KnownOfSite, 'domains' | 'country' | 'warning'>): SiteStatus[] {
  return statusOfSite(host, { ...known, zones, wellKnown: wellKnownOf(host), isShared: isShared(host) });
}
