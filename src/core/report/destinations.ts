import { isBelow } from '@/core/domains/is-below';
import type { Channel, Helpline, ReportKind } from '@/core/model/report';
import type { OfferKind } from '@/core/model/verdict';

/** Never more places than a person will write to. */
const DESTINATION_LIMIT = 3;

/** ISO 3166-1 alpha-2 of the 27 member states: Treaty on European Union, article 52, without the United Kingdom. */
export const EU_MEMBERS: readonly string[] =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** Kinds that are about a service the seller uses, wherever the person lives. */
const SERVICE_KINDS: readonly ReportKind[] = ['payment', 'registrar', 'search-spam'];

/** What is to be reported, and from where. */
export interface ReportSubject {
  /** ISO 3166-1 alpha-2 in upper case; null when the person's country is not known. */
  readonly country: string | null;
  readonly kind: ReportKind;
  /** Host of the page; null when there is none (pasted text). */
  readonly host: string | null;
  /** What seems to be offered, for kinds that do not say so themselves (a post, a minor); `drug-sale` when left out. */
  readonly offer?: OfferKind;
  /** Somebody is in danger now: the emergency number comes before everything. */
  readonly inDanger?: boolean;
}

/** Why a place was chosen; `whyKey` has the words. */
export type DestinationReason =
  /** It answers for the pages of the site that the page is on. */
  | 'platform'
  /** It takes this kind of report in the person's country. */
  | 'country'
  /** It is in the person's country, but for a kind of report nearby. */
  | 'nearby'
  /** It is for all of the European Union. */
  | 'union'
  /** It takes this kind of report from everywhere, and nothing is confirmed for the person's country. */
  | 'everywhere'
  /** The same, but the person's country is not known. */
  | 'country-unknown'
  /** It is a service that the seller may use. */
  | 'service';

/** A place, and why this one. */
export interface Destination {
  readonly channel: Channel;
  readonly reason: DestinationReason;
  /** The kind of report it was chosen for: what is offered, when the report is about a post. */
  readonly kind: ReportKind;
}

export interface Destinations {
  /** A number to call before anything else; null when nobody is in danger or no number is confirmed for the country. */
  readonly emergency: Helpline | null;
  /** Best first, at most three, all confirmed. */
  readonly places: readonly Destination[];
  /** The same places without the reasons. */
  readonly channels: readonly Channel[];
  /** True when the country has no confirmed place of its own for this kind: point to the local police too. */
  readonly general: boolean;
}

/**
 * The places a report goes to, confirmed ones only.
 *
 * The platform the page is on comes first, then the person's own country, else all of the EU for a member state, else
 * places for everyone. When a minor is involved, whoever looks after minors comes before the platform. A payment, a
 * domain or a search result is a matter of the service that is used, so its own places come first.
 *
 * @param helplines emergency numbers; needed only when somebody may be in danger
 */
export function destinationsFor(
  subject: ReportSubject,
  channels: readonly Channel[],
  helplines: readonly Helpline[] = [],
): Destinations {
  const confirmed = channels.filter(({ status }) => status === 'confirmed');
  const found = SERVICE_KINDS.includes(subject.kind)
    ? servicePlaces(subject, confirmed)
    : offerPlaces(subject, confirmed);
  const places = withoutRepeats(found.places).slice(0, DESTINATION_LIMIT);
  return {
    emergency: subject.inDanger ? emergencyFor(subject.country, helplines) : null,
    places,
    channels: places.map(({ channel }) => channel),
    general: found.general,
  };
}

/** Confirmed help lines of a country in the order of the directory; a member state without its own emergency number gets the EU's. */
export function helplinesFor(country: string | null, helplines: readonly Helpline[]): readonly Helpline[] {
  if (country === null) return [];
  const confirmed = helplines.filter(({ status }) => status === 'confirmed');
  const own = confirmed.filter((helpline) => helpline.country === country);
  if (!EU_MEMBERS.includes(country) || own.some(({ purpose }) => purpose === 'emergency')) return own;
  return [...confirmed.filter((helpline) => helpline.country === 'EU'), ...own];
}

