import { getPublicSuffix } from 'tldts';
import { registrableDomain } from '@/core/domains/registrable-domain';
import type { HostRole, KnownHosts } from '@/core/model/known-host';
import file from '../../rules/hosts/known.json';

const known = file as KnownHosts;
const roles = new Map(known.entries.map(({ domain, role }) => [domain, role]));
const userContent = new Set(known.userContent);

/** The role of a well-known lawful site, or null. A part of it where other people write counts as unknown. */
export function roleOf(host: string): HostRole | null {
  const domain = registrableDomain(host) ?? host;
  if (isShared(host)) return null;
  // all names under nhs.uk and gov.uk are given out by those bodies, so the entry is for each of them
  return roles.get(host) ?? roles.get(domain) ?? roles.get(getPublicSuffix(host) ?? '') ?? null;
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
