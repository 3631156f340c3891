import { type ReportPacket, SealedPacket } from '@/core/model/packet';
import { canonicalJson } from '@/core/report/canonical-json';
import { fail, type Result, succeed } from '@/core/result';

/** SHA-256 of bytes: `(bytes) => crypto.subtle.digest('SHA-256', bytes)`. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;

/** Why something is no packet as it was sealed. */
export type SealProblem =
  /** It has not the shape of a sealed packet. */
  | 'not-a-packet'
  /** It has the shape, but was changed after it was sealed. */
  | 'changed';

/** A packet with the print over its canonical form. Halves of characters, which no file can hold, become U+FFFD first. */
export async function sealPacket(given: ReportPacket, digest: Digest): Promise<SealedPacket> {
  const packet = wholeCharacters(given);
  const sha256 = await printOf(packet, digest);
  if (sha256 === null) throw new RangeError('a packet has a canonical form');
  return { packet, sha256 };
}

/** Is this a sealed packet, and the same as when it was sealed? @param given as read from a file: anything */
export async function verifySealed(given: unknown, digest: Digest): Promise<Result<SealedPacket, SealProblem>> {
  const parsed = SealedPacket.safeParse(given);
  if (!parsed.success) return fail('not-a-packet');
  const sha256 = await printOf(parsed.data.packet, digest);
  return sha256 === parsed.data.sha256 ? succeed(parsed.data) : fail('changed');
}

/** A sealed packet as a file. */
export function asJson(sealed: SealedPacket): string {
  return `${JSON.stringify(sealed, null, 2)}\n`;
}

async function printOf(packet: ReportPacket, digest: Digest): Promise<string | null> {
  const canonical = canonicalJson(packet);
  if (!canonical.ok) return null;
  const bytes = new Uint8Array(await digest(new TextEncoder().encode(canonical.value)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function wholeCharacters(packet: ReportPacket): ReportPacket {
  const whole = (text: string) => text.toWellFormed();
  return {
    ...packet,
    address: packet.address === null ? null : whole(packet.address),
    host: whole(packet.host),
    title: whole(packet.title),
    quotes: packet.quotes.map(({ rule, reason, quote }) => ({
      rule: whole(rule),
      reason: whole(reason),
      quote: whole(quote),
    })),
    contacts: packet.contacts.map(({ kind, value }) => ({ kind, value: whole(value) })),
    licences: packet.licences.map(whole),
    seals: packet.seals.map(({ name, verdict }) => ({ name: whole(name), verdict })),
    note: whole(packet.note),
    packs: packet.packs.map((pack) => ({
      name: whole(pack.name),
      version: whole(pack.version),
      date: whole(pack.date),
      publisher: pack.publisher === null ? null : whole(pack.publisher),
    })),
    version: whole(packet.version),
  };
}
