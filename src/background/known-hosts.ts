import { getPublicSuffix } from 'tldts';
import { registrableDomain } from '@/core/domains/registrable-domain';
import type { HostRole, KnownHosts } from '@/core/model/known-host';
import file from '../../rules/hosts/known.json';

const known = file as KnownHosts;
const entries = new Map(known.entries.map((entry) => [entry.domain, entry]));
const userContent = new Set(known.userContent);

/** A well-known lawful site, and as of which day it is known. */
export interface WellKnownHost {
  readonly role: HostRole;
  /** ISO 3166-1 alpha-2; `-` or null where it is of none. */
  readonly country: string | null;
  readonly asOf: string;
}

/** What our register says of a host, or null. A part of a site where other people write counts as unknown. */
export function wellKnownOf(host: string): WellKnownHost | null {
  const domain = registrableDomain(host) ?? host;
  if (isShared(host)) return null;
  // all names under nhs.uk and gov.uk are given out by those bodies, so the entry is for each of them
  const entry = entries.get(host) ?? entries.get(domain) ?? entries.get(getPublicSuffix(host) ?? '');
  return entry === undefined ? null : { role: entry.role, country: entry.country, asOf: known.readme.asOf };
}

/** The role of a well-known lawful site, or null. */
export function roleOf(host: string): HostRole | null {
  return wellKnownOf(host)?.role ?? null;
}

/** True where everybody writes: two pages there may be two sellers'. */
export function isShared(host: string): boolean {
  return userContent.has(host) || userContent.has(registrableDomain(host) ?? host);
}

/** True for pages about help, health and news: what a person reads there is never recorded. */
export function isPrivate(host: string): boolean {
  const role = roleOf(host);
  return role !== null && known.readme.private.includes(role);
}
