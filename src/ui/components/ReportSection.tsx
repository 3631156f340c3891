import { useEffect, useId, useRef } from 'preact/hooks';
import type { Channel } from '@/core/model/report';
import type { Warning } from '@/core/model/warning';
import { destinationsFor } from '@/core/report/destinations';
import { ChannelItem } from '@/ui/components/ChannelItem';
import { CountryLine } from '@/ui/components/CountryLine';
import { usePage } from '@/ui/hooks/usePage';

/** `popup.html?tab=7#report`: the person pressed "Report" on the page. */
const REPORT_HASH = '#report';

export interface ReportSectionProps {
  readonly warning: Warning;
  readonly channels: readonly Channel[];
  /** Somebody opened one of the places. */
  readonly onOpen: () => void;
}

/** Up to three confirmed places that take a report, for the person's country; words for the general way when there is none. */
export function ReportSection({ warning, channels, onOpen }: ReportSectionProps) {
  const { t, country } = usePage();
  const titleId = useId();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (location.hash !== REPORT_HASH) return;
    section.current?.scrollIntoView();
    section.current?.focus();
  }, []);
  const subject = { country: country.code, kind: warning.kind, host: warning.host };
  const { channels: places, general } = destinationsFor(subject, channels);
  return (
    <section class="panel" id="report" aria-labelledby={titleId} ref={section} tabIndex={-1}>
      <h2 id={titleId}>{t('report_title')}</h2>
      <p class="safety">{t('report_safety')}</p>
      <CountryLine unknown="report_none_unknown" />
      {places.length > 0 && (
        <ul class="channels">
          {places.map((channel) => (
            <ChannelItem key={channel.id} channel={channel} onOpen={onOpen} />
          ))}
        </ul>
      )}
      {places.length === 0 && country.code !== null && <p>{t('report_none')}</p>}
      {general && <p>{t('report_general')}</p>}
      <p class="hint">{t('report_nothing_sent')}</p>
    </section>
  );
}
