import type { Settings } from '@/core/model/settings';
import { LevelShape } from '@/ui/components/LevelShape';
import { Panel } from '@/ui/components/Panel';
import { SwitchField } from '@/ui/components/SwitchField';
import { usePage } from '@/ui/hooks/usePage';

export interface SearchMarksPanelProps {
  readonly onChange: (settings: Settings) => void;
}

/** The switch for marks on search results, and what they mean; marks lead here. */
export function SearchMarksPanel({ onChange }: SearchMarksPanelProps) {
  const { t, settings } = usePage();
  return (
    <Panel title={t('options_search')} id="search-marks">
      <SwitchField
        label={t('options_search_switch')}
        help={t('options_search_help')}
        isOn={settings.searchMarks}
        onChange={(searchMarks) => onChange({ ...settings, searchMarks })}
      />
      <ul class="mark-kinds">
        <li>
          <LevelShape level="danger" /> {t('options_search_official_warning')}
        </li>
        <li>
          <LevelShape level="caution" /> {t('options_search_rogue')}
        </li>
        <li>
          <LevelShape level="note" /> {t('options_search_licensed')}
        </li>
      </ul>
      <p>{t('options_search_no_mark')}</p>
      <p class="hint">{t('options_search_reload')}</p>
    </Panel>
  );
}
