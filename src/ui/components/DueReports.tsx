import { usePage } from '@/ui/hooks/usePage';
import { useRequest } from '@/ui/hooks/useRequest';

/** One line where it is time to look back at reports; else nothing. No badge and no notification: it can wait. */
export function DueReports() {
  const { t } = usePage();
  const { loaded } = useRequest('report/due', {});
  if (loaded.state !== 'ready' || loaded.value.due === 0) return null;
  return (
    <p class="notice">
      <a href="/report.html" target="_blank" rel="noopener">
        {t('popup_reports_due', { count: loaded.value.due })}
      </a>
    </p>
  );
}
