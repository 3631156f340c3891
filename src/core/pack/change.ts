import { strongHashes } from '@/core/domains/find-listed';
import type { Pack } from '@/core/model/pack';
import type { Rule } from '@/core/model/rule';
import { ruleKey } from '@/core/pack/names';

/** How far packs differ from those before: shares from 0 to 1. */
export interface PackChange {
  /** Of the stable rules before, those that are gone or no longer stable. */
  readonly rulesRemoved: number;
  /** Of the stable rules before, those still there with other points, another stance or another family. */
  readonly weightsChanged: number;
  /** Of the terms before, those that are gone from their list. */
  readonly termsRemoved: number;
  /** Of the domains before that were called rogue or officially warned of, those that are no more. */
  readonly domainsRemoved: number;
  /** How many domains are called so that were not before. */
  readonly domainsAdded: number;
}

const REMOVED_LIMIT = 0.3;
const CHANGED_LIMIT = 0.5;
/** Authorities name some dozens at a time. */
const DOMAINS_ADDED_LIMIT = 1_000;

/** Compare packs in force with those that would follow them. What is new is no change here. */
export function changeBetween(before: readonly Pack[], after: readonly Pack[]): PackChange {
  const old = stableRules(before);
  const now = stableRules(after);
  const kept = [...old].flatMap(([key, rule]) => {
    const next = now.get(key);
    return next ? [{ rule, next }] : [];
  });
  const changed = kept.filter(({ rule, next }) => !weighsTheSame(rule, next));
  return {
    rulesRemoved: shareOf(old.size - kept.length, old.size),
    weightsChanged: shareOf(changed.length, old.size),
    termsRemoved: termsRemoved(before, after),
    ...domainsChanged(new Set(strongHashes(before)), new Set(strongHashes(after))),
  };
}

/** Such a change waits unless its manifest says that it was reviewed. */
export function isLarge({ rulesRemoved, weightsChanged, termsRemoved, ...domains }: PackChange): boolean {
  if (domains.domainsRemoved > REMOVED_LIMIT || domains.domainsAdded > DOMAINS_ADDED_LIMIT) return true;
  return rulesRemoved > REMOVED_LIMIT || weightsChanged > CHANGED_LIMIT || termsRemoved > REMOVED_LIMIT;
}

function domainsChanged(before: ReadonlySet<string>, after: ReadonlySet<string>) {
  const gone = [...before].filter((hash) => !after.has(hash)).length;
  return { domainsRemoved: shareOf(gone, before.size), domainsAdded: after.size - (before.size - gone) };
}

function stableRules(packs: readonly Pack[]): Map<string, Rule> {
  const rules = packs.flatMap((pack) => pack.rules.map((rule) => [ruleKey(pack, rule.id), rule] as const));
  return new Map(rules.filter(([, { status }]) => status === 'stable'));
}

function weighsTheSame(a: Rule, b: Rule): boolean {
  return a.points === b.points && a.stance === b.stance && a.family === b.family;
}

function termsRemoved(before: readonly Pack[], after: readonly Pack[]): number {
  const now = new Map(after.flatMap((pack) => pack.lists.map((list) => [listKey(pack, list), list.terms] as const)));
  let all = 0;
  let gone = 0;
  for (const pack of before) {
    for (const list of pack.lists) {
      all += list.terms.length;
      gone += countMissing(list.terms, now.get(listKey(pack, list)) ?? []);
    }
  }
  return shareOf(gone, all);
}

function listKey({ name }: Pack, list: Pack['lists'][number]): string {
  return `${name}/${list.name}.${list.language}`;
}

/** Most lists stay as they are, and a comparison in order is far cheaper than a set. */
function countMissing(terms: readonly string[], now: readonly string[]): number {
  if (terms.length === now.length && terms.every((term, i) => term === now[i])) return 0;
  const known = new Set(now);
  return terms.reduce((missing, term) => missing + (known.has(term) ? 0 : 1), 0);
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
