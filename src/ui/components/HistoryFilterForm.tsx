import { useId } from 'preact/hooks';
import { levelKey } from '@/core/words/keys';
import type { HistoryFilter } from '@/ui/hooks/useHistory';
import { usePage } from '@/ui/hooks/usePage';

const LEVELS = ['danger', 'caution', 'note'] as const;
/** A host name has at most so many characters. */
const HOST_LIMIT = 253;

export interface HistoryFilterFormProps {
  readonly filter: HistoryFilter;
  readonly onChange: (filter: HistoryFilter) => void;
}

/** Narrows the list to a level and to hosts that contain some text. */
export function HistoryFilterForm({ filter, onChange }: HistoryFilterFormProps) {
  const { t } = usePage();
  const id = useId();
  const changeLevel = (value: string) =>
    onChange({ ...filter, level: LEVELS.find((level) => level === value) ?? null });
  return (
    <search class="filter" aria-label={t('history_filter')}>
      <div class="field">
        <label for={`${id}-level`}>{t('history_filter_level')}</label>
        <select
          id={`${id}-level`}
          value={filter.level ?? ''}
          onChange={(event) => changeLevel(event.currentTarget.value)}
        >
          <option value="">{t('history_filter_level_all')}</option>
          {LEVELS.map((level) => (
            <option key={level} value={level} selected={level === filter.level}>
              {t(levelKey(level))}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for={`${id}-host`}>{t('history_filter_host')}</label>
        <input
          id={`${id}-host`}
          type="search"
          autocomplete="off"
          maxLength={HOST_LIMIT}
          value={filter.host}
          onInput={(event) => onChange({ ...filter, host: event.currentTarget.value.trim().toLowerCase() })}
        />
      </div>
    </search>
  );
}
