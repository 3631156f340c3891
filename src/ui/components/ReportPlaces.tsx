import type { Channel } from '@/core/model/report';
import type { ReportEntry } from '@/core/model/report-entry';
import { destinationsFor } from '@/core/report/destinations';
import { CountryLine } from '@/ui/components/CountryLine';
import { DangerLine } from '@/ui/components/DangerLine';
import { Panel } from '@/ui/components/Panel';
import { ReporterSafety } from '@/ui/components/ReporterSafety';
import { ReportPlace } from '@/ui/components/ReportPlace';
import type { Directory } from '@/ui/directory';
import { usePage } from '@/ui/hooks/usePage';

export interface ReportPlacesProps {
  readonly entry: ReportEntry;
  readonly directory: Directory;
  /** The person opened the form or the mail of this place. */
  readonly onOpen: (channel: Channel) => void;
}

/** One to three places that take this report, each with why, and the ways to it. */
export function ReportPlaces({ entry, directory: { channels, helplines }, onOpen }: ReportPlacesProps) {
  const { t, country } = usePage();
  const { packet, offer, isUrgent } = entry;
  const subject = { country: country.code, kind: packet.kind, offer, host: packet.host, inDanger: isUrgent };
  const { emergency, places, general } = destinationsFor(subject, channels, helplines);
  return (
    <Panel title={t('places_title')} id="places">
      {isUrgent && <DangerLine emergency={emergency} />}
      <ReporterSafety places={places.map(({ channel }) => channel)} />
      <CountryLine unknown="report_none_unknown" />
      {places.length > 0 && (
        <ul class="channels">
          {places.map((place) => (
            <ReportPlace key={place.channel.id} place={place} packet={packet} onOpen={() => onOpen(place.channel)} />
          ))}
        </ul>
      )}
      {places.length === 0 && country.code !== null && <p>{t('report_none')}</p>}
      {general && <p>{t('report_general')}</p>}
    </Panel>
  );
}
