import type { Settings } from '@/core/model/settings';
import { EU_MEMBERS } from '@/core/report/destinations';
import { nameCountry } from '@/core/words/countries';

/** "Another country": a code that ISO 3166-1 keeps free for users. */
export const OTHER_COUNTRY = 'ZZ';

/** The country that decides where a report goes, and whether we guessed it. */
export interface Country {
  /** ISO 3166-1 alpha-2; null when it is not known, or not one of the directory. */
  readonly code: string | null;
  readonly guessed: boolean;
}

/** The person's choice, or a guess. */
export function countryOf({ country }: Settings, browserLanguages: readonly string[]): Country {
  if (country !== null) return { code: country === OTHER_COUNTRY ? null : country, guessed: false };
  return { code: guessCountry(browserLanguages), guessed: true };
}

/**
 * The country of the browser's languages: the first region that is named (`de-AT`), else where the first language is
 * mostly spoken. English alone says nothing.
 * @param browserLanguages BCP 47 tags, most wanted first
 */
export function guessCountry(browserLanguages: readonly string[]): string | null {
  const locales = browserLanguages.map(readLocale).filter((locale) => locale !== null);
  const named = locales.find(({ region }) => region && /^[A-Z]{2}$/.test(region));
  return named?.region ?? locales.find(({ language }) => language !== 'en')?.maximize().region ?? null;
}

/** Countries that there are entries for, by their names in a language; an entry for all of the EU is one for each member. */
export function listCountries(
  places: readonly { readonly country: string }[],
  language: string,
): readonly { readonly code: string; readonly name: string }[] {
  const named = [...new Set(places.flatMap(({ country }) => (country === 'EU' ? EU_MEMBERS : country)))]
    .filter((code) => code !== '*')
    .map((code) => ({ code, name: nameCountry(code, language) }));
  return named.sort((a, b) => a.name.localeCompare(b.name, language));
}

function readLocale(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null; // a browser may be set to a language that is no BCP 47 tag
  }
}
