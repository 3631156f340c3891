import type { History } from '@/background/storage/history';
import { useHistory } from '@/background/storage/history-store';
import type { HistoryRecord } from '@/core/model/warning';

/** The same warning within this time is one visit, not two. */
const SAME_VISIT_MS = 10 * 60_000;

let last: Promise<unknown> = Promise.resolve();

/**
 * Keep a record in the history, where the same visit has none yet; one after the other, because a page and what stands before
 * it may be told of at once.
 * @returns the id of the record that is there then
 */
export function keepRecord(record: HistoryRecord): Promise<string> {
  const kept = last.then(() => useHistory((history) => keepIn(history, record)));
  last = kept;
  return kept.then((id) => id ?? record.id);
}

async function keepIn(history: History, record: HistoryRecord): Promise<string> {
  const { records } = await history.list({ limit: 5, before: null, level: record.level, host: record.host });
  const known = records.find(
    ({ host, unit, seenAt }) => host === record.host && unit === record.unit && record.seenAt - seenAt < SAME_VISIT_MS,
  );
  if (!known) await history.save(record);
  return known?.id ?? record.id;
}
