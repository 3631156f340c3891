import type { SealIssuerRules, SealRules } from '@/core/model/seal-issuer';
import { toWords } from '@/core/pharmacy/seal-text';

/** A country's code and the names that it is called by, as words. */
export type NamedCountry = readonly [code: string, names: readonly string[]];

/** An issuer whose words are ready to be looked for. */
export interface PreparedIssuer
  extends Pick<
    SealIssuerRules,
    'id' | 'name' | 'country' | 'standing' | 'isConfirmed' | 'hosts' | 'entries' | 'hasToLead'
  > {
  readonly names: readonly string[];
  readonly loose: readonly string[];
  readonly needs: readonly string[];
  readonly files: readonly string[];
  readonly claims: readonly string[];
  readonly countries: readonly NamedCountry[];
  readonly outside: readonly NamedCountry[];
  /** Ends of hosts of countries whose register is not confirmed: `.hu`. */
  readonly openEnds: readonly string[];
}

/** All that the check needs, made once of src/generated/seals.json. */
export interface PreparedSeals {
  readonly issuers: readonly PreparedIssuer[];
  /** Words that a seal is called by; without spaces, for names of files. */
  readonly sealWords: ReadonlySet<string>;
  readonly people: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly advice: readonly string[];
  readonly guide: readonly string[];
  /** What a guide to seals speaks of, the issuers among it. */
  readonly subject: readonly string[];
  readonly between: readonly string[];
}

export function prepareSeals({ issuers, words }: SealRules): PreparedSeals {
  const claims = Object.values(words.claims);
  return {
    issuers: issuers.map(prepareIssuer),
    sealWords: new Set(words.seal.map((word) => toWords(word).trim())),
    people: words.people.map(toWords),
    before: claims.flatMap(({ before }) => before.map(toWords)),
    after: claims.flatMap(({ after }) => after.map(toWords)),
    advice: words.advice.map(toWords),
    guide: words.guide.map(toWords),
    subject: [...words.subject, ...issuers.flatMap(({ names, loose }) => [...names, ...loose])].map(toWords),
    between: words.between,
  };
}

function prepareIssuer(issuer: SealIssuerRules): PreparedIssuer {
  const { names, loose, needs, files, claims, countries, outside, hosts } = issuer;
  const confirmed = new Set(hosts.filter(({ isConfirmed }) => isConfirmed).map(({ country }) => country));
  return {
    ...issuer,
    names: names.map(toWords),
    loose: loose.map(toWords),
    needs: needs.map(toWords),
    files: files.map(toWords),
    claims: claims.map(toWords),
    countries: prepareCountries(countries),
    outside: prepareCountries(outside),
    openEnds: Object.keys(countries)
      .filter((country) => !confirmed.has(country))
      .map((country) => `.${country.toLowerCase()}`),
  };
}

function prepareCountries(countries: SealIssuerRules['countries']): NamedCountry[] {
  return Object.entries(countries).map(([code, names]) => [code, names.map(toWords)]);
}
