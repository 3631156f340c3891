import { issuerOf } from '@/core/domains/issuers';
import type { SiteStatus } from '@/core/model/site-check';
import { toneOf } from '@/core/pharmacy/worth-showing';
import { nameCountry } from '@/core/words/countries';
import { formatDay } from '@/core/words/dates';
import { standingHintKey, standingKey } from '@/core/words/keys';
import { ToneShape } from '@/ui/components/ToneShape';
import { usePage } from '@/ui/hooks/usePage';

export interface SiteStatusItemProps {
  readonly status: SiteStatus;
  /** A warning above tells already what an entry in a list means. */
  readonly isWarned: boolean;
}

/** One thing that is known of a site: what, who says so, by whose rules, and of which day. */
export function SiteStatusItem({ status: { standing, issuer, country, date }, isWarned }: SiteStatusItemProps) {
  const { t, language } = usePage();
  const name = issuer && (issuerOf(issuer)?.name ?? t('listed_issuer_unknown'));
  const isSince = standing === 'warned' || standing === 'rogue' || standing === 'reported';
  return (
    <li class={`site-status site-${toneOf(standing)}`}>
      <ToneShape tone={toneOf(standing)} />
      <div>
        <p class="site-status-name">{t(standingKey(standing))}</p>
        <dl class="listed-by">
          {name && (
            <div>
              <dt>{t('listed_issuer')}</dt>
              <dd>
                <bdi>{name}</bdi>
              </dd>
            </div>
          )}
          {country !== null && country !== '*' && (
            <div>
              <dt>{t('listed_country')}</dt>
              <dd>{nameCountry(country, language)}</dd>
            </div>
          )}
          {date !== null && (
            <div>
              <dt>{t(isSince ? 'listed_since' : 'listed_as_of')}</dt>
              <dd>
                <time dateTime={date}>{formatDay(date, language)}</time>
              </dd>
            </div>
          )}
        </dl>
        {!(isWarned && isSince) && <p class="hint">{t(standingHintKey(standing))}</p>}
      </div>
    </li>
  );
}
