import * as z from 'zod/mini';
import { ReportKind } from '@/core/model/report';
import { SealVerdict } from '@/core/model/seal';
import { PackStamp } from '@/core/model/warning';
import { QUOTE_LIMIT } from '@/core/text/quote';

const Quote = z.string().check(z.maxLength(QUOTE_LIMIT));

/** A way to reach or to pay the seller, as the page states it. */
export const SellerContact = z.strictObject({
  kind: z.enum(['messenger', 'phone', 'mail', 'wallet', 'onion']),
  value: z.string().check(z.maxLength(200)),
});
export type SellerContact = z.infer<typeof SellerContact>;

/** Words that gave it away, and the rule that found them. */
export const PacketQuote = z.strictObject({
  /** `pack/rule`, so that the verdict can be reproduced. */
  rule: z.string().check(z.maxLength(130)),
  /** Key of the message catalogue: why this counts. */
  reason: z.string().check(z.maxLength(80)),
  quote: Quote,
});
export type PacketQuote = z.infer<typeof PacketQuote>;

export const PACKET_FORMAT = 'rx-lantern-report-1';

/** A report as it is kept, shown, and handed to whoever acts on it. The person has seen and may have changed all of it. */
export const ReportPacket = z.strictObject({
  format: z.literal(PACKET_FORMAT),
  /** When the page was seen: ISO 8601, UTC, to the second. */
  seenAt: z.iso.datetime(),
  kind: ReportKind,
  /** Of the page, without the parts that follow a person around; null when the person took it out. */
  address: z.nullable(z.string().check(z.maxLength(2_000))),
  host: z.string().check(z.maxLength(253)),
  title: z.string().check(z.maxLength(300)),
  level: z.enum(['note', 'caution', 'danger']),
  unit: z.enum(['page', 'listing']),
  quotes: z.array(PacketQuote).check(z.maxLength(40)),
  contacts: z.array(SellerContact).check(z.maxLength(40)),
  licences: z.array(Quote).check(z.maxLength(20)),
  seals: z
    .array(z.strictObject({ name: z.string().check(z.maxLength(160)), verdict: SealVerdict }))
    .check(z.maxLength(20)),
  /** What the person adds in their own words. */
  note: z.string().check(z.maxLength(2_000)),
  packs: z.array(PackStamp).check(z.maxLength(20)),
  /** Version of the extension. */
  version: z.string().check(z.maxLength(32)),
  /** A picture of the visible tab, as a `data:` address (PNG or JPEG), when the person wants one. */
  picture: z.nullable(
    z.string().check(z.maxLength(6 << 20), z.regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]*$/)),
  ),
});
export type ReportPacket = z.infer<typeof ReportPacket>;

/** A packet with the print that tells whether it was changed since. */
export const SealedPacket = z.strictObject({
  packet: ReportPacket,
  /** Hexadecimal SHA-256 over the canonical JSON (RFC 8785) of `packet`. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type SealedPacket = z.infer<typeof SealedPacket>;
