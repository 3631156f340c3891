import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Warning } from '@/core/model/warning';
import { describeWrongWarning, type WrongWarningChoice, wrongWarningAsText } from '@/core/report/wrong-warning';
import { packetWords } from '@/locales/words';
import { CopyField } from '@/ui/components/CopyField';
import { FailedMessage } from '@/ui/components/FailedMessage';
import { Panel } from '@/ui/components/Panel';
import { ReportText } from '@/ui/components/ReportText';
import { StateMessage } from '@/ui/components/StateMessage';
import { WrongQuotes } from '@/ui/components/WrongQuotes';
import { usePage } from '@/ui/hooks/usePage';
import { useRequest } from '@/ui/hooks/useRequest';
import { saveFile, textFile } from '@/ui/save-file';

const NOTE_LIMIT = 2_000;
const NOTHING_CHOSEN: WrongWarningChoice = { quotes: new Set(), site: 'none', note: '' };

export interface WrongWarningProps {
  readonly tabId: number;
  readonly warningId: string;
}

/** A text about a warning that should not have come, for whoever makes the rules. Nothing is kept, nothing is sent. */
export function WrongWarning({ tabId, warningId }: WrongWarningProps) {
  const { t } = usePage();
  const { loaded, reload } = useRequest('tab/status', { tabId });
  if (loaded.state === 'loading') return <StateMessage title={t('draft_loading')} />;
  if (loaded.state === 'failed') return <FailedMessage onRetry={() => void reload()} />;
  const warnings = loaded.value.state === 'checked' ? loaded.value.warnings : [];
  const warning = warnings.find(({ id }) => id === warningId);
  if (warning === undefined) return <StateMessage title={t('draft_gone')} />;
  return <TellAbout warning={warning} />;
}

function TellAbout({ warning }: { warning: Warning }) {
  const { t, language } = usePage();
  const [choice, setChoice] = useState(NOTHING_CHOSEN);
  const { version } = browser.runtime.getManifest();
  const report = describeWrongWarning({ warning, address: null, version, choice });
  const text = wrongWarningAsText(report, packetWords(language));
  return (
    <>
      <p>{t('tell_intro')}</p>
      <p class="notice">{t('tell_nowhere')}</p>
      <WrongQuotes
        evidence={warning.evidence}
        chosen={choice.quotes}
        onChange={(quotes) => setChoice({ ...choice, quotes })}
      />
      <Panel title={t('tell_text')}>
        <ReportText
          label={t('tell_note')}
          help={t('tell_note_help')}
          value={choice.note}
          limit={NOTE_LIMIT}
          lines={3}
          onChange={(note) => setChoice({ ...choice, note })}
        />
        <CopyField label={t('tell_text')} value={text} most={16} />
        <button type="button" onClick={() => saveFile('wrong-warning.txt', textFile(text, 'text/plain'))}>
          {t('tell_save')}
        </button>
      </Panel>
    </>
  );
}
