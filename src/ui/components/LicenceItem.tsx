import type { LicenceFinding } from '@/core/model/site-check';
import { makeVisible } from '@/core/text/visible-text';
import { nameCountry } from '@/core/words/countries';
import { holderKey } from '@/core/words/keys';
import { OutsideLink } from '@/ui/components/OutsideLink';
import { PageQuote } from '@/ui/components/PageQuote';
import { ToneShape } from '@/ui/components/ToneShape';
import { usePage } from '@/ui/hooks/usePage';

export interface LicenceItemProps {
  readonly licence: LicenceFinding;
}

/** One number that the page states: whether it has the right form, and where anybody may look it up. */
export function LicenceItem({ licence }: LicenceItemProps) {
  const { name, country, of: holder, number, wellFormed, quote, lookUp } = licence;
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
        <p>
          {t(holderKey(holder))} {t(wellFormed ? 'site_licence_formed' : 'site_licence_not_formed')}
        </p>
        {lookUp !== null && (
          <p>
            <OutsideLink href={lookUp}>{t('site_licence_look_up')}</OutsideLink>
          </p>
        )}
        <PageQuote quote={quote} />
      </div>
    </li>
  );
}
