import { LANGUAGES, type Settings } from '@/core/model/settings';
import { nameCountry } from '@/core/words/countries';
import { ChoiceField } from '@/ui/components/ChoiceField';
import { guessCountry, listCountries, OTHER_COUNTRY } from '@/ui/country';
import { usePage } from '@/ui/hooks/usePage';

const AUTO = 'auto';

export interface SettingFieldsProps {
  /** Whatever there is by country; each country that has something can be chosen. */
  readonly places: readonly { readonly country: string }[];
  /** BCP 47 tags, most wanted first. */
  readonly browserLanguages: readonly string[];
  readonly onChange: (settings: Settings) => void;
}

/** The person's country and language. */
export function SettingFields({ places, browserLanguages, onChange }: SettingFieldsProps) {
  const { t, settings, locked, language } = usePage();
  const guess = guessCountry(browserLanguages);
  const countries = listCountries(places, language);
  const chosen = settings.country;
  const isListed = chosen === null || chosen === OTHER_COUNTRY || countries.some(({ code }) => code === chosen);
  const guessText = guess
    ? t('options_country_auto_known', { country: nameCountry(guess, language) })
    : t('options_country_auto');
  return (
    <>
      <ChoiceField
        label={t('options_country')}
        help={t(locked.includes('country') ? 'options_locked' : 'options_country_help')}
        isLocked={locked.includes('country')}
        value={isListed ? (chosen ?? AUTO) : OTHER_COUNTRY}
        choices={[
          { value: AUTO, text: guessText },
          ...countries.map(({ code, name }) => ({ value: code, text: name })),
          { value: OTHER_COUNTRY, text: t('options_country_other') },
        ]}
        onChange={(value) => onChange({ ...settings, country: value === AUTO ? null : value })}
      />
      <ChoiceField
        label={t('options_language')}
        help={t('options_language_help')}
        value={settings.language}
        choices={[
          { value: AUTO, text: t('options_language_auto') },
          ...LANGUAGES.map((value) => ({ value, text: t(`options_language_${value}`) })),
        ]}
        onChange={(value) => onChange({ ...settings, language: LANGUAGES.find((known) => known === value) ?? AUTO })}
      />
    </>
  );
}
