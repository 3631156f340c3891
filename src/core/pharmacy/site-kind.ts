import type { SignalFamily } from '@/core/model/evidence';
import type { HostRole } from '@/core/model/known-host';
import type { SiteKind } from '@/core/model/site-check';
import type { FoundWord } from '@/core/pharmacy/kind-words';
import type { SiteSigns } from '@/core/pharmacy/site-signs';
import { QUOTE_LIMIT, quoteAround } from '@/core/text/quote';

/** What is known of the host beside what the page shows. */
export interface KnownOfHost {
  readonly host: string | null;
  /** Role of a well-known lawful site; null for all others. */
  readonly role: HostRole | null;
  /** True where everybody writes or sells: the page is one seller's, not the site's. */
  readonly isShared: boolean;
}

export interface RecognisedKind {
  readonly kind: SiteKind;
  /** What it follows from, strongest first: words of the page, a type of its data, its host. */
  readonly quotes: readonly string[];
}

const MOST_QUOTES = 3;
/** schema.org types in small letters. */
const PHARMACY_TYPES = ['pharmacy'];
const SHOP_TYPES = ['product', 'offer', 'aggregateoffer', 'onlinestore', 'productgroup'];
const CLINIC_TYPES = ['medicalclinic', 'physician', 'medicalbusiness', 'individualphysician'];
const LEAFLET_TYPES = ['drug', 'medicalwebpage', 'medicalcondition', 'medicaltherapy'];
/** Pages that tell of something: what they tell of is not what they are. */
const PROSE_TYPES = [
  'article',
  'newsarticle',
  'blogposting',
  'reportagenewsarticle',
  'recipe',
  'jobposting',
  'dataset',
  'scholarlyarticle',
  'review',
  'discussionforumposting',
  'legislation',
];
/** Sites whose pages are about medicines, and sell none. */
const READING_ROLES: readonly (HostRole | null)[] = ['health', 'harm-reduction', 'recovery', 'news'];

/**
 * Tell what a page is, as far as medicines go. Several kinds of sign have to agree for each; where none is plain it is
 * `other`. It says nothing of whether anything is lawful.
 */
export function recogniseKind(signs: SiteSigns, known: KnownOfHost): RecognisedKind {
  const kind = kindOf(signs, known);
  return { kind, quotes: quotesFor(kind, signs, known) };
}

function kindOf(signs: SiteSigns, known: KnownOfHost): SiteKind {
  if (isInformation(signs, known)) return 'medicines-information';
  if (isMarketplaceItem(signs, known)) return 'marketplace-item';
  if (isTold(signs, known)) return 'other';
  if (isTelehealth(signs, known)) return 'telehealth';
  if (isProse(signs)) return 'other';
  if (isSupplementShop(signs)) return 'supplement-shop';
  return isPharmacy(signs, known) ? 'pharmacy' : 'other';
}

/** How plainly something can be bought here: a cart or data of offers 2, words and prices of a shop 1. */
function selling(signs: SiteSigns): number {
  const { cartControls, types, words, prices } = signs;
  if (cartControls > 0 || SHOP_TYPES.some((type) => types.has(type))) return 2;
  const isShop = words.cart.length > 0 || (prices >= 3 && wordsOf(signs, 'shop', 'offer') >= 3);
  return isShop || hasPriceList(signs) ? 1 : 0;
}

/** Amounts of a medicine with their prices, one below the other; a hospital's list of medicines says what it is. */
function hasPriceList(signs: SiteSigns): boolean {
  return signs.prices >= 5 && signs.dosages >= 3 && wordsOf(signs, 'other-subject') < 4;
}

function wordsOf({ families }: SiteSigns, ...wanted: readonly SignalFamily[]): number {
  return wanted.reduce((sum, family) => sum + (families.get(family) ?? 0), 0);
}

/** How much the page speaks as a pharmacy: 2 each for what it calls itself, 1 each for services, three at most. */
function pharmacyVoice({ types, named, hostPart, words }: SiteSigns, { role }: KnownOfHost): number {
  const called = [
    PHARMACY_TYPES.some((type) => types.has(type)),
    named.length > 0,
    hostPart !== '',
    role === 'pharmacy',
  ];
  return 2 * called.filter(Boolean).length + Math.min(3, words.pharmacy.length);
}

/** How plainly medicines are named: names that the rules know, amounts, forms they come in. */
function medicinesShown({ medicines, dosages, words }: SiteSigns): number {
  return Math.min(6, medicines.length) + Math.min(3, dosages) + Math.min(3, words.forms.length);
}

function isPharmacy(signs: SiteSigns, known: KnownOfHost): boolean {
  const voice = pharmacyVoice(signs, known);
  const shown = medicinesShown(signs);
  const sells = selling(signs);
  if (isPricedCatalogue(signs) || (shown >= 2 && voice >= 5)) return true;
  return sells > 0 && shown >= (sells === 2 ? 2 : 3) && voice + shown >= 6;
}

