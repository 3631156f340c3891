import { type History, type HistoryDb, historyRepository, openHistory } from '@/background/storage/history';

const OPEN_TIMEOUT_MS = 3_000;

let opened: Promise<HistoryDb> | null = null;

/**
 * The history, opened when it is first needed; null when this browser or disk will not keep one.
 * Detection never depends on it. A connection that broke is opened anew the next time.
 */
export async function useHistory<Value>(work: (history: History) => Promise<Value>): Promise<Value | null> {
  try {
    opened ??= openHistory();
    return await work(historyRepository(await withTimeout(opened)));
  } catch (error) {
    console.error('the history could not be used', error);
    void opened?.then((db) => db.close()).catch(() => undefined);
    opened = null;
    return null;
  }
}

function withTimeout<Value>(work: Promise<Value>): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer in ${OPEN_TIMEOUT_MS} ms`)), OPEN_TIMEOUT_MS);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}
