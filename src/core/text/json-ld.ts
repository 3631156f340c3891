/** UTF-16 units of one piece of data; a longer one is left unread, for half of it is no JSON. */
export const JSON_LD_LIMIT = 1 << 16;
const DEEPEST = 8;
const MOST_NODES = 2_000;
/** Where a thing is named and described. */
const WORDS = ['name', 'alternateName', 'headline', 'description', 'category', 'keywords'];
/** Where things lie inside each other; what other people write (reviews, comments) is not looked into. */
const INSIDE = ['@graph', 'mainEntity', 'itemListElement', 'item', 'brand', 'offers', 'hasVariant'];

type Node = Readonly<Record<string, unknown>>;

/**
 * The words that a page's JSON-LD says of things: names, descriptions, prices. In the order of the data, without
 * recursion; data that is too long, too deep or broken gives what could be read of it, or nothing.
 * @see https://www.w3.org/TR/json-ld11/
 */
export function jsonLdWords(source: string): string[] {
  if (source.length > JSON_LD_LIMIT) return [];
  const words: string[] = [];
  let level = nodesOf(parse(source));
  let nodes = 0;
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    level = level.slice(0, MOST_NODES - nodes);
    nodes += level.length;
    for (const node of level) words.push(...wordsOf(node));
    level = level.flatMap((node) => INSIDE.flatMap((key) => nodesOf(own(node, key))));
  }
  return words;
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
