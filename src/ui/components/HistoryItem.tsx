import type { HistoryRecord } from '@/core/model/warning';
import { makeHostVisible } from '@/core/text/visible-text';
import { formatDay, formatTime } from '@/core/words/dates';
import { actionKey, kindKey, levelKey } from '@/core/words/keys';
import { HostName } from '@/ui/components/HostName';
import { LevelShape } from '@/ui/components/LevelShape';
import { usePage } from '@/ui/hooks/usePage';

export interface HistoryItemProps {
  readonly record: HistoryRecord;
  readonly onDelete: (id: string) => void;
}

/** One past warning. The host is text: nothing here leads back to a seller. */
export function HistoryItem({ record, onDelete }: HistoryItemProps) {
  const { t, language } = usePage();
  const time = formatTime(record.seenAt, language);
  return (
    <li class={`row level-${record.level}`}>
      <LevelShape level={record.level} />
      <div class="row-text">
        <p>
          <HostName host={record.host} />
        </p>
        <p class="warning-level">{t(levelKey(record.level))}</p>
        <p class="hint">
          <time dateTime={new Date(record.seenAt).toISOString()}>{time}</time> · {t(kindKey(record.kind))}
          {record.unit === 'listing' && ` · ${t('history_unit_listing')}`}
          {record.action !== 'none' && ` · ${t(actionKey(record.action))}`}
        </p>
        <details class="small-print">
          <summary>{t('history_rules', { count: record.rules.length })}</summary>
          <ul>
            {record.rules.map((rule) => (
              <li key={rule}>
                <code>{rule}</code>
              </li>
            ))}
            {record.packs.map(({ name, version, date }) => (
              <li key={name}>{t('evidence_pack', { name, version, date: formatDay(date, language) })}</li>
            ))}
          </ul>
        </details>
      </div>
      <button
        type="button"
        class="button-quiet"
        aria-label={t('history_delete_one', { host: makeHostVisible(record.host), time })}
        onClick={() => onDelete(record.id)}
      >
        {t('history_delete')}
      </button>
    </li>
  );
}
