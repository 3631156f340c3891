import type { CompiledRules } from '@/core/match/compile';
import { placeOf } from '@/core/match/place-of';
import { readWords, type Words } from '@/core/match/read-words';
import { findTerms } from '@/core/match/terms';
import { findMaskedTerms } from '@/core/match/unmask';
import type { PageText } from '@/core/model/page';
import type { Detector } from '@/core/model/rule';
import { isDisguised } from '@/core/signals/disguise';
import { findSignals } from '@/core/signals/find-signals';
import { findQuotations } from '@/core/signals/quotation';
import { createIsForeign } from '@/core/text/local-language';

/** A place on the page that a clause can ask for: a term of a list, or a detector's finding. */
export interface Mark {
  /** List number, or the detector's name. */
  readonly what: number | Detector;
  /** Equal for equal words: tells "three different medicines" from one named three times. */
  readonly word: string;
  /** First and last word, both included. */
  readonly from: number;
  readonly to: number;
  /** UTF-16 units of the page's joined text. */
  readonly start: number;
  readonly end: number;
  /** Number of the block. */
  readonly block: number;
  /** True inside a quotation: another's words, repeated here. */
  readonly quoted: boolean;
}

/** A page read once: its joined text, its words and everything found in it. */
export interface ReadPage {
  readonly text: string;
  readonly words: Words;
  readonly marks: readonly Mark[];
  /** UTF-16 unit of `text` at which each block starts. */
  readonly blockStarts: readonly number[];
  /** `listingOf[block]`: the listing that the block is in, or null. */
  readonly listingOf: readonly (number | null)[];
}

/** Read the whole page once; units are judged afterwards from the marks. The title is the first block. */
export function readPage(page: PageText, compiled: CompiledRules): ReadPage {
  const blocks = [{ text: page.title, listing: null }, ...page.blocks];
  const text = blocks.map((block) => block.text).join('\n');
  const starts: number[] = [];
  blocks.reduce((at, block) => {
    starts.push(at);
    return at + block.text.length + 1;
  }, 0);
  const words = readWords(text, compiled.terms.anchors);
  const quotations = findQuotations(text);
  const isQuoted = (at: number) => {
    const near = quotations[placeOf(quotationStarts, at)];
    return near !== undefined && at >= near.start && at < near.end;
  };
  const quotationStarts = quotations.map(({ start }) => start);
  const plain = termMarks(words, compiled, starts);
  const named = [...plain, ...maskedMarks(words, compiled, starts, plain)];
  const found = [...named, ...signalMarksBeside(named, words, compiled, starts)];
  const marks = found.map((mark) => ({ ...mark, quoted: isQuoted(mark.start) }));
  marks.sort((a, b) => a.from - b.from);
  return { text, words, marks, blockStarts: starts, listingOf: blocks.map((block) => block.listing) };
}

type UnquotedMark = Omit<Mark, 'quoted'>;

function termMarks(words: Words, compiled: CompiledRules, starts: readonly number[]): UnquotedMark[] {
  const marks: UnquotedMark[] = [];
  const isForeign = createIsForeign(words.text);
  for (const hit of findTerms(words, compiled.terms)) {
    const start = words.start[hit.from] ?? 0;
    const end = words.end[hit.to] ?? 0;
    const group = compiled.wordsOf[hit.list];
    if (!group || (group.languages !== null && isForeign(group.languages, start, end))) continue;
    const word = words.text.slice(start, end).toLowerCase();
    const mark = { from: hit.from, to: hit.to, start, end, block: placeOf(starts, start), word };
    marks.push({ ...mark, what: group.list });
    const asked = compiled.detectors.has('disguised-word') && compiled.substanceLists.has(group.list);
    if (asked && isDisguised(word)) marks.push({ ...mark, what: 'disguised-word' });
  }
  return marks;
}

/** Terms in disguise, where nothing of the same list stands plainly; a substance so written is a sign of its own. */
function maskedMarks(
  words: Words,
  compiled: CompiledRules,
  starts: readonly number[],
  plain: readonly UnquotedMark[],
): UnquotedMark[] {
  const taken = new Set(plain.flatMap(({ what, from }) => (typeof what === 'number' ? [`${what} ${from}`] : [])));
  return findMaskedTerms(words, compiled.terms).flatMap(({ list: number, from, to, start, end, plain: word }) => {
    const list = compiled.wordsOf[number]?.list ?? -1;
    if (!compiled.sellerLists.has(list)) return [];
    for (let at = from; at <= to; at++) if (taken.has(`${list} ${at}`)) return [];
    const mark = { from, to, start, end, block: placeOf(starts, start), word };
    const asked = compiled.detectors.has('disguised-word') && compiled.substanceLists.has(list);
    return asked
      ? [
          { ...mark, what: list },
          { ...mark, what: 'disguised-word' as const },
        ]
      : [{ ...mark, what: list }];
  });
}

/** All detectors run only where something is a substance or may be one: most pages are spared them. */
function signalMarksBeside(
  named: readonly UnquotedMark[],
  words: Words,
  compiled: CompiledRules,
  starts: readonly number[],
): UnquotedMark[] {
  const isNamed = named.some(({ what }) => typeof what === 'number' && compiled.substanceLists.has(what));
  if (isNamed) return signalMarks(words, compiled.detectors, starts);
  const first = signalMarks(words, compiled.namingDetectors, starts);
  if (first.length === 0) return first;
  const others = new Set([...compiled.detectors].filter((detector) => !compiled.namingDetectors.has(detector)));
  return [...first, ...signalMarks(words, others, starts)];
}

function signalMarks(words: Words, wanted: ReadonlySet<Detector>, starts: readonly number[]): UnquotedMark[] {
  return findSignals(words.text, wanted).map(({ detector, start, end }) => ({
    what: detector,
    word: words.text.slice(start, end),
    from: firstWordFrom(words, start),
    to: placeOf(words.start.subarray(0, words.count), end - 1),
    start,
    end,
    block: placeOf(starts, start),
  }));
}

/** The first word that ends after a place: "$50" begins with the word "50", not with the word before the sign. */
function firstWordFrom(words: Words, start: number): number {
  const word = placeOf(words.start.subarray(0, words.count), start);
  return (words.end[word] ?? 0) > start ? word : Math.min(word + 1, Math.max(0, words.count - 1));
}
