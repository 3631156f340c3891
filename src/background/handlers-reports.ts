import { startReport } from '@/background/start-report';
import { type Reports, useReports } from '@/background/storage/reports';
import { isDue } from '@/core/report/mark-entry';
import type { Handlers } from '@/messages/protocol';
import type { reportRequests } from '@/messages/report-requests';

/** More than anybody reports. */
const MOST_REPORTS = 5_000;
const NOTHING_KEPT = { state: 'off', found: [], more: false, unreadable: 0 } as const;

/** Handlers of what our own pages ask about reports. */
export const reportHandlers: Pick<Handlers, keyof typeof reportRequests> = {
  'report/start': ({ tabId, warningId }) => startReport(tabId, warningId),
  'report/get': async ({ id }) => {
    const read = await useReports(async (reports) => ({ entry: await reports.get(id) }));
    if (read === null) throw new Error('the reports could not be read');
    return read;
  },
  'report/save': async ({ entry }, { incognito }) => ({
    // nothing is kept of private windows, whatever a page asks
    isKept: !incognito && (await isDone((reports) => reports.save(entry))),
  }),
  'report/list': async (filter) => {
    const listed = await useReports((reports) => reports.list(filter));
    return listed ? { state: 'on', ...listed } : { ...NOTHING_KEPT, found: [] };
  },
  'report/mark': async ({ id, mark }) => ({
    isKept: (await useReports((reports) => reports.mark(id, mark, Date.now()))) !== null,
  }),
  'report/remove': async ({ id }) => {
    if (!(await isDone((reports) => reports.remove(id)))) throw new Error('the report could not be removed');
    return {};
  },
  'report/erase': async () => {
    await eraseReports();
    return {};
  },
  'report/due': async () => {
    const listed = await useReports((reports) => reports.list({ limit: MOST_REPORTS, state: 'sent', text: '' }));
    const now = Date.now();
    return { due: (listed?.found ?? []).filter(({ entry }) => isDue(entry, now)).length };
  },
};

/** Erasing that did not happen must not look as if it had. @throws Error when the reports cannot be opened */
export async function eraseReports(): Promise<void> {
  if (!(await isDone((reports) => reports.erase()))) throw new Error('the reports could not be erased');
}

async function isDone(work: (reports: Reports) => Promise<void>): Promise<boolean> {
  return (await useReports((reports) => work(reports).then(() => true))) ?? false;
}
