import { hashOf } from '@/core/match/hash';
import type { Pack, TermList } from '@/core/model/pack';

/** Words of one named list, or of one rule's phrases, that belong to the same languages. */
export interface WordGroup {
  /** Number of the list: one for all languages of a name. */
  readonly list: number;
  /** Null where phrases of a rule belong to none. */
  readonly languages: readonly string[] | null;
}

const SIGN = 0x5369676e;
/** Beginning of the names of lists that are made of a rule's phrases. */
const PHRASES = 'phrases:';

/**
 * Numbers for named lists (one for all languages of a name) and for phrases written into a rule. Their words are kept
 * in groups of the same languages, so that a word found tells which languages it was meant in.
 */
export class ListNumbers {
  /** Terms by group. */
  readonly terms: string[][] = [];
  readonly groups: WordGroup[] = [];
  readonly #numbers = new Map<string, number>();

  /** @param names of lists and phrases by number, with their groups, as they were; none for a new one */
  constructor(names: readonly string[] = [], groups: readonly WordGroup[] = []) {
    for (const name of names) this.#numberFor(name);
    this.groups.push(...groups);
  }

  /** Names of lists and phrases, by number. */
  get names(): string[] {
    return [...this.#numbers.keys()];
  }

  addLists({ name: pack, lists }: Pack): void {
    for (const name of new Set(lists.map((list) => list.name))) {
      const number = this.#numberFor(`${pack}/${name}`);
      const parts = lists.filter((list) => list.name === name);
      for (const { languages, terms } of groupByLanguages(parts)) this.#addGroup(number, languages, terms);
    }
  }

  /** @returns the number of these phrases, the same however often they are asked for */
  addPhrases(phrases: readonly string[]): number {
    const name = `${PHRASES}${[...phrases].sort().join('|')}`;
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#numberFor(name);
    this.#addGroup(number, null, [...phrases]);
    return number;
  }

  /** @throws RangeError when no pack has the list */
  numberOf(name: string, pack: string): number {
    const number = this.#numbers.get(name.includes('/') ? name : `${pack}/${name}`);
    if (number === undefined) throw new RangeError(`no list "${name}" for pack "${pack}"`);
    return number;
  }

  /** Keys, for the wording model, of the named lists. */
  signKeys(): (readonly [number, number])[] {
    return [...this.#numbers].flatMap(([name, number]) =>
      name.startsWith(PHRASES) ? [] : [[number, signKey(name)] as const],
    );
  }

  #numberFor(name: string): number {
    const number = this.#numbers.size;
    this.#numbers.set(name, number);
    return number;
  }

  #addGroup(list: number, languages: readonly string[] | null, terms: string[]): void {
    this.groups.push({ list, languages });
    this.terms.push(terms);
  }
}

/** Key of a list or detector by its name: the same in every version of the packs. */
export function signKey(name: string): number {
  return hashOf(name, SIGN);
}

/** Terms that are on a list in the very same languages, which come in the order of the alphabet. */
function groupByLanguages(lists: readonly TermList[]): { languages: string[]; terms: string[] }[] {
  const sets = new LanguageSets();
  const setOf = new Map<string, number>();
  for (const { language, terms } of [...lists].sort((a, b) => (a.language < b.language ? -1 : 1)))
    for (const term of terms) setOf.set(term, sets.with(setOf.get(term), language));
  const groups = new Map<number, { languages: string[]; terms: string[] }>();
  for (const [term, set] of setOf) {
    const group = groups.get(set);
    if (group) group.terms.push(term);
    else groups.set(set, { languages: sets.languagesOf(set), terms: [term] });
  }
  return [...groups.values()];
}

/** Numbers for sets of languages: a number for each term is many times cheaper than a text. */
class LanguageSets {
  readonly #sets: string[][] = [];
  /** By language: the set that another one becomes with it; that of the language alone is under -1. */
  readonly #wider = new Map<string, Map<number, number>>();

  /** The set with a language that is its last one, or comes after all of its own. */
  with(set: number | undefined, language: string): number {
    const languages = set === undefined ? [] : this.languagesOf(set);
    if (set !== undefined && languages.at(-1) === language) return set;
    const wider = this.#wider.get(language) ?? new Map<number, number>();
    this.#wider.set(language, wider);
    const known = wider.get(set ?? -1);
    if (known !== undefined) return known;
    const number = this.#sets.push([...languages, language]) - 1;
    wider.set(set ?? -1, number);
    return number;
  }

  languagesOf(set: number): string[] {
    return this.#sets[set] ?? [];
  }
}
