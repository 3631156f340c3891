import { usePage } from '@/ui/hooks/usePage';

export interface PrepareReportProps {
  readonly tabId: number;
  readonly warningId: string;
  /** False where the page says already what will happen. */
  readonly explains?: boolean;
}

/** The way to our page where a report about a warning is looked at, changed and sent. A popup closes, so it is a tab. */
export function PrepareReport({ tabId, warningId, explains = true }: PrepareReportProps) {
  const { t } = usePage();
  const query = new URLSearchParams({ tab: `${tabId}`, warning: warningId });
  return (
    <div class="prepare-report">
      <a class="button-go" href={`/report.html?${query}`} target="_blank" rel="noopener">
        {t('popup_prepare_report')}
      </a>
      {explains && <p class="hint">{t('popup_prepare_report_help')}</p>}
    </div>
  );
}
