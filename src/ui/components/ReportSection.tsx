import { useEffect, useId, useRef } from 'preact/hooks';
import type { Warning } from '@/core/model/warning';
import { type Destination, destinationsFor } from '@/core/report/destinations';
import { subjectOf } from '@/core/report/kinds';
import { whyKey } from '@/core/words/keys';
import { ChannelItem } from '@/ui/components/ChannelItem';
import { DangerLine } from '@/ui/components/DangerLine';
import { PrepareReport } from '@/ui/components/PrepareReport';
import { ReporterSafety } from '@/ui/components/ReporterSafety';
import type { Directory } from '@/ui/directory';
import { usePage } from '@/ui/hooks/usePage';

/** `popup.html?tab=7#report`: the person pressed "Report" on the page. */
const REPORT_HASH = '#report';

export interface ReportSectionProps {
  readonly warning: Warning;
  /** The tab the warning is about; null for a text that somebody gave us, of which there is no report to prepare. */
  readonly tabId: number | null;
  readonly directory: Directory;
  /** Somebody opened one of the places. */
  readonly onOpen: () => void;
}

/**
 * The way to a report, and up to three confirmed places that take one in the person's country, on demand where a report can
 * be prepared; words for the general way when there is none. The page around names the country.
 */
export function ReportSection({ warning, tabId, directory, onOpen }: ReportSectionProps) {
  const { t, country } = usePage();
  const titleId = useId();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (location.hash !== REPORT_HASH) return;
    section.current?.scrollIntoView();
    section.current?.focus();
  }, []);
  const subject = { ...subjectOf(warning, country.code, directory.channels), inDanger: true };
  const { emergency, places, channels, general } = destinationsFor(subject, directory.channels, directory.helplines);
  return (
    <section class="panel" id="report" aria-labelledby={titleId} ref={section} tabIndex={-1}>
      <h2 id={titleId}>{t('report_title')}</h2>
      <DangerLine emergency={emergency} />
      {tabId !== null && <PrepareReport tabId={tabId} warningId={warning.id} />}
      <ReporterSafety places={channels} />
      {places.length > 0 && tabId === null && <PlaceList places={places} onOpen={onOpen} />}
      {places.length > 0 && tabId !== null && (
        <details class="part-more">
          <summary>{t('report_places', { count: places.length })}</summary>
          <PlaceList places={places} onOpen={onOpen} />
        </details>
      )}
      {places.length === 0 && country.code !== null && <p>{t('report_none')}</p>}
      {general && <p>{t('report_general')}</p>}
      {tabId === null && <p class="hint">{t('report_nothing_sent')}</p>}
    </section>
  );
}

function PlaceList({ places, onOpen }: { places: readonly Destination[]; onOpen: () => void }) {
  const { t } = usePage();
  return (
    <ul class="channels">
      {places.map((place) => (
        <ChannelItem key={place.channel.id} channel={place.channel} why={t(whyKey(place))} onOpen={onOpen} />
      ))}
    </ul>
  );
}
