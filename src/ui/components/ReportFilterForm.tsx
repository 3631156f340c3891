import { useId } from 'preact/hooks';
import { usePage } from '@/ui/hooks/usePage';
import type { ReportFilter } from '@/ui/hooks/useReports';

const STATES = ['draft', 'opened', 'sent'] as const;
const TEXT_LIMIT = 200;

export interface ReportFilterFormProps {
  readonly filter: ReportFilter;
  readonly onChange: (filter: ReportFilter) => void;
}

/** Narrows the list to what became of a report, and to words in it. */
export function ReportFilterForm({ filter, onChange }: ReportFilterFormProps) {
  const { t } = usePage();
  const id = useId();
  return (
    <search class="filter" aria-label={t('ledger_filter')}>
      <div class="field">
        <label for={`${id}-state`}>{t('ledger_state')}</label>
        <select
          id={`${id}-state`}
          value={filter.state ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...filter, state: STATES.find((state) => state === value) ?? null })
          }
        >
          <option value="">{t('ledger_state_all')}</option>
          {STATES.map((state) => (
            <option key={state} value={state} selected={state === filter.state}>
              {t(`ledger_state_${state}`)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for={`${id}-text`}>{t('ledger_search')}</label>
        <input
          id={`${id}-text`}
          type="search"
          autocomplete="off"
          maxLength={TEXT_LIMIT}
          value={filter.text}
          onInput={({ currentTarget: { value } }) => onChange({ ...filter, text: value })}
        />
      </div>
    </search>
  );
}
