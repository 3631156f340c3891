import * as z from 'zod/mini';
import { ReportPacket } from '@/core/model/packet';
import { OfferKind } from '@/core/model/verdict';

/** More places than anybody writes to about one offer. */
const MOST_CHANNELS = 20;

export const ReportState = z.enum([
  /** Begun; nothing was opened. */
  'draft',
  /** A form or a mail was opened; whether it was sent, only the person knows. */
  'opened',
  /** The person says that it was sent. */
  'sent',
]);
export type ReportState = z.infer<typeof ReportState>;

/** What came of a report, as far as the person knows. */
export const ReportOutcome = z.enum(['none', 'answered', 'taken-down', 'still-there', 'refused']);
export type ReportOutcome = z.infer<typeof ReportOutcome>;

/** Milliseconds since the epoch. */
const Time = z.number().check(z.gte(0));

/** One report in the person's own list: the packet, where it went, and what came of it. Stays on this device. */
export const ReportEntry = z.strictObject({
  /** Of the shape of the record; a record of another one is left alone. */
  schema: z.literal(1),
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  packet: ReportPacket,
  /** What seems to be offered: decides the places for kinds of report that do not say so. */
  offer: OfferKind,
  /** Somebody is in danger right now. */
  isUrgent: z.boolean(),
  /** Somebody under 18 may be involved: no picture is kept. */
  isMinorInvolved: z.boolean(),
  /** Ids of the places whose form or mail was opened. */
  channels: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(MOST_CHANNELS)),
  state: ReportState,
  /** Number that the place gave the report. */
  reference: z.string().check(z.maxLength(120)),
  outcome: ReportOutcome,
  /** For the person alone; never part of what is sent. */
  note: z.string().check(z.maxLength(1_000)),
  changedAt: Time,
  sentAt: z.nullable(Time),
  /** When to look again what came of it; null when there is nothing to wait for. */
  remindAt: z.nullable(Time),
});
export type ReportEntry = z.infer<typeof ReportEntry>;

/** An entry as a list shows it: without the picture, which may be large. */
export const ListedReport = z.strictObject({ entry: ReportEntry, hasPicture: z.boolean() });
export type ListedReport = z.infer<typeof ListedReport>;

/** What a person notes down about a report later. */
export const ReportMark = z.strictObject({
  state: z.exactOptional(ReportState),
  reference: z.exactOptional(ReportEntry.shape.reference),
  outcome: z.exactOptional(ReportOutcome),
  note: z.exactOptional(ReportEntry.shape.note),
  /** The reminder was seen. */
  isReminded: z.exactOptional(z.literal(true)),
});
export type ReportMark = z.infer<typeof ReportMark>;
