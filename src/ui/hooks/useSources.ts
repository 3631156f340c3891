import { useState } from 'preact/hooks';
import type { AddSourceProblem, SourcePreview, SourceStatus } from '@/core/model/update';
import { ask } from '@/messages/client';
import type { RequestName, RequestOf } from '@/messages/protocol';
import { type Loaded, useRequest } from '@/ui/hooks/useRequest';

type Failure = AddSourceProblem | 'failed';
type SourcesRequest = Extract<RequestName, 'rules/update' | 'rules/switch' | 'rules/remove'>;

/** The sources of rules and what can be done with them; every action is answered with how they are then. */
export interface AddedSources {
  readonly loaded: Loaded<{ readonly sources: readonly SourceStatus[] }>;
  /** The source for which newer rules are looked for now. */
  readonly busy: string | null;
  readonly hasFailed: boolean;
  check(id: string): Promise<void>;
  switchTo(id: string, enabled: boolean): Promise<void>;
  remove(id: string): Promise<void>;
  preview(address: string, key: string): Promise<{ preview: SourcePreview | null; problem: Failure | null }>;
  /** @returns null when the source was added */
  add(address: string, key: string): Promise<Failure | null>;
  addFile(text: string): Promise<Failure | null>;
}

export function useSources(): AddedSources {
  const { loaded, put } = useRequest('rules/status', {});
  const [busy, setBusy] = useState<string | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const change = async <N extends SourcesRequest>(name: N, body: RequestOf<N>) => {
    const reply = await ask<SourcesRequest>(name, body);
    setFailed(!reply.ok);
    if (reply.ok) put(reply.value);
  };
  const addBy = async <N extends 'rules/add' | 'rules/add-file'>(name: N, body: RequestOf<N>) => {
    const reply = await ask<'rules/add' | 'rules/add-file'>(name, body);
    if (!reply.ok) return 'failed';
    put({ sources: reply.value.sources });
    return reply.value.problem?.kind ?? null;
  };
  return {
    loaded,
    busy,
    hasFailed,
    check: async (id) => {
      setBusy(id);
      await change('rules/update', { id });
      setBusy(null);
    },
    switchTo: (id, enabled) => change('rules/switch', { id, enabled }),
    remove: (id) => change('rules/remove', { id }),
    preview: async (address, key) => {
      const reply = await ask('rules/preview', { address, key });
      if (!reply.ok) return { preview: null, problem: 'failed' };
      return { preview: reply.value.preview, problem: reply.value.problem?.kind ?? null };
    },
    add: (address, key) => addBy('rules/add', { address, key }),
    addFile: (text) => addBy('rules/add-file', { text }),
  };
}
