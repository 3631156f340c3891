import type { SealedPacket } from '@/core/model/packet';
import { asText } from '@/core/report/as-text';
import { isoSecond } from '@/core/report/compose';
import { KIND_KEYS, type PacketWords } from '@/core/report/packet-words';
import type { NameDigest } from '@/core/report/stix-id';
import { observablesOf, type StixObservable } from '@/core/report/stix-observables';

/** What stays outside the core. */
export interface StixSource {
  /** SHA-1, for the names of observables. */
  readonly digest: NameDigest;
  /** A new UUID of version 4: `crypto.randomUUID()`. */
  readonly newId: () => string;
  /** When the bundle is made: milliseconds since the epoch. */
  readonly now: number;
  /** Words of the note and the names. */
  readonly words: PacketWords;
  /** BCP 47 tag of those words. */
  readonly language: string;
}

/** Properties that all domain objects have: STIX 2.1, section 3.2. */
interface StixDomainObject {
  readonly type: string;
  readonly spec_version: '2.1';
  readonly id: string;
  readonly created: string;
  readonly modified: string;
  readonly [property: string]: unknown;
}

export interface StixBundle {
  readonly type: 'bundle';
  readonly id: string;
  readonly objects: readonly (StixObservable | StixDomainObject)[];
}

/** The note's text; far more than a packet fills. UTF-16 units. */
const LONGEST_NOTE = 40_000;

/**
 * A packet as a STIX 2.1 bundle for people who work with such: what was observed (`observed-data` and its objects), the
 * quotes, rules and versions in words (`note`), and a `report` that holds them together and carries the packet's print.
 * There is no `identity`: nothing says who reports. There is no `indicator` either: rules on a device noticed something,
 * nobody has found that it is malicious, and nothing should be blocked by it unseen.
 * @returns null when the packet names nothing that STIX has an object for: no page, no host, no contact
 * @see https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html
 */
export async function asStix({ packet, sha256 }: SealedPacket, source: StixSource): Promise<StixBundle | null> {
  const observables = await observablesOf(packet, source.digest);
  if (observables.length === 0) return null;
  const seen = observables.map(({ id }) => id);
  const times = { created: withMilliseconds(source.now), modified: withMilliseconds(source.now) };
  const domainObject = (type: string, properties: Readonly<Record<string, unknown>>): StixDomainObject => ({
    type,
    spec_version: '2.1',
    id: `${type}--${source.newId()}`,
    ...times,
    ...properties,
  });
  const observed = domainObject('observed-data', {
    first_observed: packet.seenAt,
    last_observed: packet.seenAt,
    number_observed: 1,
    object_refs: seen,
  });
  const kind = source.words.t(KIND_KEYS[packet.kind]);
  const note = domainObject('note', {
    abstract: kind,
    content: asText(packet, source.words, { sha256 }).slice(0, LONGEST_NOTE).toWellFormed(),
    lang: source.language,
    object_refs: [observed.id],
  });
  const report = domainObject('report', {
    name: kind,
    description: source.words.t('packet_may_be_wrong'),
    report_types: ['observed-data'],
    lang: source.language,
    published: isoSecond(source.now),
    object_refs: [observed.id, note.id, ...seen],
    external_references: [
      { source_name: 'rx-lantern-report', external_id: sha256, description: source.words.t('packet_print') },
    ],
  });
  return { type: 'bundle', id: `bundle--${source.newId()}`, objects: [...observables, observed, note, report] };
}

/** A bundle as a file. */
export function stixAsJson(bundle: StixBundle): string {
  return `${JSON.stringify(bundle, null, 2)}\n`;
}

/** STIX wants three places behind the second for times of making: section 3.2. */
function withMilliseconds(time: number): string {
  return isoSecond(time).replace('Z', '.000Z');
}
