import type { Stance } from '@/core/model/evidence';
import { type JudgedItem, wilson } from '../../tests/evaluate/summary.ts';
import type { ItemOutcome } from './outcome.ts';
import type { RuleKey } from './rule-facts.ts';

/** A share with its 95 % interval. */
export interface Share {
  readonly hits: number;
  readonly n: number;
  readonly ci95: readonly [number, number];
}

export interface Tally {
  readonly name: string;
  readonly right: number;
  readonly wrong: number;
}

/** What a rule did. Right is a hit on an offer, or, for a rule that speaks against a warning, on a lawful item. */
export interface RuleFigures {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  /** Hits on items that count as neither. */
  readonly ambiguous: number;
  /** Items it was decisive on. */
  readonly decisiveRight: readonly string[];
  readonly decisiveWrong: readonly string[];
  readonly byLanguage: readonly Tally[];
  readonly byKind: readonly Tally[];
}

export function shareOf(hits: number, n: number): Share {
  return { hits, n, ci95: wilson(hits, n) };
}

/** The figures of one rule over all items. */
export function measureRule(key: RuleKey, stance: Stance, outcomes: readonly ItemOutcome[]): RuleFigures {
  const hit = outcomes.filter(({ hits }) => hits.has(key));
  const items = hit.map(({ item }) => item);
  const decisive = hit.filter(({ hits }) => hits.get(key)).map(({ item }) => item);
  const isRight = ({ label }: JudgedItem) => label === (stance === 'for' ? 'warn' : 'quiet');
  const isWrong = ({ label }: JudgedItem) => label === (stance === 'for' ? 'quiet' : 'warn');
  const tally = (nameOf: (item: JudgedItem) => string) => tallyBy(items, nameOf, { isRight, isWrong });
  return {
    right: idsOf(items.filter(isRight)),
    wrong: idsOf(items.filter(isWrong)),
    ambiguous: items.filter(({ label }) => label === 'ambiguous').length,
    decisiveRight: idsOf(decisive.filter(isRight)),
    decisiveWrong: idsOf(decisive.filter(isWrong)),
    byLanguage: tally(({ lang }) => lang),
    byKind: tally(({ kind }) => kind),
  };
}

interface Sides {
  readonly isRight: (item: JudgedItem) => boolean;
  readonly isWrong: (item: JudgedItem) => boolean;
}

/** Most hits first. */
function tallyBy(items: readonly JudgedItem[], nameOf: (item: JudgedItem) => string, sides: Sides): Tally[] {
  return [...Map.groupBy(items, nameOf)]
    .map(([name, group]) => ({
      name,
      right: group.filter(sides.isRight).length,
      wrong: group.filter(sides.isWrong).length,
    }))
    .filter(({ right, wrong }) => right + wrong > 0)
    .sort((a, b) => b.right + b.wrong - a.right - a.wrong || a.name.localeCompare(b.name));
}

function idsOf(items: readonly JudgedItem[]): string[] {
  return items.map(({ id }) => id).sort();
}
