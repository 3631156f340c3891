import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SiteCheck } from '@/core/model/site-check';
import { isWorthShowing } from '@/core/pharmacy/worth-showing';
import { makeVisible } from '@/core/text/visible-text';
import { siteKindKey } from '@/core/words/keys';
import { HostName } from '@/ui/components/HostName';
import { LicenceItem } from '@/ui/components/LicenceItem';
import { LookAlikeLine } from '@/ui/components/LookAlikeLine';
import { SaferWays } from '@/ui/components/SaferWays';
import { SealItem } from '@/ui/components/SealItem';
import { SiteChecklist } from '@/ui/components/SiteChecklist';
import { SiteStatusItem } from '@/ui/components/SiteStatusItem';
import { usePage } from '@/ui/hooks/usePage';
import { useSiteCheck } from '@/ui/hooks/useSiteCheck';
import type { RegisterDirectory } from '@/ui/register-directory';

export interface SitePanelProps {
  readonly tabId: number;
  /** Where the seller can be looked up; null where the page shows that already. */
  readonly registers: RegisterDirectory | null;
}

/** What is known of the seller of a tab's page: shown unasked where that matters, elsewhere when the person wants it. */
export function SitePanel({ tabId, registers }: SitePanelProps) {
  const { t } = usePage();
  const check = useSiteCheck(tabId);
  const [isAsked, setAsked] = useState(false);
  if (check === null) return null;
  if (isAsked || isWorthShowing(check))
    return (
      <>
        <SiteFindings check={check} takesFocus={isAsked} />
        {registers && <SaferWays host={check.host} registers={registers} folded />}
      </>
    );
  return (
    <button type="button" class="button-quiet" onClick={() => setAsked(true)}>
      {t('site_check_button')}
    </button>
  );
}

interface SiteFindingsProps {
  readonly check: SiteCheck;
  /** The person asked for it: it is read out from its beginning. */
  readonly takesFocus: boolean;
}

function SiteFindings({ check, takesFocus }: SiteFindingsProps) {
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
            <SiteStatusItem key={`${each.standing} ${each.issuer}`} status={each} />
          ))}
        </ul>
      )}
      <KindLine check={check} />
      {seals.length > 0 && (
        <section class="site-part">
          <h3>{t('site_seals')}</h3>
          <ul class="site-list">
            {seals.map((seal, i) => (
              // the findings of one check never change their order
              <SealItem key={i} seal={seal} />
            ))}
          </ul>
        </section>
      )}
      {licences.length > 0 && (
        <section class="site-part">
          <h3>{t('site_licences')}</h3>
          <ul class="site-list">
            {licences.map((licence) => (
              <LicenceItem key={`${licence.scheme} ${licence.number}`} licence={licence} />
            ))}
          </ul>
        </section>
      )}
      {checklist.length > 0 && <SiteChecklist items={checklist} />}
      <p class="hint">{t('site_no_proof')}</p>
    </section>
  );
}

/** What the page is taken for, and by which words. */
function KindLine({ check: { kind, kindQuotes } }: { check: SiteCheck }) {
  const { t } = usePage();
  return (
    <div>
      <p>{t(siteKindKey(kind))}</p>
      {kindQuotes.length > 0 && (
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
