import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '@/messages/client';
import type { RequestOf, ResponseOf } from '@/messages/protocol';

const PAGE_SIZE = 50;

export type ReportFilter = Pick<RequestOf<'report/list'>, 'state' | 'text'>;

export type ReportsState =
  | { readonly state: 'loading' | 'failed' | 'off' }
  | ({ readonly state: 'on' } & Pick<ResponseOf<'report/list'>, 'found' | 'more' | 'unreadable'>);

/** The person's reports that fit a filter, changed last first. */
export function useReports({ state, text }: ReportFilter) {
  const [reports, setReports] = useState<ReportsState>({ state: 'loading' });
  const [limit, setLimit] = useState(PAGE_SIZE);
  const newest = useRef(0);
  const load = useCallback(async () => {
    newest.current += 1;
    const turn = newest.current;
    const reply = await ask('report/list', { limit, state, text });
    if (turn !== newest.current) return; // the person has typed on since
    if (!reply.ok) return setReports({ state: 'failed' });
    const { state: kept, ...listed } = reply.value;
    setReports(kept === 'off' ? { state: 'off' } : { state: 'on', ...listed });
  }, [limit, state, text]);
  useEffect(() => void load(), [load]);
  return { reports, load, showMore: () => setLimit((now) => now + PAGE_SIZE) };
}
