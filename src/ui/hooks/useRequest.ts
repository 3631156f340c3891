import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask } from '@/messages/client';
import type { RequestName, RequestOf, ResponseOf } from '@/messages/protocol';

/** What a page knows of an answer. */
export type Loaded<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly value: Value };

/** Ask the worker when the component appears, and again whenever `reload` is called. The body is read once. */
export function useRequest<N extends RequestName>(name: N, body: RequestOf<N>) {
  const [asked] = useState({ name, body });
  const [loaded, setLoaded] = useState<Loaded<ResponseOf<N>>>({ state: 'loading' });
  const reload = useCallback(async () => {
    const reply = await ask<N>(asked.name, asked.body);
    setLoaded(reply.ok ? { state: 'ready', value: reply.value } : { state: 'failed' });
  }, [asked]);
  useEffect(() => {
    void reload();
  }, [reload]);
  const put = useCallback((value: ResponseOf<N>) => setLoaded({ state: 'ready', value }), []);
  return { loaded, reload, put };
}
