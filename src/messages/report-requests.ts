import * as z from 'zod/mini';
import { ReportPacket } from '@/core/model/packet';
import { ListedReport, ReportEntry, ReportMark, ReportState } from '@/core/model/report-entry';
import { OfferKind } from '@/core/model/verdict';

const Nothing = z.strictObject({});
const Id = z.strictObject({ id: ReportEntry.shape.id });
/** Whether it could be kept: a full disk, or a browser that keeps nothing, is no failure of the request. */
const Kept = z.strictObject({ isKept: z.boolean() });

/** Requests about the reports that a person prepares and keeps. All come from our own pages. */
export const reportRequests = {
  /** page: what a report about a warning of this tab would say; nothing is kept. Null when it is not there any more. */
  'report/start': {
    from: 'page',
    request: z.strictObject({ tabId: z.int(), warningId: z.string().check(z.maxLength(64)) }),
    response: z.strictObject({
      report: z.nullable(z.strictObject({ packet: ReportPacket, offer: OfferKind })),
      /** False for the tab of a private window: nothing of it may be kept. */
      mayKeep: z.boolean(),
    }),
  },
  'report/get': { from: 'page', request: Id, response: z.strictObject({ entry: z.nullable(ReportEntry) }) },
  'report/save': { from: 'page', request: z.strictObject({ entry: ReportEntry }), response: Kept },
  /** page: changed last comes first; pictures are left out. */
  'report/list': {
    from: 'page',
    request: z.strictObject({
      limit: z.int().check(z.gte(1), z.lte(5_000)),
      state: z.nullable(ReportState),
      text: z.string().check(z.maxLength(200)),
    }),
    response: z.strictObject({
      state: z.enum(['on', 'off']),
      found: z.array(ListedReport),
      more: z.boolean(),
      unreadable: z.int().check(z.gte(0)),
    }),
  },
  /** page: note down what came of a report. */
  'report/mark': { from: 'page', request: z.extend(Id, { mark: ReportMark }), response: Kept },
  'report/remove': { from: 'page', request: Id, response: Nothing },
  'report/erase': { from: 'page', request: Nothing, response: Nothing },
  /** page: how many reports it is time to look back at. */
  'report/due': { from: 'page', request: Nothing, response: z.strictObject({ due: z.int().check(z.gte(0)) }) },
} as const;
