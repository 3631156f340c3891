import * as z from 'zod/mini';
import { readWords } from '@/core/match/read-words';
import { findTerms, indexTerms, type TermIndex } from '@/core/match/terms';

/** What words of rules/site-kinds/words.json show. */
export const KIND_WORDS = [
  'name',
  'pharmacy',
  'telehealth',
  'information',
  'supplement',
  'marketplace',
  'cart',
  'forms',
] as const;
export type KindWord = (typeof KIND_WORDS)[number];

const Terms = z.array(z.string().check(z.minLength(1), z.maxLength(64))).check(z.minLength(5), z.maxLength(100));

/** What rules/site-kinds/words.json holds. */
export const KindWordsFile = z.strictObject({
  readme: z.strictObject({ what: z.string(), rule: z.string(), source: z.string() }),
  /** Parts of host names that say medicines, in small letters. */
  host: z.array(z.string().check(z.regex(/^[a-z]{3,20}$/))),
  words: z.record(z.string().check(z.regex(/^[a-z]{2}$/)), z.record(z.enum(KIND_WORDS), Terms)),
});
export type KindWordsFile = z.infer<typeof KindWordsFile>;

/** The words of all languages, ready to be found in one pass. */
export interface KindIndex {
  readonly terms: TermIndex;
  /** By the index's list number. */
  readonly groups: readonly { readonly language: string; readonly word: KindWord }[];
  readonly host: readonly string[];
}

export function indexKindWords({ words, host }: Pick<KindWordsFile, 'words' | 'host'>): KindIndex {
  const groups = Object.entries(words).flatMap(([language, byWord]) =>
    KIND_WORDS.map((word) => ({ language, word, terms: byWord[word] })),
  );
  return {
    terms: indexTerms(groups.map(({ terms }) => terms)),
    groups: groups.map(({ language, word }) => ({ language, word })),
    host,
  };
}

/** Where a word stands: UTF-16 units of the text. */
export interface FoundWord {
  readonly start: number;
  readonly end: number;
}

/** Different words of one language in a text, each where it stands first. */
export type FoundKindWords = Readonly<Record<KindWord, readonly FoundWord[]>>;

/** The words of the language of which the text has most; words of two languages never add up. */
export function findKindWords(text: string, { terms, groups }: KindIndex): FoundKindWords {
  const words = readWords(text, terms.anchors);
  const byLanguage = new Map<string, { found: Record<KindWord, FoundWord[]>; seen: Set<number>; count: number }>();
  for (const { term, list, from, to } of findTerms(words, terms)) {
    const group = groups[list];
    if (!group) continue;
    const known = byLanguage.get(group.language) ?? { found: noWords(), seen: new Set<number>(), count: 0 };
    byLanguage.set(group.language, known);
    if (known.seen.has(term)) continue;
    known.seen.add(term);
    known.count++;
    known.found[group.word].push({ start: words.start[from] ?? 0, end: words.end[to] ?? 0 });
  }
  const [most] = [...byLanguage.values()].sort((a, b) => b.count - a.count);
  return most?.found ?? noWords();
}

function noWords(): Record<KindWord, FoundWord[]> {
  return {
    name: [],
    pharmacy: [],
    telehealth: [],
    information: [],
    supplement: [],
    marketplace: [],
    cart: [],
    forms: [],
  };
}
