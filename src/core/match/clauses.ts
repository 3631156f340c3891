import type { CompiledRule } from '@/core/match/compile';
import type { Mark } from '@/core/match/page-words';
import { placeOf } from '@/core/match/place-of';
import { WHOLE_WORD, type Words } from '@/core/match/read-words';
import type { UnitMarks } from '@/core/match/unit-marks';

/** One place where all clauses of a rule are met: one mark per clause. */
export type RuleMatch = readonly [Mark, ...Mark[]];

/**
 * Where a rule holds in a unit: every mark of its first clause that has all other clauses near enough and is not
 * negated earlier in its sentence. In O(m log n) for m marks of the first clause.
 */
export function matchRule(rule: CompiledRule, marks: UnitMarks, words: Words): RuleMatch[] {
  if (!rule.clauses.every((clause) => marks.has(clause))) return [];
  const negatedFrom = firstNegationBySentence(marks.of({ lists: rule.negations, detector: null }), words);
  const isKept = (mark: Mark) => !isNegated(mark, negatedFrom, words) && !isRepeated(rule, mark);
  const [firsts, ...others] = rule.clauses.map((clause) => marks.of(clause).filter(isKept));
  if (!firsts || firsts.length === 0 || others.some((list) => list.length === 0)) return [];
  const startsOf = others.map((list) => list.map((mark) => mark.from));
  const matches: RuleMatch[] = [];
  for (const first of firsts) {
    const companions = others.flatMap((list, i) => nearest(list, startsOf[i] ?? [], first, words) ?? []);
    if (companions.length < others.length) continue;
    if (companions.some((mark, i) => distance(mark, first, words) > reach(rule, i + 1))) continue;
    matches.push([first, ...(rule.rule.near > 0 ? companions : [])]);
  }
  return matches;
}

/** How far a clause may be from the first, in words. */
function reach({ rule, clauses }: CompiledRule, clause: number): number {
  return clauses[clause]?.within ?? (rule.near > 0 ? rule.near : Number.POSITIVE_INFINITY);
}

/** Words that somebody quotes are no offer of theirs; that a substance is named stays true. */
function isRepeated({ rule }: CompiledRule, mark: Mark): boolean {
  return mark.quoted && rule.stance === 'for' && rule.family !== 'substance';
}

/** The mark closest to `to` that does not overlap it; `starts` are the first words of the marks. */
function nearest(rising: readonly Mark[], starts: readonly number[], to: Mark, words: Words): Mark | null {
  const at = placeOf(starts, to.from);
  let [before, after] = [at, at + 1];
  while (before >= 0 && overlaps(rising[before], to)) before--;
  while (after < rising.length && overlaps(rising[after], to)) after++;
  const [left, right] = [rising[before] ?? null, rising[after] ?? null];
  if (left && right) return distance(right, to, words) < distance(left, to, words) ? right : left;
  return left ?? right;
}

/** A row of hashtags is made of the words it is about. Else two words cannot be one; two detectors may well see different things in one place (a dose inside a price list). */
function overlaps(mark: Mark | undefined, other: Mark): boolean {
  if (mark?.what === 'hashtags' || other.what === 'hashtags') return false;
  if (mark === undefined || (typeof mark.what === 'string' && typeof other.what === 'string')) return false;
  return mark.from <= other.to && other.from <= mark.to;
}

/** Words between two marks; 0 when they touch or overlap. */
export function distance(a: Mark, b: Mark, words: Words): number {
  const [left, right] = a.from <= b.from ? [a, b] : [b, a];
  const quarters = (words.place[right.from] ?? 0) - (words.place[left.to] ?? 0);
  return Math.max(0, quarters / WHOLE_WORD - 1);
}

function firstNegationBySentence(negations: readonly Mark[], words: Words): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (const { from } of negations) {
    const sentence = words.sentence[from] ?? 0;
    if (!first.has(sentence)) first.set(sentence, from);
  }
  return first;
}

function isNegated(mark: Mark, negatedFrom: ReadonlyMap<number, number>, words: Words): boolean {
  const from = negatedFrom.get(words.sentence[mark.from] ?? 0);
  return from !== undefined && from < mark.from;
}
