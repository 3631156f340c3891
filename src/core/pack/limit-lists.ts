import type { Pack, TermList } from '@/core/model/pack';
import { listsOfRule, ruleKey } from '@/core/pack/names';
import { FUNCTION_WORDS } from '@/core/text/function-words';

/** Lists (`pack/list`) that name substances, and lists that quieten: by a rule against a warning, or by a negation. */
export interface ListRoles {
  readonly substances: ReadonlySet<string>;
  readonly quieting: ReadonlySet<string>;
}

export interface ListBounds {
  readonly roles: ListRoles;
  readonly isEveryday: (term: string) => boolean;
}

/** A list that quietens may grow by this share of its bundled terms, or by so many where that is more. */
const QUIETING_GROWTH = { share: 0.1, terms: 10 } as const;
/** Letters from which a single word of a script with spaces is more than a little word. */
const SHORTEST_WORD = 3;
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** What the lists of all packs are looked for. */
export function listRoles(packs: readonly Pack[]): ListRoles {
  const substances = new Set<string>();
  const quieting = new Set<string>();
  for (const pack of packs) {
    for (const rule of pack.rules) {
      const { looked, negating } = listsOfRule(pack.name, rule);
      for (const list of negating) quieting.add(list);
      const role = rule.stance === 'against' ? quieting : rule.family === 'substance' ? substances : null;
      for (const list of looked) role?.add(list);
    }
  }
  return { substances, quieting };
}

/**
 * Keep words of everyday from becoming substances or silencers, and lists that quieten from growing fast.
 * A bundled list keeps its gate; no other than a list of substances gets one.
 */
export function clampList(list: TermList, pack: string, before: Pack | undefined, bounds: ListBounds): TermList | null {
  const key = ruleKey({ name: pack }, list.name);
  const isSubstance = bounds.roles.substances.has(key);
  const isQuieting = bounds.roles.quieting.has(key);
  const old = before?.lists.filter(({ name }) => name === list.name) ?? [];
  const hadGate = old.some((each) => each.language === list.language && each.gate);
  const gate = hadGate || (isSubstance && list.gate);
  const terms = isSubstance || isQuieting ? clampTerms(list, old, isQuieting, bounds) : list.terms;
  if (terms.length === 0) return null;
  return gate === list.gate && terms === list.terms ? list : { ...list, gate, terms };
}

function clampTerms(list: TermList, old: readonly TermList[], isQuieting: boolean, bounds: ListBounds): string[] {
  const same = old.find(({ language }) => language === list.language)?.terms;
  if (same?.length === list.terms.length && same.every((term, i) => term === list.terms[i])) return list.terms;
  const known = new Set(old.flatMap(({ terms }) => terms));
  let room =
    isQuieting && old.length > 0
      ? Math.max(QUIETING_GROWTH.terms, Math.floor((same?.length ?? 0) * QUIETING_GROWTH.share))
      : Number.POSITIVE_INFINITY;
  const kept = list.terms.filter((term) => known.has(term) || (!bounds.isEveryday(term) && room-- > 0));
  return kept.length === list.terms.length ? list.terms : kept;
}

/** Tells little words, and words by which the bundled rules know a trade (`buy`, `price`), from names and phrases. */
export function isEverydayTerm(bundled: readonly Pack[]): (term: string) => boolean {
  let words: ReadonlySet<string> | null = null;
  return (term) => {
    const bare = term.trim().toLowerCase().replaceAll('*', '');
    if (FUNCTION_WORDS.has(bare)) return true;
    if ([...bare].length < SHORTEST_WORD && !WITHOUT_SPACES.test(bare)) return true;
    words ??= tradeWords(bundled);
    return words.has(bare);
  };
}

/** Phrases and lists of bundled rules for a warning that are not about substances. */
function tradeWords(bundled: readonly Pack[]): Set<string> {
  const words = new Set<string>();
  const lists = new Set<string>();
  for (const pack of bundled) {
    for (const rule of pack.rules) {
      if (rule.stance === 'against' || rule.family === 'substance') continue;
      for (const list of listsOfRule(pack.name, rule).looked) lists.add(list);
      for (const clause of rule.all) if ('phrase' in clause) for (const phrase of clause.phrase) words.add(phrase);
    }
  }
  const { substances } = listRoles(bundled);
  for (const pack of bundled) {
    for (const { name, terms } of pack.lists) {
      const key = ruleKey(pack, name);
      if (lists.has(key) && !substances.has(key)) for (const term of terms) words.add(term.replaceAll('*', ''));
    }
  }
  return words;
}
