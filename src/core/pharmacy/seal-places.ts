import { isBelow } from '@/core/domains/is-below';
import { registrableDomain } from '@/core/domains/registrable-domain';
import { siteHost } from '@/core/domains/site-host';
import type { PreparedIssuer } from '@/core/pharmacy/seal-rules';

/** The issuer's entry for a host; null for one that is not its own. */
export function ownHost(host: string, { hosts }: PreparedIssuer): PreparedIssuer['hosts'][number] | null {
  return hosts.find((own) => isBelow(host, own.host)) ?? null;
}

/** The shop's entry that an address of the issuer's leads to. */
export interface Entry {
  /** The registered name that it is of; null where the address holds only a number. */
  readonly domain: string | null;
  readonly isConfirmed: boolean;
}

/** Null for another place of the issuer's. */
export function entryOf(address: URL, { entries }: PreparedIssuer): Entry | null {
  const host = siteHost(address.hostname);
  for (const { host: above, path, names, query, isConfirmed } of entries) {
    if (!isBelow(host, above) || !address.pathname.toLowerCase().startsWith(path)) continue;
    const rest = address.pathname.slice(path.length);
    if (names === 'number' && (rest.length > 1 || address.search.length > 1)) return { domain: null, isConfirmed };
    if (names === 'number') continue;
    const named = names === 'domain-in-query' ? address.searchParams.get(query ?? '') : (rest.split('/')[0] ?? '');
    const domain = named ? registrableDomain(named.replace(/^https?:\/+/i, '').replace(/\/.*$/s, '')) : null;
    if (domain !== null) return { domain, isConfirmed };
  }
  return null;
}
