import { type Claim, claimedCountry, fitsCountry } from '@/core/pharmacy/claimed-country';
import { type Answer, answer, type Inquiry, NOT_SEEN, quoted } from '@/core/pharmacy/inquiry';
import { quoteOf, type Span } from '@/core/pharmacy/page-statements';
import { firstSaying } from '@/core/pharmacy/sayings';
import { findPhones } from '@/core/signals/contact';
import { QUOTE_LIMIT, quoteAround } from '@/core/text/quote';

/** Can a pharmacist be reached? */
export function askPharmacist(inquiry: Inquiry): Answer {
  const { page, rules, input } = inquiry;
  const person = input.licences.find(({ of, wellFormed }) => of === 'professional' && wellFormed);
  return (
    quoted(inquiry, firstSaying(page, rules.words, 'pharmacist'), ['good', 'named']) ??
    (person ? answer('good', 'named', person.quote) : null) ??
    quoted(inquiry, firstSaying(page, rules.words, 'opening-hours'), ['good', 'hours']) ??
    NOT_SEEN
  );
}

/** A number with the words that give it; `digits` begins with the calling code where it is international. */
interface Phone {
  readonly digits: string;
  readonly isInternational: boolean;
  readonly quote: string;
}

const MOST_PHONES = 40;
/** A number of any form behind a word that says what it is. */
const LABELLED =
  /(?:(?<![a-z])tel|phone|call us|hotline|helpline|telefon|telefono|telephone|тел|телефон|горячая линия|電話|电话|전화|โทร|هاتف)[^\n\d+]{0,12}(\+?\(?\d[\d\s().-]{6,18}\d)/gu;

/** Is there a telephone number, and of which country? */
export function askPhone(inquiry: Inquiry): Answer {
  const phones = findNumbers(inquiry);
  const [first] = phones;
  if (first === undefined) return NOT_SEEN;
  const claim = claimedCountry(inquiry);
  const foreign = claim && isForeign(phones, claim, inquiry);
  return foreign ? answer('bad', 'other_country', first.quote) : answer('good', 'given', first.quote);
}

function findNumbers({ facts, page }: Inquiry): Phone[] {
  const links = facts.links.filter(({ href }) => href.startsWith('tel:')).map(({ href }) => href.slice(4));
  const things = facts.things.map(({ telephone }) => telephone);
  const stated = [...links, ...things].filter((number) => (number.match(/\d/g) ?? []).length >= 5);
  const written = [
    ...findPhones(page.text).map(({ start, end }) => [page.text.slice(start, end), quoteAround(page.text, start, end)]),
    ...Array.from(page.folded.matchAll(LABELLED), (match) => [match[1] ?? '', quoteOf(page, spanOf(match))]),
  ];
  return [...written, ...stated.map((number) => [decode(number), ''])]
    .slice(0, MOST_PHONES)
    .map(([number = '', quote = '']) => ({
      digits: number.replace(/\D/g, '').replace(/^00/, ''),
      isInternational: /^\s?(?:\+|00)/.test(number),
      quote: quote.slice(0, QUOTE_LIMIT),
    }));
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

function decode(number: string): string {
  return number.replace(/%20/g, ' ').replace(/%2b/gi, '+');
}

/** All numbers are international, and none is of a country that fits the claim. */
function isForeign(phones: readonly Phone[], { country: claimed }: Claim, { rules: { countries } }: Inquiry): boolean {
  return phones.every(({ digits, isInternational }) => {
    const callers = countries.filter(({ calling }) => isInternational && digits.startsWith(calling));
    const longest = Math.max(0, ...callers.map(({ calling }) => calling.length));
    const likely = callers.filter(({ calling }) => calling.length === longest);
    return likely.length > 0 && likely.every(({ country }) => !fitsCountry(country, claimed));
  });
}
