import { nameCountry } from '@/core/words/countries';
import { usePage } from '@/ui/hooks/usePage';

/** Whose places are shown, and the way to choose another country. */
export function CountryLine() {
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
