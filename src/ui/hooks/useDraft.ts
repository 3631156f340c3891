import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ReportPacket } from '@/core/model/packet';
import type { Channel } from '@/core/model/report';
import type { ReportEntry } from '@/core/model/report-entry';
import type { OfferKind } from '@/core/model/verdict';
import { presetKind } from '@/core/report/kinds';
import { ask } from '@/messages/client';

/** So long after the last change it is kept. */
const REST_MS = 400;

/** A new report about a warning of a tab, or one that was kept. */
export type DraftStart = { readonly tabId: number; readonly warningId: string } | { readonly id: string };

/** Whether what is on the page is kept on this device. */
export type Keeping = 'not-yet' | 'saving' | 'kept' | 'failed' | 'private';

export type DraftState =
  | { readonly state: 'loading' | 'failed' | 'gone' }
  | {
      readonly state: 'ready';
      readonly entry: ReportEntry;
      /** As it was when this page opened, to put back what was taken out. */
      readonly original: ReportPacket;
      readonly keeping: Keeping;
    };

export type ChangeEntry = (change: (entry: ReportEntry) => ReportEntry) => void;

/**
 * A report that a person works on. It lives in this page, so a worker that is stopped loses nothing; from the first change
 * on it is also kept on this device, unless it is about a private window.
 */
export function useDraft(start: DraftStart, channels: readonly Channel[]) {
  const [draft, setDraft] = useState<DraftState>({ state: 'loading' });
  const keeper = useKeeper(setDraft);
  const { open, save, change, refresh } = keeper;
  const load = useCallback(async () => {
    setDraft({ state: 'loading' });
    setDraft(await loadDraft(start, channels, open));
  }, [start, channels, open]);
  useEffect(() => void load(), [load]);
  useEffect(() => {
    const saveNow = () => void save();
    const lookAgain = () => void refresh();
    addEventListener('pagehide', saveNow);
    addEventListener('focus', lookAgain);
    document.addEventListener('visibilitychange', saveNow);
    return () => {
      removeEventListener('pagehide', saveNow);
      removeEventListener('focus', lookAgain);
      document.removeEventListener('visibilitychange', saveNow);
    };
  }, [save, refresh]);
  return { draft, change, keepNow: keeper.keepNow, forget: keeper.forget, reload: load };
}

/** What the page holds, and how it is kept: one save after the other, the last state wins. */
function useKeeper(setDraft: (update: (now: DraftState) => DraftState) => void) {
  const held = useRef({
    entry: null as ReportEntry | null,
    isSaved: true,
    /** It is in the list of reports by now. */
    isListed: false,
    mayKeep: true,
    timer: 0 as ReturnType<typeof setTimeout> | 0,
  });
  const show = useCallback(
    (shown: Partial<Extract<DraftState, { state: 'ready' }>>) =>
      setDraft((now) => (now.state === 'ready' ? { ...now, ...shown } : now)),
    [setDraft],
  );
  const open = useCallback((entry: ReportEntry, mayKeep: boolean, isListed: boolean) => {
    held.current = { entry, isSaved: true, isListed, mayKeep, timer: 0 };
  }, []);
  const save = useCallback(async () => {
    const { entry, isSaved, mayKeep, timer } = held.current;
    clearTimeout(timer);
    if (entry === null || isSaved || !mayKeep) return;
    held.current.isSaved = true;
    show({ keeping: 'saving' });
    const reply = await ask('report/save', { entry });
    const isKept = reply.ok && reply.value.isKept;
    if (isKept) nameDraft(entry.id);
    if (isKept) held.current.isListed = true;
    if (held.current.entry !== entry) return;
    held.current.isSaved = isKept; // else it is tried again when the person leaves
    show({ keeping: isKept ? 'kept' : 'failed' });
  }, [show]);
  /** What was noted about the report elsewhere must not be written over from here, nor what was erased come back. */
  const refresh = useCallback(async () => {
    const { entry, isSaved, isListed } = held.current;
    if (entry === null || !isSaved || !isListed) return;
    const reply = await ask('report/get', { id: entry.id });
    if (!reply.ok || held.current.entry !== entry) return;
    const kept = reply.value.entry;
    if (kept !== null && kept.changedAt <= entry.changedAt) return;
    held.current.entry = kept;
    if (kept === null) setDraft(() => ({ state: 'gone' }));
    else show({ entry: kept });
  }, [show, setDraft]);
  const change: ChangeEntry = useCallback(
    (update) => {
      const { entry, timer } = held.current;
      if (entry === null) return;
      const changed = { ...update(entry), changedAt: Date.now() };
      clearTimeout(timer);
      held.current = { ...held.current, entry: changed, isSaved: false, timer: setTimeout(() => void save(), REST_MS) };
      show({ entry: changed });
    },
    [save, show],
  );
  const keepNow = useCallback(() => {
    change((entry) => entry);
    return save();
  }, [change, save]);
  const forget = useCallback(() => {
    clearTimeout(held.current.timer);
    held.current.entry = null;
  }, []);
  return { open, save, refresh, change, keepNow, forget };
}

async function loadDraft(
  start: DraftStart,
  channels: readonly Channel[],
  open: (entry: ReportEntry, mayKeep: boolean, isListed: boolean) => void,
): Promise<DraftState> {
  if ('id' in start) {
    const reply = await ask('report/get', start);
    if (!reply.ok) return { state: 'failed' };
    const { entry } = reply.value;
    if (entry === null) return { state: 'gone' };
    open(entry, true, true);
    return { state: 'ready', entry, original: entry.packet, keeping: 'kept' };
  }
  const reply = await ask('report/start', start);
  if (!reply.ok) return { state: 'failed' };
  const { report, mayKeep } = reply.value;
  if (report === null) return { state: 'gone' };
  const { kind } = presetKind({ kind: report.offer, host: report.packet.host }, channels);
  const entry = newEntry({ ...report.packet, kind }, report.offer);
  open(entry, mayKeep, false);
  return { state: 'ready', entry, original: entry.packet, keeping: mayKeep ? 'not-yet' : 'private' };
}

function newEntry(packet: ReportPacket, offer: OfferKind): ReportEntry {
  return {
    schema: 1,
    id: crypto.randomUUID(),
    packet,
    offer,
    isUrgent: false,
    isMinorInvolved: false,
    channels: [],
    state: 'draft',
    reference: '',
    outcome: 'none',
    note: '',
    changedAt: Date.now(),
    sentAt: null,
    remindAt: null,
  };
}

/** From now on this page is about the kept report: it comes back when the page is loaded again. */
function nameDraft(id: string): void {
  if (!location.search.includes(id)) history.replaceState(null, '', `?id=${id}`);
}
