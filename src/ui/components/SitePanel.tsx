import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { SiteCheck } from '@/core/model/site-check';
import type { Warning } from '@/core/model/warning';
import { isWorthShowing, toneOf } from '@/core/pharmacy/worth-showing';
import { SaferWays } from '@/ui/components/SaferWays';
import { SiteFindings } from '@/ui/components/SiteFindings';
import { usePage } from '@/ui/hooks/usePage';
import { useRequest } from '@/ui/hooks/useRequest';
import type { RegisterDirectory } from '@/ui/register-directory';

export interface SitePanelProps {
  readonly tabId: number;
  /** Where the seller can be looked up; null where the page shows that already. */
  readonly registers: RegisterDirectory | null;
  /** The warning that stands above: what it says is not said again. */
  readonly warning?: Warning;
  /** What else is said of the page: below what is known of a seller that is on record, else above. */
  readonly children?: ComponentChildren;
}

/** What is known of the seller of a tab's page: shown unasked where that matters, elsewhere when the person wants it. */
export function SitePanel({ tabId, registers, warning, children }: SitePanelProps) {
  const { t } = usePage();
  const { loaded } = useRequest('site/check', { tabId });
  const [isAsked, setAsked] = useState(false);
  if (loaded.state === 'loading') {
    return (
      <>
        {children}
        <p class="hint">{t('site_checking')}</p>
      </>
    );
  }
  const check = loaded.state === 'ready' ? loaded.value.check : null;
  if (check === null || (warning && addsNothing(check, warning))) return <>{children}</>;
  const isOnRecord = check.status.some(({ standing }) => toneOf(standing) === 'known');
  return (
    <>
      {!isOnRecord && children}
      {isAsked || isWorthShowing(check) ? (
        <>
          <SiteFindings check={check} warning={warning ?? null} takesFocus={isAsked} />
          {isOnRecord && children}
          {registers && <SaferWays host={check.host} registers={registers} folded />}
        </>
      ) : (
        <button type="button" class="button-quiet" onClick={() => setAsked(true)}>
          {t('site_check_button')}
        </button>
      )}
    </>
  );
}

/** An offer of drugs is no shop to be checked, unless somebody has it on record, its name is another's, or it shows seals. */
function addsNothing({ kind, status, lookAlike, seals, licences }: SiteCheck, warning: Warning): boolean {
  const isOnRecord = status.some(({ issuer }) => issuer !== null);
  const isShop = kind === 'pharmacy' || kind === 'telehealth' || isOnRecord || lookAlike !== null;
  return warning.kind === 'drug-sale' && !isShop && seals.length + licences.length === 0;
}
