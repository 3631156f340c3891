import { matchRule } from '@/core/match/clauses';
import type { CompiledRule, CompiledRules } from '@/core/match/compile';
import { readPage } from '@/core/match/page-words';
import { UnitMarks } from '@/core/match/unit-marks';
import { CERTAIN_NAME, CLEAR_SIGN } from '@/core/verdict/decide';
import type { CorpusItem } from '../tests/evaluate/items.ts';
import { readText } from '../tests/evaluate/read-page.ts';

/** Kinds of texts that have another subject than medicines, drugs and their sale. */
const GENERAL_KINDS = ['classified', 'general', 'legit-shop', 'lyrics', 'message', 'news', 'recipe', 'social'];
/** A source in which more than this share of the items names a substance, in slang too, was collected by such names. */
const ABOUT_SUBSTANCES = 0.2;
/** A source of fewer items may do so by chance. */
const SMALLEST_SOURCE = 30;
/** A word may be all that shows a substance in this share of general texts. */
const MOST = 0.001;
/** So few items say nothing. */
const FEWEST = 3;
/** Points of a list that marks its words as ambiguous: fewer than a name needs to be taken for certain. */
const SLANG = 8;

/** A word that honest texts use so often that it cannot be evidence by itself. */
export interface FrequentTerm {
  readonly term: string;
  /** Pack and name of the list that lends it its weight, as in "drug-sale/cannabis". */
  readonly list: string;
  readonly points: number;
  readonly hits: number;
  /** Items that were looked at: all general ones, or those of one language where the share is higher there. */
  readonly of: number;
  readonly language: string | null;
}

export interface TermFrequencies {
  readonly items: number;
  /** Sources that were left out because they are about substances. */
  readonly leftOut: readonly string[];
  /** Most frequent first. */
  readonly frequent: readonly FrequentTerm[];
}

/** A word as its own evidence: the only one of its family that an item has. */
interface Sole {
  readonly rule: CompiledRule;
  readonly word: string;
}

/** An item and the words in it on which rules of one word fired. */
interface ReadItem {
  readonly item: CorpusItem;
  readonly found: readonly Sole[];
}

/**
 * Find words of lists that name a substance for certain, or are a clear sign by themselves, and are all that is found in
 * too many quiet texts about other subjects. Words that only lists of few points hold are marked as ambiguous: not asked.
 * @param plainNames words that may be frequent because they mean the substance and nothing else
 */
export function findFrequentTerms(
  items: readonly CorpusItem[],
  compiled: CompiledRules,
  plainNames: ReadonlySet<string>,
): TermFrequencies {
  const rules = compiled.rules.filter(isWordAlone);
  const read = items
    .filter(({ label, kind, text }) => label === 'quiet' && text !== undefined && GENERAL_KINDS.includes(kind))
    .map((item) => ({ item, found: findNames(item, rules, compiled) }));
  const bySource = [...Map.groupBy(read, ({ item }) => item.source?.split(':')[0] ?? item.id)];
  const leftOut = bySource.filter(([, some]) => isAboutSubstances(some)).map(([source]) => source);
  const general = bySource.filter(([source]) => !leftOut.includes(source)).flatMap(([, some]) => some);
  const frequent = countTerms(general).filter(({ term, hits, of }) => hits / of > MOST && !plainNames.has(term));
  return { items: general.length, leftOut, frequent: frequent.sort((a, b) => b.hits / b.of - a.hits / a.of) };
}

function isAboutSubstances(items: readonly ReadItem[]): boolean {
  const naming = items.filter(({ found }) => found.some(namesSubstance));
  return items.length >= SMALLEST_SOURCE && naming.length > ABOUT_SUBSTANCES * items.length;
}

/** How often each word is all that an item has, of all items or of those of the language where the share is highest. */
function countTerms(items: readonly ReadItem[]): FrequentTerm[] {
  const sizes = Map.groupBy(items, ({ item }) => item.lang);
  const sole = items.flatMap(({ item, found }) =>
    onlyOnes(found.filter(isCertain)).map((one) => ({ ...one, lang: item.lang })),
  );
  return [...Map.groupBy(sole, ({ rule, word }) => `${listOf(rule)} ${word}`).values()].flatMap((hits) => {
    const places = [
      { hits: hits.length, of: items.length, language: null },
      ...[...Map.groupBy(hits, ({ lang }) => lang)].map(([language, some]) => {
        return { hits: some.length, of: sizes.get(language)?.length ?? 0, language };
      }),
    ];
    const enough = places.filter((place) => place.hits >= FEWEST).sort((a, b) => b.hits / b.of - a.hits / a.of);
    const [one] = hits;
    const [worst] = enough;
    return one && worst ? [{ term: one.word, list: listOf(one.rule), points: one.rule.rule.points, ...worst }] : [];
  });
}

/** Rules that a word of a list satisfies by itself. */
function isWordAlone({ rule }: CompiledRule): boolean {
  const [only, ...others] = rule.all;
  return rule.stance === 'for' && only !== undefined && 'list' in only && others.length === 0 && rule.atLeast === 1;
}

function isCertain({ rule: { rule } }: Sole): boolean {
  return rule.points >= (rule.family === 'substance' ? CERTAIN_NAME : CLEAR_SIGN);
}

function namesSubstance({ rule: { rule } }: Sole): boolean {
  return rule.family === 'substance' && rule.points >= SLANG;
}

function listOf({ pack, rule }: CompiledRule): string {
  const [only] = rule.all;
  const list = only && 'list' in only ? only.list : '';
  return list.includes('/') ? list : `${pack}/${list}`;
}

/** The words of an item on which a rule fired, each once. */
function findNames(item: CorpusItem, rules: readonly CompiledRule[], compiled: CompiledRules): Sole[] {
  const { marks, words } = readPage(readText(item), compiled);
  const unit = new UnitMarks(marks);
  return rules.flatMap((rule) => {
    const found = new Set(matchRule(rule, unit, words).map(([mark]) => mark.word));
    return [...found].map((word) => ({ rule, word }));
  });
}

function onlyOnes(found: readonly Sole[]): Sole[] {
  return found.filter(({ rule, word }) =>
    found.every((other) => other.rule.rule.family !== rule.rule.family || other.word === word),
  );
}
