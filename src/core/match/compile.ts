import { hashOf } from '@/core/match/hash';
import { indexTerms, type TermIndex } from '@/core/match/terms';
import type { Pack, TermList } from '@/core/model/pack';
import type { Clause, Detector, Rule } from '@/core/model/rule';
import { openWording, type Wording } from '@/core/wording/wording';

/** A clause with its words resolved to list numbers. */
export interface CompiledClause {
  readonly lists: ReadonlySet<number>;
  readonly detector: Detector | null;
  /** Greatest distance from the first clause in words when it differs from the rule's `near`. */
  readonly within: number | null;
}

export interface CompiledRule {
  readonly pack: string;
  readonly rule: Rule;
  readonly clauses: readonly CompiledClause[];
  readonly negations: ReadonlySet<number>;
}

/** Words of one named list, or of one rule's phrases, that belong to the same languages. */
export interface WordGroup {
  /** Number of the list: one for all languages of a name. */
  readonly list: number;
  /** Null where phrases of a rule belong to none. */
  readonly languages: readonly string[] | null;
}

/** Everything a scan needs, made once from the active packs. */
export interface CompiledRules {
  readonly terms: TermIndex;
  /** By the index's list number: what its words are marked as, and the languages they were written down for. */
  readonly wordsOf: readonly WordGroup[];
  /** The wording model of the first pack that brings one. */
  readonly wording: { readonly pack: string; readonly model: Wording } | null;
  readonly rules: readonly CompiledRule[];
  readonly detectors: ReadonlySet<Detector>;
  /** Those that can show a substance without its name. */
  readonly namingDetectors: ReadonlySet<Detector>;
  /** Lists whose words can be disguised: those that name substances. */
  readonly substanceLists: ReadonlySet<number>;
  /** Keys, for the wording model, of named lists and of detectors. Phrases of a rule have none. */
  readonly signKeys: ReadonlyMap<number | Detector, number>;
  /** Lists that speak for a warning: only their words are looked for in disguise. */
  readonly sellerLists: ReadonlySet<number>;
}

/**
 * Compile packs. A rule of a retired or (unless asked for) experimental status is left out.
 * @throws RangeError when a rule names a list that no pack has; `loadPack` has refused such a pack before
 */
export function compilePacks(packs: readonly Pack[], statuses: readonly Rule['status'][] = ['stable']): CompiledRules {
  const lists = new ListNumbers();
  for (const pack of packs) lists.addLists(pack);
  const active = packs.flatMap((pack) =>
    pack.rules.filter((rule) => statuses.includes(rule.status)).map((rule) => ({ pack: pack.name, rule })),
  );
  const listsOfFamily = memoized((family: string) => new Set(familyLists(family, lists, active)));
  const rules = active.map(({ pack, rule }) => ({
    pack,
    rule,
    clauses: rule.all.map((clause) => compileClause(clause, pack, lists, listsOfFamily)),
    negations: new Set(rule.negatedBy.map((words) => resolveNegation(words, pack, lists))),
  }));
  const detectors = detectorsOf(rules);
  return {
    terms: indexTerms(lists.terms),
    wordsOf: lists.groups,
    wording: wordingOf(packs),
    rules,
    detectors,
    signKeys: new Map<number | Detector, number>([
      ...lists.signKeys(),
      ...[...detectors].map((name) => [name, signKey(`@${name}`)] as const),
    ]),
    namingDetectors: detectorsOf(rules.filter(({ rule }) => rule.family === 'substance' && rule.stance === 'for')),
    substanceLists: listsOfFamily('substance'),
    sellerLists: new Set(
      rules.flatMap(({ rule, clauses }) =>
        rule.stance === 'for' ? clauses.flatMap((clause) => [...clause.lists]) : [],
      ),
    ),
  };
}

function wordingOf(packs: readonly Pack[]): CompiledRules['wording'] {
  const [first] = packs.flatMap(({ name, wording }) => (wording ? [{ pack: name, model: openWording(wording) }] : []));
  return first ?? null;
}

/** Key of a list or detector by its name: the same in every version of the packs. */
function signKey(name: string): number {
  return hashOf(name, SIGN);
}

