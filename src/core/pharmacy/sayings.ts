import { ChecklistTopic, type ChecklistWords } from '@/core/model/checklist-words';
import { type PageStatements, type Span, sentenceAround } from '@/core/pharmacy/page-statements';
import { findPhrase, hasPhrase, type Phrase, readyPhrase } from '@/core/pharmacy/phrases';
import { foldText } from '@/core/text/fold';

type ReadyLanguage = ReadonlyMap<ChecklistTopic, readonly Phrase[]>;

/** The words of all languages, made ready. */
export type ReadyWords = readonly ReadyLanguage[];

/** Units before or behind words in which a word that turns them round is looked for. */
const NEAR = 40;
const RIGHT_BEFORE = 16;

export function readyWords(words: readonly ChecklistWords[]): ReadyWords {
  return words.map(
    ({ topics }) => new Map(ChecklistTopic.options.map((topic) => [topic, topics[topic].map(readyPhrase)])),
  );
}

/**
 * Where a page says something of a topic in earnest, in the page's order: not in a question, not turned round ("never",
 * "without"), not between quotation marks, not in a sentence that warns of it.
 */
export function findSayings({ folded }: PageStatements, words: ReadyWords, topic: ChecklistTopic): Span[] {
  // words such as "visa" are of several languages: what any of them turns round is turned round
  const spans = new Map<string, Span | null>();
  for (const language of words) {
    for (const phrase of phrasesOf(language, topic)) {
      for (const span of findPhrase(folded, phrase)) {
        const key = `${span.start} ${span.end}`;
        if (spans.get(key) !== null) spans.set(key, isInEarnest(folded, { phrase, span }, language) ? span : null);
      }
    }
  }
  return [...spans.values()].filter((span) => span !== null).sort((a, b) => a.start - b.start);
}

/** The first of them, or null. */
export function firstSaying(page: PageStatements, words: ReadyWords, topic: ChecklistTopic): Span | null {
  return findSayings(page, words, topic)[0] ?? null;
}

/** Sentences in which words of two topics stand together, whichever comes first. */
export function findTogether(
  page: PageStatements,
  words: ReadyWords,
  [first, second]: readonly [ChecklistTopic, ChecklistTopic],
): Span[] {
  const others = words.flatMap((language) => phrasesOf(language, second));
  return findSayings(page, words, first).filter((span) =>
    hasPhrase(page.folded, others, sentenceAround(page.folded, span), span),
  );
}

/** Do words such as "we don't" or "never" stand in a short text of any language? @param text as the page writes it */
export function isTurnedRound(text: string, words: ReadyWords): boolean {
  const { text: folded } = foldText(text);
  const topics = ['negates', 'without', 'negates-after', 'warns'] as const;
  const whole = { start: 0, end: folded.length };
  return words.some((language) => topics.some((topic) => hasPhrase(folded, phrasesOf(language, topic), whole)));
}

function isInEarnest(folded: string, { phrase, span }: { phrase: Phrase; span: Span }, words: ReadyLanguage): boolean {
  const has = (topic: ChecklistTopic, within: Span) => hasPhrase(folded, phrasesOf(words, topic), within, span);
  const sentence = sentenceAround(folded, span);
  if (sentence.isAsked || isQuoted(folded, span, sentence) || has('warns', sentence)) return false;
  // what lies between the parts of a phrase may turn it round as well
  const isParted = phrase.parts.length > 1;
  const before = { start: Math.max(sentence.start, span.start - NEAR), end: span.start };
  const rightBefore = { start: Math.max(sentence.start, span.start - RIGHT_BEFORE), end: span.start };
  const after = { start: span.end, end: Math.min(sentence.end, span.end + NEAR) };
  if (isParted && hasPhrase(folded, phrasesOf(words, 'negates'), span)) return false;
  return !(has('negates', before) || has('without', rightBefore) || has('negates-after', after));
}

function phrasesOf(words: ReadyLanguage, topic: ChecklistTopic): readonly Phrase[] {
  return words.get(topic) ?? [];
}

/** Somebody else's words: behind a quotation mark that is not closed before them. */
function isQuoted(folded: string, span: Span, sentence: Span): boolean {
  const before = folded.slice(sentence.start, span.start);
  const count = (signs: RegExp) => (before.match(signs) ?? []).length;
  return count(/[«“„「『]/g) > count(/[»”」』]/g) || count(/"/g) % 2 === 1;
}
