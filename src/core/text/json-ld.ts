import type { SeenThing } from '@/core/model/site-facts';

/** UTF-16 units of one piece of data; a longer one is left unread, for half of it is no JSON. */
export const JSON_LD_LIMIT = 1 << 16;
const DEEPEST = 8;
const MOST_NODES = 2_000;
/** Where a thing is named and described. */
const WORDS = ['name', 'alternateName', 'headline', 'description', 'category', 'keywords'];
/** Where things lie inside each other; what other people write (reviews, comments) is not looked into. */
const INSIDE = ['@graph', 'mainEntity', 'itemListElement', 'item', 'brand', 'offers', 'hasVariant'];
/** Where, beside that, somebody who sells or answers for a page is described. */
const PARTIES = [
  'publisher',
  'provider',
  'seller',
  'offeredBy',
  'about',
  'isPartOf',
  'parentOrganization',
  'department',
];
const ADDRESS = ['streetAddress', 'postalCode', 'addressLocality', 'addressRegion', 'addressCountry'];
const MOST_TYPES = 8;

type Node = Readonly<Record<string, unknown>>;

/**
 * The words that a page's JSON-LD says of things: names, descriptions, prices. In the order of the data, without
 * recursion; data that is too long, too deep or broken gives what could be read of it, or nothing.
 * @see https://www.w3.org/TR/json-ld11/
 */
export function jsonLdWords(source: string): string[] {
  const words: string[] = [];
  for (const node of walk(source, INSIDE)) words.push(...wordsOf(node));
  return words;
}

/** What a page's JSON-LD describes, in the order of depth, as far as it names types; read as carefully as its words. */
export function jsonLdThings(source: string): SeenThing[] {
  const things: SeenThing[] = [];
  for (const node of walk(source, [...INSIDE, ...PARTIES])) {
    const types = [own(node, '@type')].flat().filter((type) => typeof type === 'string');
    if (types.length > 0) things.push(thingOf(node, types));
  }
  return things;
}

function thingOf(node: Node, types: readonly string[]): SeenThing {
  const [offer] = nodesOf(own(node, 'offers'));
  const currency =
    own(node, 'priceCurrency') ?? own(node, 'currenciesAccepted') ?? (offer && own(offer, 'priceCurrency'));
  return {
    types: types
      .map(typeName)
      .filter((name) => name !== '')
      .slice(0, MOST_TYPES),
    name: textOf(own(node, 'name'), 300),
    telephone: textOf(own(node, 'telephone'), 300),
    address: addressOf(own(node, 'address')),
    currency: textOf(currency, 10),
  };
}

/** `https://schema.org/Pharmacy`, `schema:Pharmacy` and `Pharmacy` are one. @returns empty for what is no name */
export function typeName(type: string): string {
  return /[A-Za-z]{1,60}$/.exec(type.slice(-100))?.[0] ?? '';
}

function addressOf(value: unknown): string {
  const [place] = nodesOf(value);
  if (place === undefined) return textOf(Array.isArray(value) ? value[0] : value, 300);
  const parts = ADDRESS.map((key) => own(place, key)).map((part) => {
    const [inside] = nodesOf(part); // a country may be described as a thing of its own
    return textOf(inside === undefined ? part : own(inside, 'name'), 300);
  });
  return parts
    .filter((part) => part !== '')
    .join(', ')
    .slice(0, 300);
}

function textOf(value: unknown, limit: number): string {
  return typeof value === 'string' ? value.slice(0, limit).replace(/\s+/g, ' ').trim() : '';
}

/** The things in the data, level by level: in the order of depth, without recursion. */
function* walk(source: string, keys: readonly string[]): Generator<Node> {
  if (source.length > JSON_LD_LIMIT) return;
  let level = nodesOf(parse(source));
  let nodes = 0;
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    level = level.slice(0, MOST_NODES - nodes);
    nodes += level.length;
    yield* level;
    level = level.flatMap((node) => keys.flatMap((key) => nodesOf(own(node, key))));
  }
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

function nodesOf(value: unknown): Node[] {
  const values = Array.isArray(value) ? value : [value];
  return values.filter((each): each is Node => typeof each === 'object' && each !== null && !Array.isArray(each));
}

function wordsOf(node: Node): string[] {
  const said = WORDS.flatMap((key) => own(node, key)).filter((text) => typeof text === 'string' && text !== '');
  const price = own(node, 'price') ?? own(node, 'lowPrice');
  const currency = own(node, 'priceCurrency');
  const hasPrice = (typeof price === 'string' || typeof price === 'number') && typeof currency === 'string';
  return hasPrice ? [...(said as string[]), `${price} ${currency}`] : (said as string[]);
}

function own(node: Node, key: string): unknown {
  return Object.hasOwn(node, key) ? node[key] : undefined;
}
