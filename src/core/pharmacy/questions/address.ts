import { findAddresses, nameAfter } from '@/core/pharmacy/address-forms';
import { claimedCountry, fitsCountry } from '@/core/pharmacy/claimed-country';
import { type Answer, answer, type Inquiry, NOT_SEEN, quoted } from '@/core/pharmacy/inquiry';
import { quoteOf, readStatements } from '@/core/pharmacy/page-statements';
import { firstSaying } from '@/core/pharmacy/sayings';

interface Place {
  readonly country: string | null;
  readonly quote: string;
}

/** Is there a street address, in the country that the shop says it is of? */
export function askAddress(inquiry: Inquiry): Answer {
  const { page, rules } = inquiry;
  const places = findPlaces(inquiry);
  const [first] = places;
  if (first === undefined) {
    return quoted(inquiry, firstSaying(page, rules.words, 'post-box'), ['not-seen', 'post_box']) ?? NOT_SEEN;
  }
  const claim = claimedCountry(inquiry);
  const isElsewhere =
    claim !== null && places.every(({ country }) => country !== null && !fitsCountry(country, claim.country));
  return isElsewhere ? answer('bad', 'other_country', first.quote) : answer('good', 'given', first.quote);
}

/** Addresses in the text, and those that the page's data state; the latter are not always to be seen, so without a quote. */
function findPlaces({ page, facts, rules: { countries } }: Inquiry): Place[] {
  const written = findAddresses(page, countries).map((found) => ({
    country: found.country,
    quote: quoteOf(page, found),
  }));
  const stated = facts.things
    .filter(({ address }) => /\d/.test(address) && address.trim().length >= 12)
    .map(({ address }) => {
      const data = readStatements({ title: '', blocks: [address] });
      const [found] = findAddresses(data, countries);
      const named = nameAfter(data.folded, Math.max(0, data.folded.length - 30), countries);
      return { country: named ?? found?.country ?? null, quote: '' };
    });
  return [...written, ...stated];
}
