import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { SiteCheck } from '@/core/model/site-check';
import type { Warning } from '@/core/model/warning';
import { makeVisible } from '@/core/text/visible-text';
import { groupSigns } from '@/core/verdict/group-signs';
import { siteKindKey } from '@/core/words/keys';
import { FIRST_SHOWN } from '@/ui/components/EvidenceList';
import { HostName } from '@/ui/components/HostName';
import { LicenceItem } from '@/ui/components/LicenceItem';
import { LookAlikeLine } from '@/ui/components/LookAlikeLine';
import { SiteChecklist } from '@/ui/components/SiteChecklist';
import { SitePart } from '@/ui/components/SitePart';
import { SiteSeals } from '@/ui/components/SiteSeals';
import { SiteStatusItem } from '@/ui/components/SiteStatusItem';
import { usePage } from '@/ui/hooks/usePage';

export interface SiteFindingsProps {
  readonly check: SiteCheck;
  /** The warning above; null when there is none. */
  readonly warning: Warning | null;
  /** The person asked for it: it is read out from its beginning. */
  readonly takesFocus: boolean;
}

/** What was found out about a seller: first what others say of it, then what its page shows. */
export function SiteFindings({ check, warning, takesFocus }: SiteFindingsProps) {
  const { t } = usePage();
  const titleId = useId();
  const section = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) section.current?.focus();
  }, [takesFocus]);
  const { host, status, lookAlike, seals, licences, checklist } = check;
  return (
    <section class="panel site-panel" id="seller" aria-labelledby={titleId} ref={section} tabIndex={-1}>
      <div>
        <h2 id={titleId}>{t('site_title')}</h2>
        <p class="hint">
          <HostName host={host} />
        </p>
      </div>
      {lookAlike && <LookAlikeLine lookAlike={lookAlike} />}
      {status.length > 0 && (
        <ul class="site-list">
          {status.map((each) => (
            <SiteStatusItem key={`${each.standing} ${each.issuer}`} status={each} isWarned={warning !== null} />
          ))}
        </ul>
      )}
      {!(warning && check.kind === 'other') && <KindLine check={check} hasQuotes={warning === null} />}
      <SiteSeals seals={seals} />
      {licences.length > 0 && (
        <SitePart
          title={t('site_licences', { count: licences.length })}
          isOpen={licences.some(({ wellFormed }) => !wellFormed)}
        >
          <ul class="site-list">
            {licences.map((licence) => (
              <LicenceItem key={`${licence.scheme} ${licence.number}`} licence={licence} />
            ))}
          </ul>
        </SitePart>
      )}
      <SiteChecklist items={checklist} told={quotesOf(warning)} />
      <p class="hint">{t('site_no_proof')}</p>
    </section>
  );
}

/** The quotations that a warning shows unasked. */
function quotesOf(warning: Warning | null): string[] {
  const evidence = warning?.evidence.filter(({ stance }) => stance === 'for') ?? [];
  return groupSigns(evidence)
    .slice(0, FIRST_SHOWN)
    .map(({ quote }) => quote);
}

/** What the page is taken for, and by which words. */
function KindLine({ check: { kind, kindQuotes }, hasQuotes }: { check: SiteCheck; hasQuotes: boolean }) {
  const { t } = usePage();
  return (
    <div>
      <p>{t(siteKindKey(kind))}</p>
      {hasQuotes && kindQuotes.length > 0 && (
        <p class="hint">
          {t('site_kind_from')}{' '}
          {kindQuotes.map((quote, i) => (
            <span key={quote}>
              {i > 0 && ' · '}
              <q>
                <bdi>{makeVisible(quote)}</bdi>
              </q>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
