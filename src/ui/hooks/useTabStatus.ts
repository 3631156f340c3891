import { useCallback, useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { TabStatus } from '@/core/model/warning';
import { ask } from '@/messages/client';
import type { Loaded } from '@/ui/hooks/useRequest';

/** How long we wait before looking again at a page that is still being checked. */
const LOOK_AGAIN_MS = 700;

/** What is known of the tab the page is about. */
export interface TabState {
  readonly tabId: number | null;
  readonly status: Loaded<TabStatus>;
  readonly reload: () => Promise<void>;
}

/** The tab in `?tab=ID`, else the one the person looks at; asks again while its page is being checked. */
export function useTabStatus(search: string): TabState {
  const [tabId, setTabId] = useState<number | null>(null);
  const [status, setStatus] = useState<Loaded<TabStatus>>({ state: 'loading' });
  const reload = useCallback(async () => {
    const found = await findTab(search);
    setTabId(found);
    setStatus(found === null ? { state: 'ready', value: { state: 'unavailable' } } : await askStatus(found));
  }, [search]);
  useEffect(() => {
    void reload();
  }, [reload]);
  const isChecking = status.state === 'ready' && status.value.state === 'checking';
  useEffect(() => {
    if (!isChecking) return;
    const timer = setInterval(() => void reload(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isChecking, reload]);
  return { tabId, status, reload };
}

async function askStatus(tabId: number): Promise<Loaded<TabStatus>> {
  const reply = await ask('tab/status', { tabId });
  return reply.ok ? { state: 'ready', value: reply.value } : { state: 'failed' };
}

async function findTab(search: string): Promise<number | null> {
  const named = new URLSearchParams(search).get('tab');
  if (named !== null) return /^\d{1,10}$/.test(named) ? Number(named) : null;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? null;
}
