import { ChecklistTopic, type ChecklistWords } from '@/core/model/checklist-words';
import { type PageStatements, type Span, sentenceAround } from '@/core/pharmacy/page-statements';
import { findPhrase, hasPhrase, type Phrase, readyPhrase } from '@/core/pharmacy/phrases';

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
 * "without"), not in a sentence that warns of it.
 */
export function findSayings({ folded }: PageStatements, words: ReadyWords, topic: ChecklistTopic): Span[] {
  return words
    .flatMap((language) =>
      phrasesOf(language, topic).flatMap((phrase) =>
        findPhrase(folded, phrase).filter((span) => isInEarnest(folded, { phrase, span }, language)),
      ),
    )
    .sort((a, b) => a.start - b.start);
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

function isInEarnest(folded: string, { phrase, span }: { phrase: Phrase; span: Span }, words: ReadyLanguage): boolean {
  const has = (topic: ChecklistTopic, within: Span) => hasPhrase(folded, phrasesOf(words, topic), within, span);
  const sentence = sentenceAround(folded, span);
  if (sentence.isAsked || has('warns', sentence)) return false;
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
