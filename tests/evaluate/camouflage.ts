import type { CorpusItem } from './items.ts';
import { seededDraw, seededOrder } from './seeded-order.ts';

/** Where the advice stands beside the shop's own text. */
export const PLACES = ['first', 'last', 'around'] as const;
export type Place = (typeof PLACES)[number];

/** A shop with a text of advice on its page. `item` keeps the shop's title, address and label. */
export interface JoinedItem {
  readonly shop: CorpusItem;
  readonly place: Place;
  readonly item: CorpusItem;
}

/** Kinds whose pages sell; posts, messages and search results publish no advice. */
const SHOP_KINDS = ['illicit-pharmacy', 'darknet-market', 'advice-on-shop', 'review-hub'];
/** Tags of items that are no page of a shop. */
const NO_PAGE = ['search-poisoning', 'title-only', 'hashtags-only'];
/** Kinds that advise: answers of doctors, authorities and helpers. */
const ADVICE_KINDS = [
  'medical',
  'harm-reduction',
  'public-health',
  'authority',
  'education',
  'drug-checking',
  'naloxone',
];
/** UTF-16 units that a text needs to be a page, and advice to be more than a line. */
const SHORTEST = 200;
/** Shops with advice in every place, so many at most, and of one site a part only. */
const SHOPS = 200;
const SHOPS_OF_A_SITE = 40;

/**
 * Join shops with advice that somebody else wrote: a shop's text and one advice text in three places.
 * Advice in the shop's language is preferred to English. Derived anew in every run, the same in every run.
 */
export function joinWithAdvice(items: readonly CorpusItem[]): JoinedItem[] {
  const advice = seededOrder(items.filter(isAdvice), 'advice');
  const byLanguage = Map.groupBy(advice, ({ lang }) => lang);
  return seededDraw(items.filter(isShop), 'shop', SHOPS_OF_A_SITE)
    .slice(0, SHOPS)
    .flatMap((shop, n) => {
      const fitting = byLanguage.get(shop.lang) ?? byLanguage.get('en') ?? [];
      const text = fitting[n % Math.max(1, fitting.length)]?.text;
      if (text === undefined) return [];
      return PLACES.map((place) => ({ shop, place, item: join(shop, text, place) }));
    });
}

function isShop({ label, kind, tags, text }: CorpusItem): boolean {
  const isPage = !(tags ?? []).some((tag) => NO_PAGE.includes(tag)) && (text ?? '').length >= SHORTEST;
  return label === 'warn' && SHOP_KINDS.includes(kind) && isPage;
}

function isAdvice({ label, kind, text }: CorpusItem): boolean {
  return label === 'quiet' && ADVICE_KINDS.includes(kind) && (text ?? '').length >= SHORTEST;
}

function join(shop: CorpusItem, advice: string, place: Place): CorpusItem {
  const own = shop.text ?? '';
  const [before, after] = halves(advice);
  const text = { first: [advice, own], last: [own, advice], around: [before, own, after] }[place].join('\n');
  return { ...shop, id: `${shop.id} advice ${place}`, text, html: null };
}

/** A text in two, between lines where it has several, else between sentences or words. */
function halves(text: string): [string, string] {
  const middle = text.length / 2;
  for (const border of [/\n/g, /(?<=[.!?。！？…]) */g, / /g]) {
    const cuts = [...text.matchAll(border)].map(({ index }) => index).filter((at) => at > 0 && at < text.length);
    const at = cuts.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
    if (at !== undefined) return [text.slice(0, at).trim(), text.slice(at).trim()];
  }
  return [text, ''];
}
