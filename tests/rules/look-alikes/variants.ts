import { pick } from '../../bench/seeded.ts';

/** A name to imitate. */
export interface Imitated {
  readonly domain: string;
  /** The registered name without its ending, and the ending. */
  readonly label: string;
  readonly ending: string;
}

/** A host that imitates a name, as sellers make them. */
export interface Variant {
  readonly host: string;
  readonly of: string;
  readonly kind: VariantKind;
}

export type VariantKind = keyof typeof MAKERS;

// chosen apart from rules/hosts/look-alike.json, which knows most of them, too
const BEFORE = ['my', 'the', 'get', 'buy', 'official', 'online', 'best', 'cheap', 'us', 'original', 'shop', 'rx'];
const AFTER = [
  'online',
  'official',
  'store',
  'shop',
  'pharmacy',
  'rx',
  'meds',
  'pills',
  'drugs',
  '24',
  '24h',
  'usa',
  'uk',
  'canada',
  'direct',
  'sale',
  'discount',
  'outlet',
  'deals',
  'care',
  'health',
  'apotheke',
  'farmacia',
  'pharmacie',
  'apteka',
  'delivery',
  'express',
  'generics',
  'viagra',
  'ozempic',
  'europe',
  'deutschland',
  '365',
  'login',
  'secure',
  'verified',
  // words that the detector was not told of
  'superstore',
  'wholesale',
  'versand',
  'tienda',
  'sklep',
  'clearance',
];
const TRADE = ['pharmacy', 'rx', 'meds', 'pills', 'apotheke', 'farmacia', 'pharmacie', 'apteka', 'viagra', 'chemist'];
const ENDINGS = [
  'shop',
  'store',
  'online',
  'top',
  'xyz',
  'site',
  'club',
  'net',
  'org',
  'info',
  'biz',
  'live',
  'icu',
  'tk',
  'pw',
  'cc',
  'su',
];
const SELLERS = [
  'cheap-meds.shop',
  'buypillsnow.top',
  'best-rx24.com',
  'secure-order.xyz',
  'pharmlook.example',
  'a1b2c3.ru',
];
const ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const FOREIGN: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  s: 'ѕ',
};
const MARKED: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  c: 'ç',
  n: 'ñ',
  s: 'ş',
  l: 'ł',
};
const DIGITS: Readonly<Record<string, string>> = { o: '0', l: '1', e: '3', s: '5', m: 'rn', w: 'vv' };

/** Each makes a host of a name, or nothing where the name has no place for it. */
const MAKERS = {
  foreignLetter: (name, random) => replaced(name, FOREIGN, random),
  markedLetter: (name, random) => replaced(name, MARKED, random),
  digitForLetter: (name, random) => replaced(name, DIGITS, random),
  otherEnding: ({ label, ending }, random) => {
    const other = pick(ENDINGS, random);
    return other === ending ? null : `${label}.${other}`;
  },
  typoOfCom: ({ label, ending }, random) => (ending === 'com' ? `${label}.${pick(['co', 'cm', 'om'], random)}` : null),
  domainBefore: ({ domain }, random) => `${pick(['', 'www.'], random)}${domain}.${pick(SELLERS, random)}`,
  domainWithHyphens: ({ domain }, random) => `www-${domain.replaceAll('.', '-')}.${pick(ENDINGS, random)}`,
  wordBefore: ({ label, ending }, random) =>
    `${pick(BEFORE, random)}${pick(['', '-'], random)}${label}.${pick(['com', ending, ...ENDINGS], random)}`,
  wordAfter: ({ label, ending }, random) =>
    `${label}${pick(['', '-'], random)}${pick(AFTER, random)}.${pick(['com', ending, ...ENDINGS], random)}`,
  tradeWord: ({ label, ending }, random) =>
    `${label}-${pick(TRADE, random)}.${pick(['com', ending, ...ENDINGS], random)}`,
  twoWords: ({ label }, random) => `${label}-${pick(AFTER, random)}-${pick(AFTER, random)}.${pick(ENDINGS, random)}`,
  slip: ({ label, ending }, random) => finish(slipped(label, random), label, ending, random),
  twoSlips: ({ label, ending }, random) => {
    const once = label.length >= 10 ? slipped(label, random) : null;
    return once === null ? null : finish(slipped(once, random), label, ending, random);
  },
  slipAndWord: ({ label }, random) => {
    const typed = label.length >= 8 && !label.includes('-') ? slipped(label, random) : label;
    return typed === label
      ? null
      : `${typed}-${pick(['pharmacy', 'rx', 'meds', 'pills'], random)}.${pick(ENDINGS, random)}`;
  },
} satisfies Record<string, (name: Imitated, random: () => number) => string | null>;

/** Kinds that point at a name whatever it is. The others are open to chance where the name is an everyday word. */
export const PLAIN_KINDS: readonly VariantKind[] = ['foreignLetter', 'markedLetter', 'domainBefore'];

/** Those of a name that is short, but no word. */
export const SHORT_KINDS: readonly VariantKind[] = [...PLAIN_KINDS, 'domainWithHyphens', 'tradeWord'];

/** So many variants, the same ones for the same seed; no host twice. */
export function makeVariants(
  names: readonly Imitated[],
  kindsOf: (name: Imitated) => readonly VariantKind[],
  count: number,
  random: () => number,
): Variant[] {
  const made = new Map<string, Variant>();
  while (made.size < count) {
    const name = pick(names, random);
    const kind = pick(kindsOf(name), random);
    const host = MAKERS[kind](name, random);
    if (host !== null && host !== name.domain) made.set(host, { host, of: name.domain, kind });
  }
  return [...made.values()];
}

export const ALL_KINDS = Object.keys(MAKERS) as VariantKind[];

/** One letter that has a double, in its place. */
function replaced({ label, ending }: Imitated, doubles: Readonly<Record<string, string>>, random: () => number) {
  const places = [...label].flatMap((letter, at) => (doubles[letter] === undefined ? [] : [at]));
  if (places.length === 0) return null;
  const at = pick(places, random);
  return `${label.slice(0, at)}${doubles[label[at] ?? '']}${label.slice(at + 1)}.${pick([ending, 'com', 'shop'], random)}`;
}

/** A letter dropped, doubled, swapped with the next, or taken for the key beside it. */
function slipped(label: string, random: () => number): string {
  const at = Math.floor(random() * label.length);
  const [before, letter, after] = [label.slice(0, at), label[at] ?? '', label.slice(at + 1)];
  const way = pick(['drop', 'double', 'swap', 'neighbour'] as const, random);
  if (letter === '-' || way === 'drop') return before + after;
  if (way === 'double') return before + letter + letter + after;
  if (way === 'swap') return before + after.slice(0, 1) + letter + after.slice(1);
  return before + neighbourOf(letter, random) + after;
}

function neighbourOf(letter: string, random: () => number): string {
  const row = ROWS.find((keys) => keys.includes(letter)) ?? letter;
  const at = row.indexOf(letter);
  return pick(
    [row[at - 1], row[at + 1]].filter((key) => key !== undefined),
    random,
  );
}

function finish(typed: string, label: string, ending: string, random: () => number): string | null {
  const isName = typed.replaceAll('-', '') === label.replaceAll('-', '') || /^-|-$/.test(typed);
  return isName ? null : `${typed}.${pick([ending, ending, 'com', 'shop', 'net'], random)}`;
}
