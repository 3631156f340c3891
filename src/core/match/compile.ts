import { indexTerms, type TermIndex } from '@/core/match/terms';
import type { Pack } from '@/core/model/pack';
import type { Clause, Detector, Rule } from '@/core/model/rule';

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
  const lists = new ListNumbers();
  for (const pack of packs) for (const list of pack.lists) lists.add(`${pack.name}/${list.name}`, list.terms);
  const active = packs.flatMap((pack) =>
    pack.rules.filter((rule) => statuses.includes(rule.status)).map((rule) => ({ pack: pack.name, rule })),
  );
  const rules = active.map(({ pack, rule }) => ({
    pack,
    rule,
    clauses: rule.all.map((clause) => compileClause(clause, pack, lists, active)),
    negations: new Set(rule.negatedBy.map((words) => resolveNegation(words, pack, lists))),
  }));
  return {
    terms: indexTerms(lists.terms),
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
  return { lists: new Set([lists.numberOf(clause.list, pack)]), detector: null, within: clause.within ?? null };
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

/** Numbers for named lists (one for all languages of a list) and for phrases written into a rule. */
class ListNumbers {
  readonly terms: string[][] = [];
  readonly #numbers = new Map<string, number>();

  add(name: string, terms: readonly string[]): void {
    const known = this.#numbers.get(name);
    if (known !== undefined) this.terms[known]?.push(...terms);
    else this.#numbers.set(name, this.terms.push([...terms]) - 1);
  }

  addPhrases(phrases: readonly string[]): number {
    const name = `phrases:${[...phrases].sort().join('|')}`;
    if (!this.#numbers.has(name)) this.add(name, phrases);
    return this.#numbers.get(name) ?? 0;
  }

  numberOf(name: string, pack: string): number {
    const number = this.#numbers.get(name.includes('/') ? name : `${pack}/${name}`);
    if (number === undefined) throw new RangeError(`no list "${name}" for pack "${pack}"`);
    return number;
  }
}
