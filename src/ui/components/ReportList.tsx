import { useState } from 'preact/hooks';
import type { Channel } from '@/core/model/report';
import type { ReportMark } from '@/core/model/report-entry';
import { ask } from '@/messages/client';
import { ConfirmButton } from '@/ui/components/ConfirmButton';
import { ExportReports } from '@/ui/components/ExportReports';
import { FailedMessage } from '@/ui/components/FailedMessage';
import { ReportFilterForm } from '@/ui/components/ReportFilterForm';
import { ReportItem } from '@/ui/components/ReportItem';
import { StateMessage } from '@/ui/components/StateMessage';
import { StatusLine } from '@/ui/components/StatusLine';
import { usePage } from '@/ui/hooks/usePage';
import { type ReportFilter, type ReportsState, useReports } from '@/ui/hooks/useReports';

const NO_FILTER: ReportFilter = { state: null, text: '' };

export interface ReportListProps {
  readonly channels: readonly Channel[];
}

/** All reports of this device: drafts, and what was sent; find, note down, export, delete, erase. */
export function ReportList({ channels }: ReportListProps) {
  const { t } = usePage();
  const [filter, setFilter] = useState(NO_FILTER);
  const [outcome, setOutcome] = useState<'none' | 'failed' | 'deleted' | 'erased' | 'noted'>('none');
  const { reports, load, showMore } = useReports(filter);
  const isFiltered = filter.state !== null || filter.text !== '';
  const after = async (isDone: boolean, done: typeof outcome) => {
    if (isDone) await load();
    setOutcome(isDone ? done : 'failed');
  };
  const mark = async (id: string, noted: ReportMark) => {
    const reply = await ask('report/mark', { id, mark: noted });
    await after(reply.ok && reply.value.isKept, 'noted');
  };
  const remove = async (id: string) => after((await ask('report/remove', { id })).ok, 'deleted');
  const erase = async () => after((await ask('report/erase', {})).ok, 'erased');
  const hasReports = reports.state === 'on' && reports.found.length > 0;
  return (
    <>
      {(hasReports || isFiltered) && <ReportFilterForm filter={filter} onChange={setFilter} />}
      <StatusLine>{outcome !== 'none' && t(`ledger_${outcome}`)}</StatusLine>
      <Reports
        reports={reports}
        channels={channels}
        isFiltered={isFiltered}
        onRetry={() => void load()}
        onMore={showMore}
        onMark={(id, noted) => void mark(id, noted)}
        onDelete={(id) => void remove(id)}
      />
      {hasReports && (
        <>
          <ExportReports reports={reports.found} channels={channels} />
          <ConfirmButton
            start={t('ledger_erase')}
            question={t('ledger_erase_sure')}
            yes={t('ledger_erase_yes')}
            no={t('ledger_erase_no')}
            onConfirm={() => void erase()}
          />
        </>
      )}
    </>
  );
}

interface ReportsProps {
  readonly reports: ReportsState;
  readonly channels: readonly Channel[];
  readonly isFiltered: boolean;
  readonly onRetry: () => void;
  readonly onMore: () => void;
  readonly onMark: (id: string, mark: ReportMark) => void;
  readonly onDelete: (id: string) => void;
}

function Reports({ reports, channels, isFiltered, onRetry, onMore, onMark, onDelete }: ReportsProps) {
  const { t } = usePage();
  if (reports.state !== 'on') {
    if (reports.state === 'loading') return null;
    if (reports.state === 'failed') return <FailedMessage onRetry={onRetry} />;
    return <Empty title={t('ledger_off')} hint={t('ledger_off_hint')} />;
  }
  const { found, more, unreadable } = reports;
  if (found.length === 0 && isFiltered) return <p>{t('ledger_none_match')}</p>;
  if (found.length === 0) return <Empty title={t('ledger_empty')} hint={t('ledger_empty_hint')} />;
  const now = Date.now();
  return (
    <>
      {unreadable > 0 && <p class="notice">{t('ledger_unreadable', { count: unreadable })}</p>}
      <ul class="rows panel">
        {found.map((report) => (
          <ReportItem
            key={report.entry.id}
            report={report}
            channels={channels}
            now={now}
            onMark={(mark) => onMark(report.entry.id, mark)}
            onDelete={() => onDelete(report.entry.id)}
          />
        ))}
      </ul>
      {more && (
        <button type="button" onClick={onMore}>
          {t('history_more')}
        </button>
      )}
    </>
  );
}

function Empty({ title, hint }: { title: string; hint: string }) {
  return (
    <StateMessage title={title}>
      <p>{hint}</p>
    </StateMessage>
  );
}
