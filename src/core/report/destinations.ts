import type { Channel, Helpline } from '@/core/model/report';
import type { OfferKind } from '@/core/model/verdict';

/** Never more places than a person will write to. */
const DESTINATION_LIMIT = 3;

/** ISO 3166-1 alpha-2 of the 27 member states: Treaty on European Union, article 52, without the United Kingdom. */
export const EU_MEMBERS: readonly string[] =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** What is to be reported, and from where. */
export interface ReportSubject {
  /** ISO 3166-1 alpha-2 in upper case; null when the person's country is not known. */
  readonly country: string | null;
  readonly kind: OfferKind;
  /** Host of the page; null when there is none (pasted text). */
  readonly host: string | null;
}

export interface Destinations {
  /** Best first, at most three, all confirmed. */
  readonly channels: readonly Channel[];
  /** True when the country has no confirmed place of its own for this kind: point to the local police too. */
  readonly general: boolean;
}

/**
 * The places a report goes to, confirmed ones only: the platform the page is on, then the person's own country,
 * else all of the EU for a member state, else places for everyone.
 */
export function destinationsFor(subject: ReportSubject, channels: readonly Channel[]): Destinations {
  const confirmed = channels.filter(({ status }) => status === 'confirmed');
  const platform = confirmed.filter((channel) => isPlatformOf(channel, subject.host));
  const own = subject.country === null ? [] : takingReports(confirmed, subject.country, subject.kind);
  const wider = own.length > 0 ? [] : takingReportsBeyond(confirmed, subject);
  return { channels: [...platform, ...own, ...wider].slice(0, DESTINATION_LIMIT), general: own.length === 0 };
}

/** Confirmed help lines of a country in the order of the directory; a member state without its own emergency number gets the EU's. */
export function helplinesFor(country: string | null, helplines: readonly Helpline[]): readonly Helpline[] {
  if (country === null) return [];
  const confirmed = helplines.filter(({ status }) => status === 'confirmed');
  const own = confirmed.filter((helpline) => helpline.country === country);
  if (!EU_MEMBERS.includes(country) || own.some(({ purpose }) => purpose === 'emergency')) return own;
  return [...confirmed.filter((helpline) => helpline.country === 'EU'), ...own];
}

function isPlatformOf({ platform }: Channel, host: string | null): boolean {
  if (platform === null || host === null) return false;
  return platform.some((known) => host === known || host.endsWith(`.${known}`));
}

/** In the order of the directory, those first whose main kind it is. */
function takingReports(channels: readonly Channel[], country: string, kind: OfferKind): readonly Channel[] {
  const taking = channels.filter(
    (channel) => channel.platform === null && channel.country === country && channel.kinds.includes(kind),
  );
  return [...taking.filter(({ kinds }) => kinds[0] === kind), ...taking.filter(({ kinds }) => kinds[0] !== kind)];
}

function takingReportsBeyond(channels: readonly Channel[], { country, kind }: ReportSubject): readonly Channel[] {
  const union = country !== null && EU_MEMBERS.includes(country) ? takingReports(channels, 'EU', kind) : [];
  return union.length > 0 ? union : takingReports(channels, '*', kind);
}
