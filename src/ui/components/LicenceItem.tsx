import type { LicenceFinding } from '@/core/model/site-check';
import { nameCountry } from '@/core/words/countries';
import { PageQuote } from '@/ui/components/PageQuote';
import { ToneShape } from '@/ui/components/ToneShape';
import { usePage } from '@/ui/hooks/usePage';
import { makeVisible } from '@/ui/visible-text';

export interface LicenceItemProps {
  readonly licence: LicenceFinding;
}

/** One number that the page states: whether it has the right form, and where anybody may look it up. */
export function LicenceItem({ licence: { name, country, number, wellFormed, quote, lookUp } }: LicenceItemProps) {
  const { t, language } = usePage();
  return (
    <li class="site-status">
      <ToneShape tone={wellFormed ? 'open' : 'caution'} />
      <div>
        <p class="site-status-name">
          <bdi>{makeVisible(number)}</bdi>
        </p>
        <p>
          <bdi>{name}</bdi>
          {country !== '*' && ` · ${nameCountry(country, language)}`}
        </p>
        <p>{t(wellFormed ? 'site_licence_formed' : 'site_licence_not_formed')}</p>
        {lookUp !== null && (
          <p>
            <a href={lookUp} target="_blank" rel="noopener noreferrer">
              {t('site_licence_look_up')}
              <span class="new-tab" aria-hidden="true" />
              <span class="unseen"> ({t('report_new_tab')})</span>
            </a>
          </p>
        )}
        <PageQuote quote={quote} />
      </div>
    </li>
  );
}
