import { isPrivate } from '@/background/known-hosts';
import type { History } from '@/background/storage/history';
import { useHistory } from '@/background/storage/history-store';
import type { HistoryRecord } from '@/core/model/warning';

/** The same warning within this time is one visit, not two. */
const SAME_VISIT_MS = 10 * 60_000;

let last: Promise<unknown> = Promise.resolve();

/**
 * Keep a record in the history, where the same visit has none yet; one after the other, because a page and what stands before
 * it may be told of at once. Of pages about help, health and news nothing is kept, whoever asks.
 * @returns the id of the record that is there then
 */
export function keepRecord(record: HistoryRecord): Promise<string> {
  if (isPrivate(record.host)) return Promise.resolve(record.id);
  const kept = last.then(() => useHistory((history) => keepIn(history, record)));
  last = kept;
  return kept.then((id) => id ?? record.id);
}

async function keepIn(history: History, record: HistoryRecord): Promise<string> {
  const known = await sameVisit(history, record);
  if (known === null) await history.save(record);
  return known?.id ?? record.id;
}

/** What is kept of the same visit to a host already; null when nothing is. */
export async function sameVisit(history: History, record: HistoryRecord): Promise<HistoryRecord | null> {
  const { host, unit, level, seenAt } = record;
  // a clock that was set back leaves records in the future: they are of other visits
  const { records } = await history.list({ limit: 5, before: seenAt + SAME_VISIT_MS, level, host });
  const isSame = (known: HistoryRecord) =>
    known.host === host && known.unit === unit && seenAt - known.seenAt < SAME_VISIT_MS;
  return records.find(isSame) ?? null;
}
