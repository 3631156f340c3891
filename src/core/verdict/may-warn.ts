import type { CompiledRules } from '@/core/match/compile';
import { scanPage } from '@/core/match/scan';
import { FAMILIES_SHOWN, familiesOf, MOST_POINTS } from '@/core/match/weak-evidence';
import type { Evidence, SignalFamily } from '@/core/model/evidence';
import type { PageText } from '@/core/model/page';
import type { DecidingPack } from '@/core/verdict/decide';
import { judgeEvidence } from '@/core/verdict/judge-page';

/** Points of wording that leaves no doubt. */
const CLEAR_WORDING = 24;
/** What words beside a page's text may add at most: signs that a seller hides, or signs of one at work. */
const BESIDE: readonly (readonly SignalFamily[])[] = [
  ['no-prescription', 'anonymity'],
  ['contact', 'shop'],
];

/**
 * May a page be warned about at all? Asked of its rough text, hidden words included, before anybody works out what a
 * reader sees of it, which costs the page most. So doubt counts for a warning: nothing speaks against it or negates, words
 * may lie any distance apart, and the wording and what stands beside the text are taken for the worst.
 */
export function mayWarn(page: PageText, compiled: CompiledRules, packs: readonly DecidingPack[]): boolean {
  return scanPage(page, generousRules(compiled)).some(({ listing, evidence }) => {
    if (evidence.length === 0) return false;
    const worst = [...evidence, assumed('wording', CLEAR_WORDING, evidence)];
    const isLevel = (some: readonly Evidence[]) => judgeEvidence(some, packs).level !== 'clear';
    if (isLevel(worst)) return true;
    const hasBeside = listing === null && familiesOf(evidence).size >= FAMILIES_SHOWN;
    return (
      hasBeside &&
      BESIDE.some((pair) => isLevel([...worst, ...pair.map((each) => assumed(each, MOST_POINTS, evidence))]))
    );
  });
}

/** Of rough text; seals are looked at when a page is read closely. */
function generousRules({ seals: _, ...compiled }: CompiledRules): CompiledRules {
  const rules = compiled.rules
    .filter(({ rule }) => rule.stance === 'for')
    .map(({ clauses, rule, pack }) => ({
      pack,
      rule: { ...rule, near: 0 },
      clauses: clauses.map((clause) => ({ ...clause, within: null })),
      negations: new Set<number>(),
    }));
  return { ...compiled, rules, wording: null };
}

/** Evidence that nobody found; it is weighed by the policy of the pack that what was found comes from. */
function assumed(family: SignalFamily, points: number, [found]: readonly Evidence[]): Evidence {
  return {
    pack: found?.pack ?? '',
    ruleId: 'assumed',
    family,
    stance: 'for',
    points,
    reason: 'reason_unknown',
    quote: '',
  };
}
