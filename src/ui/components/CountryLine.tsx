import { nameCountry } from '@/core/words/countries';
import type { WordKey } from '@/locales/words';
import { usePage } from '@/ui/hooks/usePage';

export interface CountryLineProps {
  /** What is said when the country is not known. */
  readonly unknown: WordKey & ('report_none_unknown' | 'safer_choose_country' | 'country_choose');
}

/** Whose country's places are shown, and the way to choose another. */
export function CountryLine({ unknown }: CountryLineProps) {
  const { t, country, language } = usePage();
  return (
    <p class="hint">
      {country.code === null
        ? t(unknown)
        : t(country.guessed ? 'report_country_guessed' : 'report_country', {
            country: nameCountry(country.code, language),
          })}{' '}
      <a href="/options.html" target="_blank" rel="noopener">
        {t('report_country_change')}
      </a>
    </p>
  );
}
