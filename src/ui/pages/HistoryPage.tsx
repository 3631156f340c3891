import { useState } from 'preact/hooks';
import { ask } from '@/messages/client';
import { ConfirmButton } from '@/ui/components/ConfirmButton';
import { HistoryFilterForm } from '@/ui/components/HistoryFilterForm';
import { HistoryItem } from '@/ui/components/HistoryItem';
import { PageHeader } from '@/ui/components/PageHeader';
import { PageNav } from '@/ui/components/PageNav';
import { StateMessage } from '@/ui/components/StateMessage';
import { StatusLine } from '@/ui/components/StatusLine';
import { WrongCount } from '@/ui/components/WrongCount';
import { type HistoryFilter, type HistoryState, useHistory } from '@/ui/hooks/useHistory';
import { usePage } from '@/ui/hooks/usePage';

const NO_FILTER: HistoryFilter = { level: null, host: '' };

/** Past warnings on this device: find, delete, erase. */
export function HistoryPage() {
  const { t } = usePage();
  return (
    <>
      <PageHeader title={t('history_title')} />
      <main>
        <p class="hint">{t('history_intro')}</p>
        <PastWarnings />
      </main>
      <PageNav here="history" />
    </>
  );
}

function PastWarnings() {
  const { t } = usePage();
  const [filter, setFilter] = useState(NO_FILTER);
  const [outcome, setOutcome] = useState<'none' | 'failed' | 'deleted' | 'erased'>('none');
  const [removed, setRemoved] = useState(0);
  const { history, load, forget } = useHistory(filter);
  const isFiltered = filter.level !== null || filter.host !== '';
  const remove = async (id: string) => {
    const reply = await ask('history/delete', { id });
    if (reply.ok) {
      forget(id);
      setRemoved((before) => before + 1);
    }
    setOutcome(reply.ok ? 'deleted' : 'failed');
  };
  const erase = async () => {
    const reply = await ask('history/erase', {});
    if (reply.ok) {
      await load([]);
      setRemoved((before) => before + 1);
    }
    setOutcome(reply.ok ? 'erased' : 'failed');
  };
  const hasRecords = history.state === 'on' && history.records.length > 0;
  return (
    <>
      {/* counted anew when something was deleted */}
      <WrongCount key={removed} />
      {(hasRecords || isFiltered) && <HistoryFilterForm filter={filter} onChange={setFilter} />}
      <StatusLine>
        {outcome === 'deleted' && t('history_deleted')}
        {outcome === 'erased' && t('history_erased')}
        {outcome === 'failed' && t('history_action_failed')}
      </StatusLine>
      <HistoryList
        history={history}
        isFiltered={isFiltered}
        onMore={() => load(history.state === 'on' ? history.records : [])}
        onDelete={remove}
      />
      {hasRecords && (
        <ConfirmButton
          start={t('history_erase')}
          question={t('history_erase_sure')}
          yes={t('history_erase_yes')}
          no={t('history_erase_no')}
          onConfirm={erase}
        />
      )}
    </>
  );
}

interface HistoryListProps {
  readonly history: HistoryState;
  readonly isFiltered: boolean;
  readonly onMore: () => void;
  readonly onDelete: (id: string) => void;
}

function HistoryList({ history, isFiltered, onMore, onDelete }: HistoryListProps) {
  const { t } = usePage();
  if (history.state === 'loading') return null;
  if (history.state === 'off') return <Empty title={t('history_off')} hint={t('history_off_hint')} />;
  if (history.state === 'failed') {
    return (
      <StateMessage title={t('history_failed')}>
        <button type="button" onClick={onMore}>
          {t('popup_try_again')}
        </button>
      </StateMessage>
    );
  }
  if (history.records.length === 0 && isFiltered) return <p>{t('history_none_match')}</p>;
  if (history.records.length === 0) return <Empty title={t('history_empty')} hint={t('history_empty_hint')} />;
  return (
    <>
      <p class="hint">{t('history_shown', { count: history.records.length })}</p>
      <ul class="rows panel">
        {history.records.map((record) => (
          <HistoryItem key={record.id} record={record} onDelete={onDelete} />
        ))}
      </ul>
      {history.more && (
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
