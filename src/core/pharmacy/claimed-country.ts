import type { ChecklistCountries } from '@/core/model/checklist-words';
import type { Inquiry } from '@/core/pharmacy/inquiry';
import { quoteOf, type Span } from '@/core/pharmacy/page-statements';
import { findPhrase, type Phrase, readyPhrase } from '@/core/pharmacy/phrases';
import { EU_MEMBERS } from '@/core/report/destinations';

export interface ReadyCountry {
  readonly country: string;
  readonly claims: readonly Phrase[];
  readonly names: readonly Phrase[];
  readonly calling: string;
  readonly currency: string;
}

export function readyCountries({ countries }: ChecklistCountries): ReadyCountry[] {
  return countries.map(({ claims, names, ...country }) => ({
    ...country,
    claims: claims.map(readyPhrase),
    names: names.map(readyPhrase),
  }));
}

/** The country that a shop says it is of, with the words that say so. */
export interface Claim {
  readonly country: string;
  readonly quote: string;
}

/** In the text, the words count when they come up so often: a shop says who it is again and again. */
const LEAST_IN_TEXT = 3;

/**
 * The country that a shop claims in its title or again and again in its text ("Canadian pharmacy"); null when it claims
 * none, or several.
 */
export function claimedCountry({ page, facts, rules }: Inquiry): Claim | null {
  const titleEnd = facts.title.length;
  const claims = rules.countries.flatMap(({ country, claims }) => {
    const spans = claims.flatMap((phrase) => findPhrase(page.folded, phrase));
    const inTitle = spans.find(({ start }: Span) => (page.origin[start] ?? 0) < titleEnd);
    const span = inTitle ?? (spans.length >= LEAST_IN_TEXT ? spans[0] : undefined);
    return span ? [{ country, quote: quoteOf(page, span) }] : [];
  });
  return claims.length === 1 ? (claims[0] ?? null) : null;
}

/** Neighbours whose pharmacies serve each other's countries by law or by custom. */
const NEIGHBOURS: readonly (readonly string[])[] = [
  [...EU_MEMBERS, 'NO', 'IS', 'LI', 'CH', 'GB'],
  ['AU', 'NZ'],
  ['RU', 'BY', 'KZ'],
];

/** Would it be no wonder to find one country's sign on a site of the other? */
export function fitsCountry(one: string, other: string): boolean {
  return one === other || NEIGHBOURS.some((group) => group.includes(one) && group.includes(other));
}
