import type { Channel, ReportField, ReportKind } from '@/core/model/report';
import type { OfferKind } from '@/core/model/verdict';
import type { Warning } from '@/core/model/warning';
import { isPlatformOf, type ReportSubject } from '@/core/report/destinations';

/** What a person may choose from, in the order in which it is shown; the last three are about services a seller uses. */
export const REPORT_KINDS: readonly ReportKind[] = [
  'medicine-site',
  'drug-sale',
  'platform-post',
  'counterfeit',
  'harm',
  'minor-involved',
  'payment',
  'registrar',
  'search-spam',
];

/** What a place that does not say what it wants is told, in this order. */
const USUAL_FIELDS: readonly ReportField[] = [
  'address',
  'date',
  'what-seen',
  'product',
  'seller-contact',
  'payment',
  'screenshot',
  'own-contact',
];

/** What is chosen before the person has chosen anything. */
export interface PresetKind {
  readonly kind: ReportKind;
  /** What is offered there: decides which offices come after the platform. */
  readonly offer: OfferKind;
}

/**
 * The kind that fits a warning: a page on a platform that answers for its pages is a post there, anything else is what
 * the warning says of it.
 *
 * @param channels all of the directory, unconfirmed places too: a platform is one whether or not we know its form
 */
export function presetKind(warning: Pick<Warning, 'kind' | 'host'>, channels: readonly Channel[]): PresetKind {
  const isPost = channels.some((channel) => isPostPlace(channel) && isPlatformOf(channel, warning.host));
  return { kind: isPost ? 'platform-post' : warning.kind, offer: warning.kind };
}

/** The subject of a report on a warning, before the person has changed anything. */
export function subjectOf(
  warning: Pick<Warning, 'kind' | 'host'>,
  country: string | null,
  channels: readonly Channel[],
): ReportSubject {
  return { country, host: warning.host, ...presetKind(warning, channels) };
}

/** What a place wants to know, in its own order; the usual order when no stored page tells. */
export function fieldsFor({ accepts }: Pick<Channel, 'accepts'>): readonly ReportField[] {
  return accepts.length > 0 ? accepts : USUAL_FIELDS;
}

function isPostPlace({ kinds, platform }: Channel): boolean {
  return platform !== null && kinds.includes('platform-post');
}
