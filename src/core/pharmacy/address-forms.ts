import type { PageStatements, Span } from '@/core/pharmacy/page-statements';
import { findPhrase, type Phrase } from '@/core/pharmacy/phrases';

/** A street address on a page, with the country that its form, or the name behind it, tells. */
export interface FoundAddress extends Span {
  readonly country: string;
}

interface AddressForm {
  /** Null where several countries write it so: then the name must stand behind it. */
  readonly country: string | null;
  /** Of the folded text: small letters, no accents. */
  readonly code: RegExp;
  readonly street: RegExp;
}

const ENGLISH_STREET =
  /\b(?:street|st|road|rd|avenue|ave|lane|drive|way|blvd|boulevard|suite|unit|floor|house|court|square|park|close|terrace|place|highway|hwy|building|industrial estate|parade|crescent|row|hill|gardens)\b/;
const GERMAN_STREET = /(?:str|stra(?:ß|ss)e|weg|platz|allee|gasse|ring|damm)\.? ?\d{1,4}/;

/**
 * Postal codes that only one country writes so, and those that need the street words of its language to be told.
 * @see Universal Postal Union, Postal addressing systems; https://www.upu.int/en/postal-solutions/programmes-services/addressing-solutions
 */
const FORMS: readonly AddressForm[] = [
  { country: 'GB', code: /\b[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}\b/g, street: ENGLISH_STREET },
  {
    country: 'CA',
    code: /\b[abceghj-nprstvxy]\d[a-z] ?\d[a-z]\d\b/g,
    street:
      /\d.{0,80}\b(?:street|st|road|rd|avenue|ave|drive|dr|way|blvd|boulevard|suite|unit|rue|lane|crescent|highway|hwy|east|west)\b/,
  },
  {
    country: 'US',
    code: /\b(?:al|ak|az|ar|ca|co|ct|de|fl|ga|hi|id|il|in|ia|ks|ky|la|me|md|ma|mi|mn|ms|mo|mt|ne|nv|nh|nj|nm|ny|nc|nd|oh|ok|or|pa|ri|sc|sd|tn|tx|ut|vt|va|wa|wv|wi|wy|dc|pr)\.?,? \d{5}(?:-\d{4})?\b/g,
    street:
      /\d.{0,80}\b(?:street|st|road|rd|avenue|ave|drive|dr|way|blvd|boulevard|suite|ste|lane|ln|parkway|pkwy|highway|hwy|court|ct|plaza|place|pl|broadway|circle)\b/,
  },
  { country: 'AU', code: /\b(?:nsw|vic|qld|wa|sa|tas|act|nt),? \d{4}\b/g, street: ENGLISH_STREET },
  {
    country: 'IE',
    code: /\b[ac-fhknprtv-y]\d[\dw] ?[ac-fhknprtv-y\d]{4}\b|\bco\.? (?:dublin|cork|galway|kerry|mayo|donegal|kildare|wicklow|meath|limerick)\b/g,
    street: ENGLISH_STREET,
  },
  {
    country: 'NL',
    code: /\b\d{4} ?[a-z]{2} {1,2}[a-z]/g,
    street: /(?:straat|weg|laan|plein|gracht|kade|singel|dijk|dreef) ?\d/,
  },
  { country: 'PL', code: /\b\d{2}-\d{3} [a-z]/g, street: /\b(?:ul|al|os|pl)\.? / },
  { country: 'PT', code: /\b\d{4}-\d{3}\b/g, street: /\b(?:rua|av|avenida|largo|praca|travessa|estrada|edificio)\b/ },
  { country: 'BR', code: /\b\d{5}-\d{3}\b/g, street: /\b(?:rua|r|av|avenida|praca|alameda|rodovia|travessa|cep)\b/ },
  { country: 'JP', code: /〒 ?\d{3}-\d{4}/g, street: /./ },
  {
    country: 'RU',
    code: /\b\d{6}\b/g,
    street: /(?:^|[^\p{L}])(?:ул|улица|пр-т|проспект|пер|наб|шоссе|г|д|москва)[. ,]/u,
  },
  { country: 'DE', code: /\b\d{5} [a-z]{3}/g, street: GERMAN_STREET },
  { country: null, code: /\b\d{4} [a-z]{3}/g, street: GERMAN_STREET },
  {
    country: 'FR',
    code: /\b\d{5} [a-z]{2}/g,
    street: /\b(?:rue|avenue|av|boulevard|bd|place|chemin|route|allee|quai|impasse|cours)\b/,
  },
  { country: 'IT', code: /\b\d{5}\b/g, street: /\b(?:via|viale|piazza|corso|largo|strada|vicolo)\b/ },
  { country: 'ES', code: /\b\d{5}\b/g, street: /\b(?:calle|c\/|avda|avenida|plaza|paseo|carrer|carretera|ctra|pza)\b/ },
  {
    country: null,
    code: /\b\d{4,6}\b/g,
    street:
      /\d{1,5}[a-z]?[ ,].{0,60}\b(?:street|road|avenue|boulevard|lane|floor|nagar|marg|sector|soi|jalan|mah|sok|cad|calle|carrera|avenida|av|colonia|col)\b/,
  },
  { country: 'CN', code: /(?:省|市|区|區).{1,20}(?:路|街|道).{0,12}(?:号|號)/g, street: /./ },
  { country: 'KR', code: /(?:시|도) ?[가-힣]{1,6}(?:구|군|시) ?[가-힣\d]{1,12}(?:로|길) ?\d{1,4}/g, street: /./ },
];

const MOST_ADDRESSES = 12;
/** Units around a postal code in which the words of a street are looked for. */
const BEFORE = 120;
const AFTER = 60;
/** Places of a code that are looked at. */
const MOST_CODES = 400;

/** Street addresses on a page, told by a postal code or number with the words of a street around it. */
export function findAddresses({ folded }: PageStatements, names: readonly CountryName[]): FoundAddress[] {
  const found: FoundAddress[] = [];
  for (const form of FORMS) {
    let codes = 0;
    for (const match of folded.matchAll(form.code)) {
      if (++codes > MOST_CODES || found.length === MOST_ADDRESSES) break;
      const code = { start: match.index, end: match.index + match[0].length };
      const around = { start: Math.max(0, code.start - BEFORE), end: Math.min(folded.length, code.end + AFTER) };
      if (!form.street.test(folded.slice(around.start, around.end))) continue;
      const country = form.country ?? nameAfter(folded, code.end, names);
      if (country !== null) found.push({ ...code, country });
    }
  }
  return found;
}

/** A country's name, as addresses end with it. */
export interface CountryName {
  readonly country: string;
  readonly names: readonly Phrase[];
}

/** The country that is named right after a place, if one is. */
export function nameAfter(folded: string, end: number, names: readonly CountryName[]): string | null {
  const after = { start: end, end: Math.min(folded.length, end + AFTER) };
  const named = names.flatMap(({ country, names }) =>
    names.flatMap((name) => findPhrase(folded, name, after)).map(({ start }) => ({ country, start })),
  );
  return named.sort((a, b) => a.start - b.start)[0]?.country ?? null;
}
