import type { SignalFamily, Stance } from '@/core/model/evidence';
import type { Pack } from '@/core/model/pack';
import type { Clause, Rule } from '@/core/model/rule';
import { pointsOfWording } from '@/core/wording/judge-wording';
import type { Catalogue } from '@/core/words/words';
import { describeClause, describeReach } from './describe-rule.ts';

/** A named text of a rule's cases.json. */
export interface CaseText {
  readonly name: string;
  readonly text: string;
}

export interface RuleCases {
  readonly fires: readonly CaseText[];
  readonly silent: readonly CaseText[];
}

/** `pack/id`: names a rule among all packs. */
export type RuleKey = `${string}/${string}`;

/** A list that a rule uses. */
export interface ListFacts {
  /** `pack/name`. */
  readonly name: string;
  readonly use: 'looks for' | 'silenced by';
  readonly total: number;
  readonly byLanguage: readonly { readonly language: string; readonly terms: number }[];
}

/** What is known of a rule without any measurement, in words for a reader. */
export interface RuleFacts {
  readonly key: RuleKey;
  readonly pack: string;
  readonly version: string;
  readonly id: string;
  /** `model`: not a rule that somebody wrote, but a sign that the pack's wording model gives. */
  readonly status: Rule['status'] | 'model';
  readonly family: SignalFamily;
  readonly familyName: string;
  readonly stance: Stance;
  /** For the wording model: the most it can give. */
  readonly points: number;
  /** What a person reads. */
  readonly reason: string;
  readonly clauses: readonly string[];
  readonly reach: readonly string[];
  readonly lists: readonly ListFacts[];
  readonly cases: RuleCases;
  readonly falseAlarms: readonly string[];
  readonly sources: readonly string[];
  readonly added: string | null;
  readonly reviewed: string | null;
}

export interface FactSources {
  readonly packs: readonly Pack[];
  readonly casesOf: (pack: string, id: string) => RuleCases;
  readonly catalogue: Catalogue;
}

export function ruleKey(pack: string, id: string): RuleKey {
  return `${pack}/${id}`;
}

/** The facts of every rule of every pack, in the packs' order; the signs of a pack's wording model come last. */
export function collectFacts(sources: FactSources): RuleFacts[] {
  return sources.packs.flatMap((pack) => [
    ...pack.rules.map((rule) => factsOf(rule, pack, sources)),
    ...(pack.wording ? modelFacts(pack, sources.catalogue) : []),
  ]);
}

function factsOf(rule: Rule, pack: Pack, { packs, casesOf, catalogue }: FactSources): RuleFacts {
  const { id, status, family, stance, points, falseAlarms, sources, added, reviewed } = rule;
  return {
    ...{ key: ruleKey(pack.name, id), pack: pack.name, version: pack.version, id, status, family, stance, points },
    familyName: familyName(family, catalogue),
    reason: wordsOf(rule.reason, catalogue),
    clauses: rule.all.map((clause) => describeClause(clause, (name) => familyName(name, catalogue))),
    reach: describeReach(rule),
    lists: listsOf(rule, pack.name, packs),
    cases: casesOf(pack.name, id),
    ...{ falseAlarms, sources, added, reviewed },
  };
}

/** Ids as src/core/match/scan.ts gives them. */
function modelFacts(pack: Pack, catalogue: Catalogue): RuleFacts[] {
  const fact = (id: string, stance: Stance, points: number): RuleFacts => ({
    ...{ key: ruleKey(pack.name, id), pack: pack.name, version: pack.version, id, status: 'model', stance, points },
    family: 'wording',
    familyName: familyName('wording', catalogue),
    reason: wordsOf(`reason_${id.replaceAll('-', '_')}`, catalogue),
    clauses: ['the words around a named substance, weighed by the wording model (wording.json)'],
    reach: ['Points grow with how plainly the wording tells; the figure above is the most it can give.'],
    lists: [],
    cases: { fires: [], silent: [] },
    falseAlarms: ['Texts that quote or imitate the other side'],
    sources: [pack.wording?.source ?? ''],
    added: null,
    reviewed: null,
  });
  return [
    fact('reads-like-an-offer', 'for', pointsOfWording(Number.MAX_SAFE_INTEGER)),
    fact('reads-like-talk', 'against', -pointsOfWording(-Number.MAX_SAFE_INTEGER)),
  ];
}

function familyName(family: SignalFamily, catalogue: Catalogue): string {
  return wordsOf(`family_${family.replaceAll('-', '_')}`, catalogue);
}

function wordsOf(key: string, catalogue: Catalogue): string {
  const found = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
  return typeof found === 'string' ? found : (found?.other ?? key);
}

function listsOf(rule: Rule, pack: string, packs: readonly Pack[]): ListFacts[] {
  const wanted = rule.all.flatMap((clause: Clause) => ('list' in clause ? [clause.list] : []));
  const silencing = rule.negatedBy.flatMap((each) => (each.startsWith('list:') ? [each.slice('list:'.length)] : []));
  return [
    ...[...new Set(wanted)].map((name) => toList(name, 'looks for', { pack, packs })),
    ...[...new Set(silencing)].map((name) => toList(name, 'silenced by', { pack, packs })),
  ];
}

function toList(name: string, use: ListFacts['use'], { pack, packs }: { pack: string; packs: readonly Pack[] }) {
  const full = name.includes('/') ? name : `${pack}/${name}`;
  const parts = packs.flatMap((each) => each.lists.filter((list) => `${each.name}/${list.name}` === full));
  const byLanguage = parts.map(({ language, terms }) => ({ language, terms: terms.length }));
  const total = byLanguage.reduce((sum, { terms }) => sum + terms, 0);
  return { name: full, use, total, byLanguage };
}
