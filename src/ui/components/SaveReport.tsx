import { useState } from 'preact/hooks';
import type { ReportPacket } from '@/core/model/packet';
import { asText } from '@/core/report/as-text';
import { packetFileName } from '@/core/report/file-name';
import { asJson } from '@/core/report/seal-packet';
import { packetWords } from '@/locales/words';
import { CopyField } from '@/ui/components/CopyField';
import { FoldedPanel } from '@/ui/components/FoldedPanel';
import { ShareButton } from '@/ui/components/ShareButton';
import { StatusLine } from '@/ui/components/StatusLine';
import { usePage } from '@/ui/hooks/usePage';
import { readDataAddress } from '@/ui/report-picture';
import { saveFile, textFile } from '@/ui/save-file';
import { sealReport, writeStix } from '@/ui/seal-report';

const JSON_TYPE = 'application/json';

export interface SaveReportProps {
  readonly packet: ReportPacket;
}

/** Copies of the report for the person, and for those who work with such things; nothing here sends anything. */
export function SaveReport({ packet }: SaveReportProps) {
  const { t, language } = usePage();
  const [outcome, setOutcome] = useState<'none' | 'done' | 'failed' | 'nothing'>('none');
  const text = asText(packet, packetWords(language));
  const save = (ending: string, write: () => Promise<Blob | null>) => async () => {
    try {
      const file = await write();
      if (file) saveFile(`${packetFileName(packet)}.${ending}`, file);
      setOutcome(file ? 'done' : 'nothing');
    } catch (error) {
      console.error('the report could not be saved', error);
      setOutcome('failed');
    }
  };
  const json = async () => textFile(asJson(await sealReport(packet)), JSON_TYPE);
  const stix = async () => {
    const bundle = await writeStix(packet, language);
    return bundle === null ? null : textFile(bundle, JSON_TYPE);
  };
  const { picture } = packet;
  return (
    <FoldedPanel title={t('save_title')} id="copies">
      <CopyField label={t('save_whole')} value={text} most={10} />
      <p class="hint">{t('save_json_help')}</p>
      <div class="buttons">
        <button type="button" onClick={save('json', json)}>
          {t('save_json')}
        </button>
        <button type="button" onClick={save('stix.json', stix)}>
          {t('save_stix')}
        </button>
        {picture !== null && (
          <button type="button" onClick={save(endingOf(picture), async () => readDataAddress(picture))}>
            {t('save_picture')}
          </button>
        )}
        <button type="button" onClick={() => print()}>
          {t('save_print')}
        </button>
        <ShareButton text={text} onFail={() => setOutcome('failed')} />
      </div>
      <StatusLine>{outcome !== 'none' && t(`save_${outcome}`)}</StatusLine>
    </FoldedPanel>
  );
}

function endingOf(picture: string): 'png' | 'jpg' {
  return picture.startsWith('data:image/png') ? 'png' : 'jpg';
}
