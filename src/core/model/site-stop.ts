import * as z from 'zod/mini';
import { ListedAs } from '@/core/model/domain-list';
import { OfferKind } from '@/core/model/verdict';

/** A listed site that the person chose to open: nothing stands in the way to it while this lasts. */
export const SitePass = z.strictObject({
  /** Registrable domain. */
  domain: z.string().check(z.maxLength(253)),
  /** Milliseconds since the epoch, cut to the minute. */
  since: z.number(),
  /** Milliseconds since the epoch; null until the person takes it back. */
  until: z.nullable(z.number()),
});
export type SitePass = z.infer<typeof SitePass>;

/** What stands before a listed site: why, and who says so. */
export const SiteStop = z.strictObject({
  host: z.string().check(z.maxLength(253)),
  /** Registrable domain, which is what is listed. */
  domain: z.string().check(z.maxLength(253)),
  level: z.enum(['caution', 'danger']),
  kind: OfferKind,
  /** Key of the message catalogue: why it stands here. */
  reason: z.string(),
  listed: ListedAs,
  /** True when the entry of the tab's history before ours is the page that was stopped, with all that was sent to it. */
  isBehind: z.boolean(),
  /** True when the person had just gone back from here, and the page before led here again by itself. */
  isAgain: z.boolean(),
});
export type SiteStop = z.infer<typeof SiteStop>;

/** What the person decided: to turn back, or to go on for this visit, for a day, or for good. */
export const StopAnswer = z.enum(['back', 'once', 'day', 'always']);
export type StopAnswer = z.infer<typeof StopAnswer>;
