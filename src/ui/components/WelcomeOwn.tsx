import type { Settings } from '@/core/model/settings';
import { ReporterSafety } from '@/ui/components/ReporterSafety';
import { SearchMarksPanel } from '@/ui/components/SearchMarksPanel';
import { usePage } from '@/ui/hooks/usePage';

/** For somebody who shops: marks on search results, and what to do before an order. */
export function SearchStep() {
  const { t, saveSettings } = usePage();
  const save = (settings: Settings) => void saveSettings(settings);
  return (
    <>
      <ul class="points spaced">
        <li>{t('welcome_search_register')}</li>
        <li>{t('welcome_search_seal')}</li>
        <li>{t('welcome_search_address')}</li>
      </ul>
      <SearchMarksPanel onChange={save} />
    </>
  );
}

/** For somebody who reports: the way of a report, and how to stay out of harm's way. */
export function ReportingStep() {
  const { t } = usePage();
  return (
    <>
      <ol class="steps">
        <li>{t('welcome_reporting_start')}</li>
        <li>{t('welcome_reporting_look')}</li>
        <li>{t('welcome_reporting_send')}</li>
      </ol>
      <ReporterSafety places={[]} isOpen />
    </>
  );
}
