import { hashOfDomain } from '@/core/domains/domain-hash';
import { registrableDomain } from '@/core/domains/registrable-domain';
import type { KnownHosts } from '@/core/model/known-host';

/**
 * Hashes of the domains that no list may speak against: well-known lawful sites, and sites where everybody writes, which
 * are judged post by post. A public suffix in the register (`nhs.uk`) stands for names that cannot be counted; pages below
 * it are kept from alarms by their role.
 */
export function lawfulHashes({ entries, userContent }: Pick<KnownHosts, 'entries' | 'userContent'>): string[] {
  const names = [...entries.map(({ domain }) => domain), ...userContent];
  const domains = names.flatMap((name) => [name, registrableDomain(name) ?? name]);
  return [...new Set(domains)].map(hashOfDomain).sort();
}
