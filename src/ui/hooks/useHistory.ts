import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { HistoryRecord } from '@/core/model/warning';
import { ask } from '@/messages/client';
import type { RequestOf } from '@/messages/protocol';

const PAGE_SIZE = 50;
/** The most that `history/list` gives at once. */
const REQUEST_LIMIT = 500;

/** Which past warnings are shown. */
export type HistoryFilter = Pick<RequestOf<'history/list'>, 'level' | 'host'>;

export type HistoryState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'off' }
  | { readonly state: 'on'; readonly records: readonly HistoryRecord[]; readonly more: boolean };

/** Past warnings that fit a filter, newest first, page by page. */
export function useHistory(filter: HistoryFilter) {
  const { level, host } = filter;
  const [history, setHistory] = useState<HistoryState>({ state: 'loading' });
  const newest = useRef(0);
  const load = useCallback(
    async (known: readonly HistoryRecord[]) => {
      newest.current += 1;
      const turn = newest.current;
      const reply = await ask('history/list', { ...nextPage(known), level, host });
      if (turn !== newest.current) return; // the person has typed on since
      if (!reply.ok) return setHistory({ state: 'failed' });
      const { records, more, state } = reply.value;
      setHistory(state === 'off' ? { state } : { state, records: joinRecords(known, records), more });
    },
    [level, host],
  );
  useEffect(() => {
    void load([]);
  }, [load]);
  const forget = useCallback((id: string) => {
    setHistory((now) => (now.state === 'on' ? { ...now, records: now.records.filter((each) => each.id !== id) } : now));
  }, []);
  return { history, load, forget };
}

/** Times are kept to the minute, so the last minute is asked for again: several warnings may share it. */
function nextPage(known: readonly HistoryRecord[]): { limit: number; before: number | null } {
  const last = known.at(-1);
  if (!last) return { limit: PAGE_SIZE, before: null };
  const sameMinute = known.filter(({ seenAt }) => seenAt === last.seenAt).length;
  return { limit: Math.min(PAGE_SIZE + sameMinute, REQUEST_LIMIT), before: last.seenAt + 1 };
}

function joinRecords(known: readonly HistoryRecord[], next: readonly HistoryRecord[]): readonly HistoryRecord[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...next.filter(({ id }) => !ids.has(id))];
}
