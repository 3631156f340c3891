import { drain, indexingTerms, type TermIndex } from '@/core/match/terms';
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

/** Everything a scan needs, made once from the active packs. */
export interface CompiledRules {
  readonly terms: TermIndex;
  /** By list number: the languages its words were written down for; null where they belong to none. */
  readonly languages: readonly (readonly string[] | null)[];
  /** The wording model of the first pack that brings one. */
  readonly wording: { readonly pack: string; readonly model: Wording } | null;
  readonly rules: readonly CompiledRule[];
  readonly detectors: ReadonlySet<Detector>;
  /** Those that can show a substance without its name. */
  readonly namingDetectors: ReadonlySet<Detector>;
  /** Lists whose words can be disguised: those that name substances. */
  readonly substanceLists: ReadonlySet<number>;
  /** Lists that speak for a warning: only their words are looked for in disguise. */
  readonly sellerLists: ReadonlySet<number>;
}

/**
 * Compile packs. A rule of a retired or (unless asked for) experimental status is left out.
 * @throws RangeError when a rule names a list that no pack has; `loadPack` has refused such a pack before
 */
export function compilePacks(packs: readonly Pack[], statuses: readonly Rule['status'][] = ['stable']): CompiledRules {
  return drain(compilingPacks(packs, statuses));
}

/** The same in short steps, for a page that must not be held up. */
export function* compilingPacks(
  packs: readonly Pack[],
  statuses: readonly Rule['status'][] = ['stable'],
): Generator<undefined, CompiledRules> {
  const lists = new ListNumbers();
  for (const pack of packs) yield* lists.addLists(pack);
  const active = packs.flatMap((pack) =>
    pack.rules.filter((rule) => statuses.includes(rule.status)).map((rule) => ({ pack: pack.name, rule })),
  );
  const rules = active.map(({ pack, rule }) => ({
    pack,
    rule,
    clauses: rule.all.map((clause) => compileClause(clause, pack, lists, active)),
    negations: new Set(rule.negatedBy.flatMap((words) => resolveNegation(words, pack, lists))),
  }));
  const terms = yield* indexingTerms(lists.terms);
  return {
    terms,
    languages: lists.languages,
    wording: wordingOf(packs),
    rules,
    detectors: detectorsOf(rules),
    namingDetectors: detectorsOf(rules.filter(({ rule }) => rule.family === 'substance' && rule.stance === 'for')),
    substanceLists: new Set(familyLists('substance', lists, active)),
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
  active: readonly ActiveRule[],
): CompiledClause {
  if ('detector' in clause) return { lists: new Set(), detector: clause.detector, within: null };
  if ('phrase' in clause) return { lists: new Set([lists.addPhrases(clause.phrase)]), detector: null, within: null };
  if ('family' in clause)
    return { lists: new Set(familyLists(clause.family, lists, active)), detector: null, within: null };
  return { lists: new Set(lists.numbersOf(clause.list, pack)), detector: null, within: clause.within ?? null };
}

function resolveNegation(words: string, pack: string, lists: ListNumbers): readonly number[] {
  return words.startsWith('list:') ? lists.numbersOf(words.slice(5), pack) : [lists.addPhrases([words])];
}

/** Lists that a rule of the family looks for by themselves. */
function familyLists(family: string, lists: ListNumbers, active: readonly ActiveRule[]): number[] {
  return active.flatMap(({ pack, rule }) => {
    const [only, ...others] = rule.all;
    const alone = rule.family === family && rule.stance === 'for' && only !== undefined && others.length === 0;
    return alone && 'list' in only ? lists.numbersOf(only.list, pack) : [];
  });
}

/**
 * Numbers for the words of named lists and of phrases written into a rule. The words of a name that belong to the same
 * languages share a number, so that a word found tells which languages it was meant in.
 */
class ListNumbers {
  readonly terms: string[][] = [];
  /** Languages by list number; null where a phrase of a rule belongs to none. */
  readonly languages: (readonly string[] | null)[] = [];
  readonly #numbers = new Map<string, number[]>();

  *addLists({ name: pack, lists }: Pack): Generator<undefined, void> {
    for (const name of new Set(lists.map((list) => list.name))) {
      const languagesOf = languagesByTerm(lists.filter((list) => list.name === name));
      const groups = new Map<string, number>();
      for (const [term, languages] of languagesOf) {
        const key = [...languages].sort().join(' ');
        const number = groups.get(key) ?? this.#add([...languages]);
        groups.set(key, number);
        this.terms[number]?.push(term);
      }
      this.#numbers.set(`${pack}/${name}`, [...groups.values()]);
      yield;
    }
  }

  addPhrases(phrases: readonly string[]): number {
    const name = `phrases:${[...phrases].sort().join('|')}`;
    const [known] = this.#numbers.get(name) ?? [];
    if (known !== undefined) return known;
    const number = this.#add(null);
    this.terms[number]?.push(...phrases);
    this.#numbers.set(name, [number]);
    return number;
  }

  numbersOf(name: string, pack: string): readonly number[] {
    const numbers = this.#numbers.get(name.includes('/') ? name : `${pack}/${name}`);
    if (numbers === undefined) throw new RangeError(`no list "${name}" for pack "${pack}"`);
    return numbers;
  }

  #add(languages: readonly string[] | null): number {
    this.languages.push(languages);
    return this.terms.push([]) - 1;
  }
}

/** Term → the languages in which it is on a list. */
function languagesByTerm(lists: readonly TermList[]): Map<string, Set<string>> {
  const byTerm = new Map<string, Set<string>>();
  for (const { language, terms } of lists) {
    for (const term of terms) {
      const known = byTerm.get(term);
      if (known) known.add(language);
      else byTerm.set(term, new Set([language]));
    }
  }
  return byTerm;
}
