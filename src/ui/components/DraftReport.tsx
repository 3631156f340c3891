import { useState } from 'preact/hooks';
import { ask } from '@/messages/client';
import { FailedMessage } from '@/ui/components/FailedMessage';
import { ReportEditor } from '@/ui/components/ReportEditor';
import { StateMessage } from '@/ui/components/StateMessage';
import type { Directory } from '@/ui/directory';
import { type DraftStart, useDraft } from '@/ui/hooks/useDraft';
import { usePage } from '@/ui/hooks/usePage';

export interface DraftReportProps {
  readonly start: DraftStart;
  readonly directory: Directory;
}

/** A report to look at, change and send; or why there is none. */
export function DraftReport({ start, directory }: DraftReportProps) {
  const { t } = usePage();
  const { draft, change, keepNow, forget, reload } = useDraft(start, directory.channels);
  const [isDeleted, setDeleted] = useState(false);
  if (isDeleted) return <GoToList title={t('ledger_deleted')} />;
  if (draft.state !== 'ready') {
    if (draft.state === 'loading') return <StateMessage title={t('draft_loading')} />;
    if (draft.state === 'failed') return <FailedMessage onRetry={() => void reload()} />;
    return <GoToList title={t('draft_gone')} hint={t('draft_gone_hint')} />;
  }
  const { id } = draft.entry;
  const remove = async () => {
    forget();
    const reply = await ask('report/remove', { id });
    if (reply.ok) setDeleted(true);
    else await reload();
  };
  return (
    <ReportEditor
      draft={draft}
      source={'tabId' in start ? start : null}
      directory={directory}
      onChange={change}
      onKeep={() => void keepNow()}
      onDelete={() => void remove()}
    />
  );
}

function GoToList({ title, hint }: { title: string; hint?: string }) {
  const { t } = usePage();
  return (
    <StateMessage title={title}>
      {hint && <p>{hint}</p>}
      <p>
        <a href="/report.html">{t('nav_reports')}</a>
      </p>
    </StateMessage>
  );
}
