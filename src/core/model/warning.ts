import * as z from 'zod/mini';
import { Evidence, SignalFamily } from '@/core/model/evidence';
import { OfferKind, UnitKind } from '@/core/model/verdict';

/** Why a page could only be checked in part. */
export const PartialReason = z.enum(['too-much-text', 'too-many-elements', 'too-slow', 'rules-unavailable']);
export type PartialReason = z.infer<typeof PartialReason>;

export const PackStamp = z.strictObject({
  name: z.string().check(z.maxLength(64)),
  version: z.string().check(z.maxLength(32)),
  /** ISO date of the pack's release. */
  date: z.string().check(z.maxLength(10)),
  /** Who answers for a pack that was added; null for our own. */
  publisher: z._default(z.nullable(z.string().check(z.maxLength(80))), null),
});
export type PackStamp = z.infer<typeof PackStamp>;

/** A verdict other than `clear`, with its evidence, as the person sees it. Lives with the tab; never stored. */
export const Warning = z.strictObject({
  id: z.string().check(z.maxLength(64)),
  level: z.enum(['note', 'caution', 'danger']),
  unit: UnitKind,
  kind: OfferKind,
  host: z.string().check(z.maxLength(253)),
  evidence: z.array(Evidence).check(z.maxLength(40)),
  packs: z.array(PackStamp),
  /** Milliseconds since the epoch. */
  seenAt: z.number(),
  /** Silenced by the person for this page or this site: shown in the popup, not on the page. */
  muted: z.nullable(z.enum(['page', 'site'])),
});
export type Warning = z.infer<typeof Warning>;

/** What the person did about a warning. */
export const WarningAction = z.enum([
  'none',
  'dismissed',
  'muted-page',
  'muted-site',
  'report-opened',
  // answers to our page before a listed site
  'went-back',
  'continued',
]);
export type WarningAction = z.infer<typeof WarningAction>;

/** What is kept of a warning: no words of the page, no address beyond the host, time to the minute. */
export const HistoryRecord = z.strictObject({
  id: z.string(),
  /** Milliseconds since the epoch, cut to the minute. */
  seenAt: z.number(),
  host: z.string(),
  unit: UnitKind,
  level: z.enum(['note', 'caution', 'danger']),
  kind: OfferKind,
  /** `pack/rule` of the evidence for the warning. */
  rules: z.array(z.string()),
  packs: z.array(PackStamp),
  action: WarningAction,
  /** Families of the signs that were told in full and seen by the person; missing where nothing was. */
  told: z.exactOptional(z.array(SignalFamily)),
});
export type HistoryRecord = z.infer<typeof HistoryRecord>;

/** What the content script of a tab's page knows, or why there is nothing to know. */
export const TabStatus = z.discriminatedUnion('state', [
  /** The browser does not let extensions read this page, or no document is there. */
  z.strictObject({ state: z.literal('unavailable') }),
  z.strictObject({ state: z.literal('checking') }),
  z.strictObject({
    state: z.literal('checked'),
    host: z.string(),
    /** Characters of visible text that were read. */
    characters: z.number(),
    partial: z.array(PartialReason),
    /** Pictures and embedded frames on the page, which are not read. */
    unread: z.strictObject({ images: z.number(), frames: z.number(), videos: z.number() }),
    /** The page's own warning first, then listings on it, strongest first. */
    warnings: z.array(Warning),
    /** True when the banner was taken away or cannot be seen, by the page's or another extension's doing. */
    bannerRemoved: z.boolean(),
  }),
]);
export type TabStatus = z.infer<typeof TabStatus>;
