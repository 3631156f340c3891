import type { Channel } from '@/core/model/report';
import type { ListedReport, ReportMark } from '@/core/model/report-entry';
import { isDue } from '@/core/report/mark-entry';
import { makeHostVisible, makeVisible } from '@/core/text/visible-text';
import { formatDate, formatTime } from '@/core/words/dates';
import { HostName } from '@/ui/components/HostName';
import { LevelShape } from '@/ui/components/LevelShape';
import { ReportFollowUp } from '@/ui/components/ReportFollowUp';
import { usePage } from '@/ui/hooks/usePage';

export interface ReportItemProps {
  readonly report: ListedReport;
  readonly channels: readonly Channel[];
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly onMark: (mark: ReportMark) => void;
  readonly onDelete: () => void;
}

/** One report of the list: what it is about, what became of it, and what the person notes about it. */
export function ReportItem({ report: { entry, hasPicture }, channels, now, onMark, onDelete }: ReportItemProps) {
  const { t, language } = usePage();
  const { packet, state, changedAt, sentAt, reference } = entry;
  const time = formatTime(changedAt, language);
  const host = makeHostVisible(packet.host);
  const places = entry.channels.flatMap((id) => channels.find((each) => each.id === id)?.name ?? []);
  return (
    <li class={`row level-${packet.level}`}>
      <LevelShape level={packet.level} />
      <div class="row-text">
        <p>
          <a href={`/report.html?id=${entry.id}`}>
            {packet.host === '' ? t('ledger_no_host') : <HostName host={packet.host} />}
          </a>
        </p>
        {packet.title && (
          <p>
            <bdi>{makeVisible(packet.title)}</bdi>
          </p>
        )}
        <p class="hint">
          {t(`ledger_state_${state}`)} ·{' '}
          <time dateTime={new Date(changedAt).toISOString()}>{t('ledger_changed', { time })}</time>
          {hasPicture && ` · ${t('ledger_with_picture')}`}
        </p>
        {places.length > 0 && <p class="hint">{t('ledger_places', { places: places.join(', ') })}</p>}
        {sentAt !== null && <p class="hint">{t('ledger_sent_on', { date: formatDate(sentAt, language) })}</p>}
        {reference && (
          <p class="hint">
            {t('helper_reference')}: <bdi>{makeVisible(reference)}</bdi>
          </p>
        )}
        {isDue(entry, now) && (
          <div class="notice">
            <p>{t('ledger_due')}</p>
            <button type="button" class="button-quiet" onClick={() => onMark({ isReminded: true })}>
              {t('ledger_due_done')}
            </button>
          </div>
        )}
        <ReportFollowUp entry={entry} onMark={onMark} />
      </div>
      <button type="button" class="button-quiet" aria-label={t('ledger_delete_one', { host, time })} onClick={onDelete}>
        {t('history_delete')}
      </button>
    </li>
  );
}
