import { issuerOf } from '@/core/domains/issuers';
import type { ListedAs } from '@/core/model/domain-list';
import { nameCountry } from '@/core/words/countries';
import { formatDay } from '@/core/words/dates';
import { usePage } from '@/ui/hooks/usePage';

export interface ListedByProps {
  readonly listed: ListedAs;
}

/** Who lists a site, for which country, since when. */
export function ListedBy({ listed: { issuer, country, since } }: ListedByProps) {
  const { t, language } = usePage();
  return (
    <dl class="listed-by">
      <div>
        <dt>{t('listed_issuer')}</dt>
        <dd>
          <bdi>{issuerOf(issuer)?.name ?? t('listed_issuer_unknown')}</bdi>
        </dd>
      </div>
      {country !== '*' && (
        <div>
          <dt>{t('listed_country')}</dt>
          <dd>{nameCountry(country, language)}</dd>
        </div>
      )}
      <div>
        <dt>{t('listed_since')}</dt>
        <dd>
          <time dateTime={since}>{formatDay(since, language)}</time>
        </dd>
      </div>
    </dl>
  );
}