/** Does this place answer for the pages of that host? */
export function isPlatformOf({ platform }: Pick<Channel, 'platform'>, host: string | null): boolean {
  if (platform === null || host === null) return false;
  return platform.some((known) => isBelow(host, known));
}

function emergencyFor(country: string | null, helplines: readonly Helpline[]): Helpline | null {
  return helplinesFor(country, helplines).find(({ purpose }) => purpose === 'emergency') ?? null;
}

interface Found {
  readonly places: readonly Destination[];
  readonly general: boolean;
}

/** Places for an offer: something sold, a post, harm, a minor. */
function offerPlaces(subject: ReportSubject, confirmed: readonly Channel[]): Found {
  const { country, host, offer = 'drug-sale' } = subject;
  const kind = subject.kind === 'platform-post' ? offer : subject.kind;
  const onIt = confirmed.filter((channel) => isPlatformOf(channel, host));
  const platform = because('platform', kind, onIt);
  const own = country === null ? [] : because('country', kind, takingReports(confirmed, country, kind));
  const nearby = country === null ? [] : nearbyPlaces(kind, offer, country, confirmed);
  const isCovered = own.length > 0 || nearby.length > 0;
  const wider = isCovered ? [] : placesBeyond(kind, country, confirmed);
  const first = kind === 'minor-involved' ? [...own, ...platform] : [...platform, ...own];
  return { places: [...first, ...nearby, ...wider], general: !isCovered };
}

/** Places for a service that the seller uses: those of the country, then the services themselves. */
function servicePlaces({ country, kind, host }: ReportSubject, confirmed: readonly Channel[]): Found {
  const services = confirmed.filter((channel) => channel.country === '*' && channel.kinds.includes(kind));
  const onIt = services.filter((channel) => isPlatformOf(channel, host));
  const own = country === null ? [] : takingReports(confirmed, country, kind);
  return {
    places: [
      ...because('platform', kind, onIt),
      ...because('country', kind, own),
      ...because('service', kind, mainFirst(services, kind)),
    ],
    general: own.length === 0 && services.length === 0,
  };
}

/** What else the country has: for a minor, what is offered; for fakes and harm, medicines. */
function nearbyPlaces(kind: ReportKind, offer: OfferKind, country: string, confirmed: readonly Channel[]) {
  const next = nextKind(kind, offer);
  return next === null ? [] : because('nearby', next, takingReports(confirmed, country, next));
}

function nextKind(kind: ReportKind, offer: OfferKind): OfferKind | null {
  if (kind === 'minor-involved') return offer;
  return kind === 'counterfeit' || kind === 'harm' ? 'medicine-site' : null;
}

/** In the order of the directory, those first whose main kind it is. */
function takingReports(channels: readonly Channel[], country: string, kind: ReportKind): readonly Channel[] {
  const taking = channels.filter(
    (channel) => channel.platform === null && channel.country === country && channel.kinds.includes(kind),
  );
  return mainFirst(taking, kind);
}

function mainFirst(taking: readonly Channel[], kind: ReportKind): readonly Channel[] {
  return [...taking.filter(({ kinds }) => kinds[0] === kind), ...taking.filter(({ kinds }) => kinds[0] !== kind)];
}

function placesBeyond(kind: ReportKind, country: string | null, channels: readonly Channel[]): readonly Destination[] {
  const union = country !== null && EU_MEMBERS.includes(country) ? takingReports(channels, 'EU', kind) : [];
  if (union.length > 0) return because('union', kind, union);
  return because(country === null ? 'country-unknown' : 'everywhere', kind, takingReports(channels, '*', kind));
}

function because(reason: DestinationReason, kind: ReportKind, channels: readonly Channel[]): readonly Destination[] {
  return channels.map((channel) => ({ channel, reason, kind }));
}

function withoutRepeats(places: readonly Destination[]): readonly Destination[] {
  return places.filter(({ channel }, at) => places.findIndex((other) => other.channel.id === channel.id) === at);
}
