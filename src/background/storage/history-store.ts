import { type History, historyRepository, openHistory } from '@/background/storage/history';
import { keepOpen } from '@/background/storage/keep-open';

const useDatabase = keepOpen('the history', () => openHistory());

/**
 * The history, opened when it is first needed; null when this browser or disk will not keep one.
 * Detection never depends on it. A connection that broke is opened anew the next time.
 */
export function useHistory<Value>(work: (history: History) => Promise<Value>): Promise<Value | null> {
  return useDatabase((db) => work(historyRepository(db)));
}
