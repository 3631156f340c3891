import { useEffect, useRef } from 'preact/hooks';
import type { ReportPacket } from '@/core/model/packet';
import { asText } from '@/core/report/as-text';
import { packetWords } from '@/locales/words';
import { usePage } from '@/ui/hooks/usePage';
import { drawPicture, openPicture } from '@/ui/report-picture';

export interface PrintedReportProps {
  readonly packet: ReportPacket;
}

/** What comes out of the printer, and nothing else of the page: the text of the report, and its picture. */
export function PrintedReport({ packet }: PrintedReportProps) {
  const { t, language } = usePage();
  const { picture } = packet;
  return (
    <article class="printed">
      <h2>{t('report_mail_subject')}</h2>
      <p class="printed-text">{asText(packet, packetWords(language))}</p>
      {picture !== null && <PrintedPicture picture={picture} />}
    </article>
  );
}

function PrintedPicture({ picture }: { picture: string }) {
  const { t } = usePage();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    void openPicture(picture).then((opened) => {
      if (opened && canvas.current) drawPicture(canvas.current, opened, []);
    });
  }, [picture]);
  return <canvas class="picture" ref={canvas} role="img" aria-label={t('picture_shown')} />;
}
