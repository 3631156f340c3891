import type { Pack } from '@/core/model/pack';
import { type RuleKey, ruleKey } from '../report/rule-facts.ts';
import { namedLists } from './check-together.ts';

/** The rules as they were read at one moment. */
export interface Snapshot {
  readonly packs: readonly Pack[];
  /** Text of every rule's cases.json. */
  readonly cases: ReadonlyMap<RuleKey, string>;
}

/** What differs from one moment to the next. */
export interface Change {
  /** Rules that are new, or whose own file, lists or cases differ. */
  readonly rules: readonly RuleKey[];
  /** True when verdicts may differ: more than cases has changed. */
  readonly changesVerdicts: boolean;
}

export function findChange(before: Snapshot, after: Snapshot): Change {
  const old = partsOf(before);
  const now = partsOf(after);
  return {
    rules: [...now.keys()].filter((key) => old.get(key) !== now.get(key)),
    changesVerdicts: JSON.stringify(before.packs) !== JSON.stringify(after.packs),
  };
}

/** All that a rule consists of, as one text. */
function partsOf({ packs, cases }: Snapshot): Map<RuleKey, string> {
  const lists = Map.groupBy(
    packs.flatMap((pack) => pack.lists.map((list) => ({ list, name: `${pack.name}/${list.name}` }))),
    ({ name }) => name,
  );
  const texts = new Map([...lists].map(([name, some]) => [name, JSON.stringify(some)]));
  return new Map(
    packs.flatMap((pack) =>
      pack.rules.map((rule) => {
        const key = ruleKey(pack.name, rule.id);
        const named = namedLists(rule).map(({ name }) => texts.get(name.includes('/') ? name : `${pack.name}/${name}`));
        return [key, JSON.stringify([rule, cases.get(key), named])] as const;
      }),
    ),
  );
}

/** Packs in which some experimental rules count as if they were stable. */
export function countAsStable(packs: readonly Pack[], keys: ReadonlySet<RuleKey>): Pack[] {
  return packs.map((pack) => ({
    ...pack,
    rules: pack.rules.map((rule) => {
      const isTried = rule.status === 'experimental' && keys.has(ruleKey(pack.name, rule.id));
      return isTried ? { ...rule, status: 'stable' as const } : rule;
    }),
  }));
}
