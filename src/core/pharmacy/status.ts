import { type DomainIndex, findAllListed, type IndexedList } from '@/core/domains/find-listed';
import { findZone } from '@/core/domains/find-zone';
import type { SignalFamily } from '@/core/model/evidence';
import type { HostRole } from '@/core/model/known-host';
import type { LicensedZone } from '@/core/model/licensed-zone';
import type { SiteStatus } from '@/core/model/site-check';
import type { Warning } from '@/core/model/warning';

/** What is known of a site before anybody is asked. */
export interface KnownOfSite {
  /** Lists of domains in force. */
  readonly domains: DomainIndex;
  /** Ends of names that only checked pharmacies are given. */
  readonly zones: readonly LicensedZone[];
  /** Role in our own register of well-known lawful sites, the country it is known in (`-` for none), and as of which day. */
  readonly wellKnown: { readonly role: HostRole; readonly country: string | null; readonly asOf: string | null } | null;
  /** True where everybody writes: nothing that is known of the host speaks of one seller there. */
  readonly isShared: boolean;
  /** The person's country; null when it is not set. */
  readonly country: string | null;
  /** The warning about the page itself, if there is one. */
  readonly warning: Pick<Warning, 'level' | 'evidence'> | null;
}

type Standing = SiteStatus['standing'];

/** In this order they are told: what somebody warns of, then what speaks for a site, then what nobody has checked. */
const ORDER: readonly Standing[] = [
  'warned',
  'rogue',
  'rogue-signs',
  'registered',
  'licensed-elsewhere',
  'well-known',
  'reported',
  'unknown',
];
/** So many are told at most. */
const MOST = 6;
/** What is known beside the words of an offer: none of it is a sign that the page itself shows. */
const NO_SIGN_OF_THE_PAGE: readonly SignalFamily[] = ['substance', 'domain', 'wording'];

const NOBODY = { issuer: null, country: null, date: null };

/**
 * What is known of the seller behind a host, each with who says so, by whose rules and since when. Several may hold at
 * once, and may contradict each other: all are told. Never empty: where nobody says anything, that is what is told.
 * @param host of the page, as in a URL
 */
export function statusOfSite(host: string, known: KnownOfSite): SiteStatus[] {
  const ofHost = known.isShared ? [] : statusOfHost(host, known);
  const found = [...ofHost, ...ownFinding(known.warning)];
  if (found.length === 0) return [{ standing: 'unknown', ...NOBODY }];
  const rank = ({ standing }: SiteStatus) => ORDER.indexOf(standing);
  return onceEach(found)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST);
}

function statusOfHost(host: string, { domains, zones, wellKnown, country }: KnownOfSite): SiteStatus[] {
  const zone = findZone(host, zones);
  return [
    ...findAllListed(host, domains).map((list) => statusOfList(list, country)),
    ...(zone === null ? [] : [licensed(zone.issuer, zone.country, zone.asOf, country)]),
    ...(wellKnown === null ? [] : [{ ...NOBODY, ...ourWord(wellKnown) }]),
  ];
}

function statusOfList({ standing, issuer, country, since }: IndexedList, own: string | null): SiteStatus {
  if (standing === 'licensed') return licensed(issuer, country, since, own);
  return { standing: standing === 'official-warning' ? 'warned' : standing, issuer, country, date: since };
}

/** A licence of another country than the person's is said to be one. Where the person's is not set, the country stands beside it. */
function licensed(issuer: string, country: string, date: string, own: string | null): SiteStatus {
  const isElsewhere = own !== null && country !== '*' && country !== own;
  return { standing: isElsewhere ? 'licensed-elsewhere' : 'registered', issuer, country, date };
}

/** That a site is well known is our own word, and no authority's. */
function ourWord({
  country,
  asOf,
}: NonNullable<KnownOfSite['wellKnown']>): Pick<SiteStatus, 'standing' | 'country' | 'date'> {
  const isCountry = country !== null && /^[A-Z]{2}$/.test(country);
  return { standing: 'well-known', country: isCountry ? country : null, date: asOf };
}

/** Signs that the page itself shows, whatever lists say of its host. */
function ownFinding(warning: KnownOfSite['warning']): SiteStatus[] {
  if (warning === null || warning.level === 'note') return [];
  const isOwnSign = ({ family, stance, listed }: Warning['evidence'][number]) =>
    stance === 'for' && listed === undefined && !NO_SIGN_OF_THE_PAGE.includes(family);
  return warning.evidence.some(isOwnSign) ? [{ standing: 'rogue-signs', ...NOBODY }] : [];
}

/** Of several lists of one issuer with one meaning the earliest: since then it has said so. */
function onceEach(statuses: readonly SiteStatus[]): SiteStatus[] {
  const kept = new Map<string, SiteStatus>();
  for (const status of statuses) {
    const key = `${status.standing} ${status.issuer}`;
    const before = kept.get(key);
    if (before === undefined || (status.date ?? '') < (before.date ?? '')) kept.set(key, status);
  }
  return [...kept.values()];
}
