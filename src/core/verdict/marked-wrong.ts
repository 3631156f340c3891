import type { HistoryRecord } from '@/core/model/warning';

/** How many warnings there were, and how many of them the person called wrong. */
export interface WrongCount {
  readonly warnings: number;
  readonly wrong: number;
}

/** A person says that a warning was wrong by asking for no more of them on its page or site; to close one says nothing. */
export function countWrong(records: readonly Pick<HistoryRecord, 'action'>[]): WrongCount {
  const wrong = records.filter(({ action }) => action === 'muted-page' || action === 'muted-site');
  return { warnings: records.length, wrong: wrong.length };
}
