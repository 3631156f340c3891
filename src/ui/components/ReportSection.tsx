import { useEffect, useId, useRef } from 'preact/hooks';
import type { Helpline } from '@/core/model/report';
import type { Warning } from '@/core/model/warning';
import { destinationsFor } from '@/core/report/destinations';
import { subjectOf } from '@/core/report/kinds';
import { nameCountry } from '@/core/words/countries';
import { whyKey } from '@/core/words/keys';
import { ChannelItem } from '@/ui/components/ChannelItem';
import { ReporterSafety } from '@/ui/components/ReporterSafety';
import type { Directory } from '@/ui/directory';
import { usePage } from '@/ui/hooks/usePage';

/** `popup.html?tab=7#report`: the person pressed "Report" on the page. */
const REPORT_HASH = '#report';

export interface ReportSectionProps {
  readonly warning: Warning;
  readonly directory: Directory;
  /** Somebody opened one of the places. */
  readonly onOpen: () => void;
}

/** Up to three confirmed places that take a report, for the person's country; words for the general way when there is none. */
export function ReportSection({ warning, directory, onOpen }: ReportSectionProps) {
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
      <ReporterSafety places={channels} />
      <CountryLine />
      {places.length > 0 && (
        <ul class="channels">
          {places.map((place) => (
            <ChannelItem key={place.channel.id} channel={place.channel} why={t(whyKey(place))} onOpen={onOpen} />
          ))}
        </ul>
      )}
      {places.length === 0 && country.code !== null && <p>{t('report_none')}</p>}
      {general && <p>{t('report_general')}</p>}
      <p class="hint">{t('report_nothing_sent')}</p>
    </section>
  );
}

/** The number to call before anything else, when somebody is in danger. */
function DangerLine({ emergency }: { emergency: Helpline | null }) {
  const { t } = usePage();
  if (emergency === null) return <p>{t('report_danger_general')}</p>;
  return (
    <p>
      {t('report_danger')} <a href={`tel:${emergency.tel}`}>{t('report_danger_call', { number: emergency.number })}</a>
    </p>
  );
}

function CountryLine() {
  const { t, country, language } = usePage();
  return (
    <p class="hint">
      {country.code === null
        ? t('report_none_unknown')
        : t(country.guessed ? 'report_country_guessed' : 'report_country', {
            country: nameCountry(country.code, language),
          })}{' '}
      <a href="/options.html" target="_blank" rel="noopener">
        {t('report_country_change')}
      </a>
    </p>
  );
}
