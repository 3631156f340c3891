import { claimedCountry, fitsCountry, type ReadyCountry } from '@/core/pharmacy/claimed-country';
import {
  type Answer,
  answer,
  type Inquiry,
  isUnaccounted,
  NOT_SEEN,
  prescriptionMedicines,
  quoted,
} from '@/core/pharmacy/inquiry';
import { quoteOf, type Span } from '@/core/pharmacy/page-statements';
import { findTogether, firstSaying } from '@/core/pharmacy/sayings';
import { findWalletAddresses } from '@/core/signals/payment';
import { QUOTE_LIMIT, quoteAround } from '@/core/text/quote';

/** Prices that shops with a licence do not have: pills as a present, and a table by the pill for what needs a prescription. */
export function askPrices(inquiry: Inquiry): Answer {
  const { page, rules } = inquiry;
  const bonus = quoted(inquiry, firstSaying(page, rules.words, 'bonus-pills'), ['bad', 'bonus']);
  if (bonus) return bonus;
  if (prescriptionMedicines(inquiry).length === 0 || !isUnaccounted(inquiry)) return NOT_SEEN;
  const table = quoted(inquiry, firstSaying(page, rules.words, 'price-table'), ['bad', 'by_the_pill']);
  const byThePill = (inquiry.input.evidence ?? []).find(({ ruleId }) => ruleId === 'price-per-unit');
  const ladder = (inquiry.input.evidence ?? []).find(({ ruleId }) => ruleId === 'price-ladder');
  return table ?? (byThePill && ladder ? answer('bad', 'by_the_pill', ladder.quote) : NOT_SEEN);
}

/** Which means of payment are there? A wallet, or words of payment beside one that cannot be taken back, count against a shop. */
export function askPayment(inquiry: Inquiry): Answer {
  const { page, rules } = inquiry;
  const [wallet] = findWalletAddresses(page.text);
  if (wallet)
    return answer('bad', 'cannot_be_undone', quoteAround(page.text, wallet.start, wallet.end).slice(0, QUOTE_LIMIT));
  const [odd] = findTogether(page, rules.words, ['payment-odd', 'pay-words']);
  return (
    quoted(inquiry, odd, ['bad', 'cannot_be_undone']) ??
    quoted(inquiry, firstSaying(page, rules.words, 'payment-usual'), ['good', 'usual']) ??
    NOT_SEEN
  );
}

const CODES =
  /\b(?:usd|eur|gbp|cad|aud|nzd|chf|jpy|inr|sek|nok|dkk|pln|brl|zar|sgd|hkd|mxn|try|rub|czk|huf|btc|eth|usdt)\b/g;
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  '£': ['GBP'],
  '€': ['EUR'],
  '₽': ['RUB'],
  '₹': ['INR'],
  zł: ['PLN'],
  '₺': ['TRY'],
  '฿': ['THB'],
  '₩': ['KRW'],
  '¥': ['JPY', 'CNY'],
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'ARS', 'COP', 'CLP'],
};
const PRICE_SIGN = /(?:[£€₽₹₺฿₩¥$]) ?\d|\d ?(?:[£€₽₹₺฿₩¥$]|zł)/g;
const MOST_PRICES = 400;
/** So many currencies side by side are a choice for buyers from everywhere. */
const MANY = 5;
const SIDE_BY_SIDE = 160;

/** In which money are the prices: that of the country the shop says it is of? */
export function askCurrency(inquiry: Inquiry): Answer {
  const choice = findChoice(inquiry);
  const isPharmacy = inquiry.input.kind === 'pharmacy' || inquiry.input.kind === 'telehealth';
  if (choice && isPharmacy && prescriptionMedicines(inquiry).length > 0) {
    return answer('bad', 'many', quoteOf(inquiry.page, choice));
  }
  const claim = claimedCountry(inquiry);
  const prices = claim ? pricesOf(inquiry) : [];
  const [first] = prices;
  if (!claim || !first) return NOT_SEEN;
  const own = prices.find(({ currencies }) => isUsedIn(claim.country, currencies, inquiry.rules.countries));
  return own ? answer('good', 'own', own.quote) : answer('bad', 'foreign', first.quote);
}

/** Many codes of currencies close together. */
function findChoice({ page }: Inquiry): Span | null {
  const codes = Array.from(page.folded.matchAll(CODES)).slice(0, MOST_PRICES);
  for (const [i, first] of codes.entries()) {
    const near = codes.slice(i, i + 2 * MANY).filter(({ index }) => index - first.index <= SIDE_BY_SIDE);
    const last = near.at(-1) ?? first;
    if (new Set(near.map(([code]) => code)).size >= MANY)
      return { start: first.index, end: last.index + last[0].length };
  }
  return null;
}

function pricesOf({ page }: Inquiry): { currencies: readonly string[]; quote: string }[] {
  return Array.from(page.text.matchAll(PRICE_SIGN))
    .slice(0, MOST_PRICES)
    .map((match) => ({
      currencies: SIGNS[match[0].replace(/[\d\s]/g, '')] ?? [],
      quote: quoteAround(page.text, match.index, match.index + match[0].length).slice(0, QUOTE_LIMIT),
    }));
}

/** Neighbours' money is no wonder, and a dollar may be anybody's who has one. */
function isUsedIn(country: string, currencies: readonly string[], countries: readonly ReadyCountry[]): boolean {
  return countries.some((each) => currencies.includes(each.currency) && fitsCountry(each.country, country));
}
