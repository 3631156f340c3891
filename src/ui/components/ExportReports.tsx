import { useState } from 'preact/hooks';
import type { Channel } from '@/core/model/report';
import type { ListedReport } from '@/core/model/report-entry';
import { asCsv } from '@/core/report/as-csv';
import { groupBySeller } from '@/core/report/merge-by-seller';
import { StatusLine } from '@/ui/components/StatusLine';
import { usePage } from '@/ui/hooks/usePage';
import { saveFile, textFile } from '@/ui/save-file';
import { sealReport } from '@/ui/seal-report';

export interface ExportReportsProps {
  /** What the list shows now. */
  readonly reports: readonly ListedReport[];
  readonly channels: readonly Channel[];
}

const FILE = 'reports';

/** The reports that are shown, as one file: for people who report many. Reports about one seller come together. */
export function ExportReports({ reports, channels }: ExportReportsProps) {
  const { t } = usePage();
  const [outcome, setOutcome] = useState<'none' | 'done' | 'failed'>('none');
  const platforms = new Set(channels.flatMap(({ platform }) => platform ?? []));
  const groups = groupBySeller(
    reports.map(({ entry }) => entry.packet),
    platforms,
  );
  const save = (write: () => Promise<void>) => () =>
    write().then(
      () => setOutcome('done'),
      (error) => {
        console.error('the list could not be saved', error);
        setOutcome('failed');
      },
    );
  const sealed = () => Promise.all(groups.flatMap(({ packets }) => packets).map(sealReport));
  const saveCsv = async () => saveFile(`${FILE}.csv`, textFile(asCsv(await sealed()), 'text/csv'));
  const saveJson = async () =>
    saveFile(`${FILE}.json`, textFile(`${JSON.stringify(await sealed(), null, 2)}\n`, 'application/json'));
  return (
    <section class="panel" aria-label={t('ledger_export')}>
      <h2>{t('ledger_export')}</h2>
      {groups.length < reports.length && <p>{t('ledger_export_sellers', { count: groups.length })}</p>}
      <p class="hint">{t('ledger_export_help')}</p>
      <div class="buttons">
        <button type="button" onClick={save(saveCsv)}>
          {t('ledger_export_csv')}
        </button>
        <button type="button" onClick={save(saveJson)}>
          {t('ledger_export_json')}
        </button>
      </div>
      <StatusLine>{outcome !== 'none' && t(`save_${outcome}`)}</StatusLine>
    </section>
  );
}