/** A priced list of medicines is a seller's, whatever else the page calls itself or explains. */
function isPricedCatalogue(signs: SiteSigns): boolean {
  const lists = signs.medicines.length >= 3 || (signs.medicines.length > 0 && signs.dosages >= 4);
  return selling(signs) > 0 && lists && signs.prices >= 4;
}

function isTelehealth(signs: SiteSigns, { role }: KnownOfHost): boolean {
  const { words, types, cartControls } = signs;
  const clinic = role === 'telehealth' || CLINIC_TYPES.some((type) => types.has(type)) ? 2 : 0;
  const said = words.telehealth.length + clinic;
  const treats = wordsOf(signs, 'prescription-asked', 'licensed') >= 2 || signs.prices > 0;
  if (words.telehealth.length < 2 || !treats || medicinesShown(signs) === 0) return false;
  return cartControls === 0 ? said >= words.pharmacy.length : said > words.pharmacy.length + 1;
}

function isSupplementShop(signs: SiteSigns): boolean {
  const { words, medicines, types } = signs;
  const supplements = words.supplement.length + (types.has('dietarysupplement') ? 2 : 0);
  return selling(signs) > 0 && supplements >= 3 && supplements > medicines.length && words.pharmacy.length < 2;
}

function isMarketplaceItem(signs: SiteSigns, { isShared }: KnownOfHost): boolean {
  const names = signs.medicines.length + signs.dosages > 0;
  const isPlace = isShared || signs.words.marketplace.length >= 3;
  return isPlace && names && signs.prices > 0;
}

/** A leaflet or a page of a reference work: it explains how to take something, and nothing can be bought. */
function isInformation(signs: SiteSigns, { role }: KnownOfHost): boolean {
  const { words, types, medicines } = signs;
  const explains = words.information.length + wordsOf(signs, 'leaflet');
  const isTyped = LEAFLET_TYPES.some((type) => types.has(type)) || role === 'health';
  const isNamed = medicines.length + signs.dosages > 0;
  return isNamed && explains >= (isTyped ? 3 : 7) && (selling(signs) === 0 || (isTyped && selling(signs) < 2));
}

/** By what is known of the site, or by what its data says, the page tells of something: news, a recipe, a job. */
function isTold({ types, cartControls }: SiteSigns, { role }: KnownOfHost): boolean {
  return READING_ROLES.includes(role) || (cartControls === 0 && PROSE_TYPES.some((type) => types.has(type)));
}

/** News, advice, court papers and the like, by how they are written; a page with a cart is none. */
function isProse(signs: SiteSigns): boolean {
  if (selling(signs) === 2 || hasPriceList(signs)) return false;
  if (signs.prose >= 0.5) return true;
  const told = wordsOf(signs, 'report', 'advice', 'reader-voice');
  return told >= 4 && told > wordsOf(signs, 'shop');
}

function quotesFor(kind: SiteKind, signs: SiteSigns, { host, role }: KnownOfHost): string[] {
  const { words, named, medicines, hostPart } = signs;
  const first = (found: readonly FoundWord[]) => found.slice(0, 1);
  const typed = (types: readonly string[]) =>
    types.filter((type) => signs.types.has(type)).map((type) => `schema.org: ${type}`);
  const site = (hostPart !== '' || role !== null) && host !== null ? [host.slice(-QUOTE_LIMIT)] : [];
  const said: Readonly<Record<SiteKind, readonly FoundWord[]>> = {
    pharmacy: [...first(named), ...first(words.pharmacy), ...first(medicines), ...first(words.cart)],
    telehealth: words.telehealth,
    'medicines-information': words.information,
    'marketplace-item': [...first(words.marketplace), ...first(medicines)],
    'supplement-shop': [...words.supplement, ...first(words.cart)],
    other: [],
  };
  const beside: Readonly<Record<SiteKind, readonly string[]>> = {
    pharmacy: [...typed(PHARMACY_TYPES), ...site],
    telehealth: typed(CLINIC_TYPES),
    'medicines-information': typed(LEAFLET_TYPES),
    'marketplace-item': site,
    'supplement-shop': [],
    other: [],
  };
  const quotes = quoteLines(signs.text, said[kind]);
  // the page's own words tell most people more
  return [...quotes, ...(quotes.length < 2 ? beside[kind] : [])].slice(0, MOST_QUOTES);
}

/** One quotation of each block: two words of one block would be quoted with nearly the same words. */
function quoteLines(text: string, found: readonly FoundWord[]): string[] {
  const lines = new Map<number, FoundWord>();
  for (const word of found) {
    const line = text.lastIndexOf('\n', word.start);
    if (!lines.has(line)) lines.set(line, word);
  }
  return [...lines.values()].map(({ start, end }) => quoteAround(text, start, end)).filter((line) => line !== '');
}
