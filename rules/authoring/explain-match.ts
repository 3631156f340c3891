import { distance, matchRule, type RuleMatch } from '@/core/match/clauses';
import type { CompiledRule, CompiledRules } from '@/core/match/compile';
import { type Mark, type ReadPage, readPage } from '@/core/match/page-words';
import { findTerms } from '@/core/match/terms';
import { UnitMarks } from '@/core/match/unit-marks';
import type { Clause, Rule } from '@/core/model/rule';
import { describeClause } from '../report/describe-rule.ts';
import { pageOfText } from './page-of-text.ts';

/** A text as the matcher sees it, and the rule that is asked about. */
interface Look {
  readonly rule: CompiledRule;
  readonly read: ReadPage;
  readonly marks: UnitMarks;
  readonly compiled: CompiledRules;
}

/** Why a rule did not fire on a text: what to look at, a sentence for each. */
export function explainSilence(text: string, rule: CompiledRule, compiled: CompiledRules): string[] {
  const look = lookAt(text, rule, compiled);
  const missing = rule.clauses.flatMap((clause, i) => (look.marks.has(clause) ? [] : [describeMissing(i, look)]));
  if (missing.length > 0) return missing;
  const found = matchAs(look, {});
  if (found.length > 0) return [describeTooFew(found, rule.rule)];
  for (const [change, describe] of WHAT_IFS) if (matchAs(look, change).length > 0) return [describe(look)];
  const all: RuleChange = Object.assign({}, ...WHAT_IFS.map(([change]) => change));
  if (matchAs(look, all).length > 0) return WHAT_IFS.map(([, describe]) => describe(look));
  return [
    `Every clause is found, but two of them only in the same words (${wordsOf(look)}); no word counts for two clauses. Take it out of one of the lists, or add a word to the text.`,
  ];
}

/** Which words a rule fired on, and what would silence it. */
export function explainHit(text: string, rule: CompiledRule, compiled: CompiledRules): string[] {
  const look = lookAt(text, rule, compiled);
  const [match] = matchAs(look, {});
  if (!match) return [];
  const words = match.map((mark, i) => `"${mark.word}" (${clauseWords(rule.rule.all[i])})`).join(' and ');
  const apart = match.slice(1).map((mark) => Math.ceil(distance(match[0], mark, look.read.words)));
  const near = apart.length > 0 ? `, ${Math.max(...apart)} words apart ("near" is ${rule.rule.near})` : '';
  return [
    `It was found in ${words}${near}.`,
    'A stricter clause, a smaller "near" or one more word in "negatedBy" that stands before it would silence it.',
  ];
}

/** A relaxed rule: what would be found if one condition were not there. */
interface RuleChange {
  readonly negations?: ReadonlySet<number>;
  readonly anywhere?: true;
  readonly quoted?: true;
}

const WHAT_IFS: readonly (readonly [RuleChange, (look: Look) => string])[] = [
  [{ negations: new Set() }, describeNegation],
  [{ anywhere: true }, describeDistance],
  [{ quoted: true }, describeQuotation],
];

function lookAt(text: string, rule: CompiledRule, compiled: CompiledRules): Look {
  const read = readPage(pageOfText(text), compiled);
  return { rule, read, marks: new UnitMarks(read.marks), compiled };
}

function matchAs({ rule, read }: Look, { negations, anywhere, quoted }: RuleChange): RuleMatch[] {
  const relaxed: CompiledRule = {
    ...rule,
    negations: negations ?? rule.negations,
    rule: anywhere ? { ...rule.rule, near: 0 } : rule.rule,
    clauses: anywhere ? rule.clauses.map((clause) => ({ ...clause, within: null })) : rule.clauses,
  };
  const marks = quoted ? read.marks.map((mark) => ({ ...mark, quoted: false })) : read.marks;
  return matchRule(relaxed, new UnitMarks(marks), read.words);
}

function describeMissing(i: number, look: Look): string {
  const clause = look.rule.rule.all[i];
  const start = `Clause ${i + 1}, ${clauseWords(clause)}, is not found in the text.`;
  if (clause && 'detector' in clause) {
    const isNamed = look.marks.has({ detector: null, lists: look.compiled.substanceLists });
    return isNamed ? start : `${start} Detectors look only where a substance is named, and none is named here.`;
  }
  const foreign = findForeign(i, look);
  if (!foreign) return `${start} Add the text's word to the rule, or check how the text writes it.`;
  return `${start} "${foreign.word}" is on the list, but only for ${foreign.languages.join(', ')}, and the text reads as another language.`;
}

/** A word of the clause that is there, but in a language that its list is not for. */
function findForeign(i: number, { rule, read, compiled }: Look) {
  const wanted = rule.clauses[i]?.lists ?? new Set<number>();
  for (const { list, from, to } of findTerms(read.words, compiled.terms)) {
    const group = compiled.wordsOf[list];
    if (!group?.languages || !wanted.has(group.list)) continue;
    const word = read.text.slice(read.words.start[from] ?? 0, read.words.end[to] ?? 0);
    return { word, languages: group.languages };
  }
  return null;
}

function describeTooFew(found: readonly RuleMatch[], { atLeast, near, all }: Rule): string {
  const words = [...new Set(found.map(([first]) => first.word))];
  const window = all.length === 1 && near > 0 ? ` within ${near} words` : '';
  return `The first clause is found in ${listWords(words)}; "atLeast" asks for ${atLeast} different words${window}.`;
}

function describeNegation({ rule, read, marks }: Look): string {
  const sentenceOf = (mark: Mark) => read.words.sentence[mark.from];
  const found = rule.clauses.flatMap((clause) => marks.of(clause));
  const negating = marks
    .of({ lists: rule.negations, detector: null })
    .filter((word) => found.some((mark) => sentenceOf(mark) === sentenceOf(word) && word.from < mark.from));
  return `It is negated by ${listWords(negating.map(({ word }) => word))} ("negatedBy"), which stands before it in the same sentence.`;
}

function describeDistance({ rule, read, marks }: Look): string {
  const [firsts, ...others] = rule.clauses.map((clause) => marks.of(clause));
  const apart = others.map((list) =>
    Math.min(...list.flatMap((mark) => (firsts ?? []).map((first) => distance(first, mark, read.words)))),
  );
  const limits = others.map((_, i) => rule.clauses[i + 1]?.within ?? rule.rule.near);
  const far = apart.flatMap((words, i) => {
    const isFar = words > (limits[i] ?? 0);
    return isFar ? [`clause ${i + 2} is ${Math.ceil(words)} words away, and ${limits[i]} are allowed`] : [];
  });
  return `The clauses are too far from each other: ${far.join('; ') || `"near" is ${rule.rule.near}`}.`;
}

function describeQuotation(look: Look): string {
  return `What is found stands in a quotation (${wordsOf(look)}); words of others are no offer, so such a rule leaves them out.`;
}

/** A clause in plain words, as on the rule cards. */
function clauseWords(clause: Clause | undefined): string {
  return clause ? describeClause(clause, (family) => family) : 'a clause';
}

function wordsOf({ rule, marks }: Look): string {
  return listWords(rule.clauses.flatMap((clause) => marks.of(clause).map(({ word }) => word)));
}

function listWords(words: readonly string[]): string {
  const all = [...new Set(words)];
  const shown = all.slice(0, 4).map((word) => `"${word}"`);
  return `${shown.join(', ')}${all.length > 4 ? ' …' : ''}`;
}
