import { type DomainIndex, indexDomains } from '@/core/domains/find-listed';
import { NO_NAMES, type ProtectedNames } from '@/core/domains/protected-names';
import { ListNumbers, signKey, type WordGroup } from '@/core/match/list-numbers';
import { indexTerms, type TermIndex } from '@/core/match/terms';
import type { Pack } from '@/core/model/pack';
import type { Clause, Detector, Rule } from '@/core/model/rule';
import type { PreparedSeals } from '@/core/pharmacy/seal-rules';
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

/** A rule in force, and the pack it belongs to. */
export interface ActiveRule {
  readonly pack: string;
  readonly rule: Rule;
}

/** What a verdict and a warning say of a pack. */
export type PackFacts = Pick<Pack, 'name' | 'version' | 'date' | 'kind' | 'policy'>;

/** Everything a scan needs, made once from the active packs. */
export interface CompiledRules {
  /** The packs it was made from. */
  readonly packs: readonly PackFacts[];
  /** By list number: the list as `pack/list`, or the phrases of a rule. */
  readonly listNames: readonly string[];
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
  readonly domains: DomainIndex;
  /** Who gives seals; without it no page's seals are checked. */
  readonly seals?: PreparedSeals;
  /** Lawful names that hosts may imitate; they come with the extension, not with a pack. */
  readonly names: ProtectedNames;
}

/**
 * Compile packs. A rule of a retired or (unless asked for) experimental status is left out.
 * @throws RangeError when a rule names a list that no pack has; `loadPack` has refused such a pack before
 */
export function compilePacks(
  packs: readonly Pack[],
  statuses: readonly Rule['status'][] = ['stable'],
  names: ProtectedNames = NO_NAMES,
): CompiledRules {
  const lists = new ListNumbers();
  for (const pack of packs) lists.addLists(pack);
  const active = packs.flatMap((pack) =>
    pack.rules.filter((rule) => statuses.includes(rule.status)).map((rule) => ({ pack: pack.name, rule })),
  );
  // rules first: their phrases become lists too
  const joined = joinRules(active, lists);
  return {
    ...joined,
    packs: packs.map(({ name, version, date, kind, policy }) => ({ name, version, date, kind, policy })),
    terms: indexTerms(lists.terms),
    wording: wordingOf(packs),
    domains: indexDomains(packs),
    names,
  };
}

/** Resolve the words of rules to list numbers. @throws RangeError when a rule names a list that is not there */
export function joinRules(
  active: readonly ActiveRule[],
  lists: ListNumbers,
): Omit<CompiledRules, 'packs' | 'terms' | 'wording' | 'domains' | 'names'> {
  const listsOfFamily = memoized((family: string) => new Set(familyLists(family, lists, active)));
  const rules = active.map(({ pack, rule }) => ({
    pack,
    rule,
    clauses: rule.all.map((clause) => compileClause(clause, pack, lists, listsOfFamily)),
    negations: new Set(rule.negatedBy.map((words) => resolveNegation(words, pack, lists))),
  }));
  const detectors = detectorsOf(rules);
  return {
    listNames: lists.names,
    wordsOf: lists.groups,
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

function detectorsOf(rules: readonly CompiledRule[]): ReadonlySet<Detector> {
  return new Set(rules.flatMap(({ clauses }) => clauses.flatMap(({ detector }) => (detector ? [detector] : []))));
}

function compileClause(
  clause: Clause,
  pack: string,
  lists: ListNumbers,
  listsOfFamily: (family: string) => ReadonlySet<number>,
): CompiledClause {
  if ('detector' in clause) return { lists: new Set(), detector: clause.detector, within: null };
  if ('phrase' in clause) {
    return { lists: new Set([lists.addPhrases(clause.phrase)]), detector: null, within: clause.within ?? null };
  }
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
