import type { Pack } from '@/core/model/pack';
import type { Rule } from '@/core/model/rule';

/** `pack/rule` or `pack/list`: the name of something in every pack. */
export function ruleKey({ name }: Pick<Pack, 'name'>, id: string): string {
  return `${name}/${id}`;
}

/** Names (`pack/list`) of the lists that a rule looks for, of those that silence it, and of both. */
export interface ListsOfRule {
  readonly looked: readonly string[];
  readonly negating: readonly string[];
  readonly all: readonly string[];
}

export function listsOfRule(pack: string, { all, negatedBy }: Pick<Rule, 'all' | 'negatedBy'>): ListsOfRule {
  const full = (name: string) => (name.includes('/') ? name : `${pack}/${name}`);
  const looked = all.flatMap((clause) => ('list' in clause ? [full(clause.list)] : []));
  const negating = negatedBy.flatMap((words) => (words.startsWith('list:') ? [full(words.slice(5))] : []));
  return { looked, negating, all: [...looked, ...negating] };
}

/** The first list that a rule names and no pack has, or null. Packs with one cannot be compiled. */
export function unknownListOf(packs: readonly Pack[]): string | null {
  const known = new Set(packs.flatMap((pack) => pack.lists.map(({ name }) => ruleKey(pack, name))));
  const named = packs.flatMap((pack) => pack.rules.flatMap((rule) => listsOfRule(pack.name, rule).all));
  return named.find((list) => !known.has(list)) ?? null;
}
