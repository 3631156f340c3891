import { registrableDomain } from '@/core/domains/registrable-domain';
import { siteHost } from '@/core/domains/site-host';
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
  if (isShared(host)) return null;
  // an entry is for all names below it; all under nhs.uk and gov.uk are given out by those bodies, so this goes for them, too
  for (let name = siteHost(host); name !== ''; name = parentOf(name)) {
    const entry = entries.get(name);
    if (entry !== undefined) return { role: entry.role, country: entry.country, asOf: known.readme.asOf };
  }
  return null;
}

/** The role of a well-known lawful site, or null. */
export function roleOf(host: string): HostRole | null {
  return wellKnownOf(host)?.role ?? null;
}

function parentOf(name: string): string {
  const point = name.indexOf('.');
  return point < 0 ? '' : name.slice(point + 1);
}

/** True where everybody writes: two pages there may be two sellers'. */
export function isShared(host: string): boolean {
  const site = siteHost(host);
  return userContent.has(site) || userContent.has(registrableDomain(site) ?? site);
}

/** True for pages about help, health and news: what a person reads there is never recorded. */
export function isPrivate(host: string): boolean {
  const role = roleOf(host);
  return role !== null && known.readme.private.includes(role);
}