function detectorsOf(rules: readonly CompiledRule[]): ReadonlySet<Detector> {
  return new Set(rules.flatMap(({ clauses }) => clauses.flatMap(({ detector }) => (detector ? [detector] : []))));
}

interface ActiveRule {
  readonly pack: string;
  readonly rule: Rule;
}

function compileClause(
  clause: Clause,
  pack: string,
  lists: ListNumbers,
  listsOfFamily: (family: string) => ReadonlySet<number>,
): CompiledClause {
  if ('detector' in clause) return { lists: new Set(), detector: clause.detector, within: null };
  if ('phrase' in clause) return { lists: new Set([lists.addPhrases(clause.phrase)]), detector: null, within: null };
  if ('family' in clause) return { lists: listsOfFamily(clause.family), detector: null, within: null };
  return { lists: new Set([lists.numberOf(clause.list, pack)]), detector: null, within: clause.within ?? null };
}

/** One answer for each question, the very same each time: what is found for a set of lists is kept by the set. */
function memoized<Value>(answer: (question: string) => Value): (question: string) => Value {
  const known = new Map<string, Value>();
  return (question) => {
    const before = known.get(question);
    if (before !== undefined) return before;
    const value = answer(question);
    known.set(question, value);
    return value;
  };
}

function resolveNegation(words: string, pack: string, lists: ListNumbers): number {
  return words.startsWith('list:') ? lists.numberOf(words.slice(5), pack) : lists.addPhrases([words]);
}

/** Lists that a rule of the family looks for by themselves. */
function familyLists(family: string, lists: ListNumbers, active: readonly ActiveRule[]): number[] {
  return active.flatMap(({ pack, rule }) => {
    const [only, ...others] = rule.all;
    const alone = rule.family === family && rule.stance === 'for' && only !== undefined && others.length === 0;
    return alone && 'list' in only ? [lists.numberOf(only.list, pack)] : [];
  });
}

const SIGN = 0x5369676e;
/** Beginning of the names of lists that are made of a rule's phrases. */
const PHRASES = 'phrases:';

/**
 * Numbers for named lists (one for all languages of a name) and for phrases written into a rule. Their words are kept
 * in groups of the same languages, so that a word found tells which languages it was meant in.
 */
class ListNumbers {
  /** Terms by group. */
  readonly terms: string[][] = [];
  readonly groups: WordGroup[] = [];
  readonly #numbers = new Map<string, number>();

  addLists({ name: pack, lists }: Pack): void {
    for (const name of new Set(lists.map((list) => list.name))) {
      const number = this.#numberFor(`${pack}/${name}`);
      const byLanguages = new Map<string, string[]>();
      for (const [term, languages] of languagesByTerm(lists.filter((list) => list.name === name))) {
        const terms = byLanguages.get(languages);
        if (terms) terms.push(term);
        else byLanguages.set(languages, [term]);
      }
      for (const [languages, terms] of byLanguages) this.#addGroup(number, languages.split(' '), terms);
    }
  }

  addPhrases(phrases: readonly string[]): number {
    const name = `${PHRASES}${[...phrases].sort().join('|')}`;
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#numberFor(name);
    this.#addGroup(number, null, [...phrases]);
    return number;
  }

  numberOf(name: string, pack: string): number {
    const number = this.#numbers.get(name.includes('/') ? name : `${pack}/${name}`);
    if (number === undefined) throw new RangeError(`no list "${name}" for pack "${pack}"`);
    return number;
  }

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

/** Term → the languages in which it is on a list, in the order of the alphabet, with spaces between. */
function languagesByTerm(lists: readonly TermList[]): Map<string, string> {
  const byTerm = new Map<string, string>();
  for (const { language, terms } of [...lists].sort((a, b) => (a.language < b.language ? -1 : 1))) {
    for (const term of terms) {
      const known = byTerm.get(term);
      if (known === undefined) byTerm.set(term, language);
      else if (known !== language && !known.endsWith(` ${language}`)) byTerm.set(term, `${known} ${language}`);
    }
  }
  return byTerm;
}
