import { registrableDomain } from '@/core/domains/registrable-domain';
import type { LicensedZone } from '@/core/model/licensed-zone';

/** The zone that a host's name was given out in, or null. */
export function findZone(host: string, zones: readonly LicensedZone[]): LicensedZone | null {
  const domain = registrableDomain(host);
  if (domain === null) return null;
  return zones.find(({ zone, except }) => domain.endsWith(`.${zone}`) && !except.includes(domain)) ?? null;
}
