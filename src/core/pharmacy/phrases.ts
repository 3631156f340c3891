import { type Span, sentenceAround } from '@/core/pharmacy/page-statements';
import { foldText } from '@/core/text/fold';

/** A phrase made ready: parts that follow each other in one sentence; `*` at a part's end stands for any ending. */
export interface Phrase {
  readonly parts: readonly string[];
}

/** Units that `…` may stand for. */
const GAP_LIMIT = 60;
const MOST_HITS = 20;
/** Places inside other words that are passed over before a phrase counts as not there. */
const MOST_TRIES = 200;
const WORD = /[\p{L}\p{N}]/u;
/** Scripts that write without spaces: a phrase may stand inside what looks like one word. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;

/** @param phrase `…` for a few other words, `*` at the end of a part for any ending */
export function readyPhrase(phrase: string): Phrase {
  const parts = phrase.split('…').map((part) => foldText(part.trim()).text.replace(/\s+/g, ' '));
  return { parts };
}

/** Every place of a phrase, in order, none inside another. */
export function findPhrase(folded: string, { parts }: Phrase, within: Span = { start: 0, end: folded.length }): Span[] {
  const [first = '', ...others] = parts;
  const hits: Span[] = [];
  let at = within.start;
  while (hits.length < MOST_HITS) {
    const start = nextPart(folded, first, at, within.end);
    if (start < 0) break;
    const end = followParts(folded, start + bare(first).length, others, within.end);
    if (end !== null) hits.push({ start, end });
    at = end ?? start + 1;
  }
  return hits;
}

/** The end of the last part when all follow; null when one does not. */
function followParts(folded: string, start: number, parts: readonly string[], limit: number): number | null {
  let end = start;
  for (const part of parts) {
    const next = nextPart(folded, part, end, Math.min(limit, end + GAP_LIMIT + part.length));
    if (next < 0 || sentenceAround(folded, { start: end, end }).end < next) return null;
    end = next + bare(part).length;
  }
  return end;
}

/** The next place where a part stands as words of its own; -1 when there is none. */
function nextPart(folded: string, part: string, from: number, limit: number): number {
  const words = bare(part);
  const isOpen = part.endsWith('*');
  let at = from;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    // cut first: a search may not run on through all of a long page for each short sentence
    const found = folded.slice(at, limit).indexOf(words);
    if (found < 0) return -1;
    at += found;
    if (isWhole(folded, at, words, isOpen)) return at;
    at++;
  }
  return -1;
}

function bare(part: string): string {
  return part.endsWith('*') ? part.slice(0, -1) : part;
}

function isWhole(folded: string, at: number, words: string, isOpen: boolean): boolean {
  const before = folded[at - 1] ?? '';
  const after = folded[at + words.length] ?? '';
  const isFree = UNSPACED.test(words[0] ?? '') || !WORD.test(before);
  return isFree && (isOpen || UNSPACED.test(words.at(-1) ?? '') || !WORD.test(after));
}

/** Is any of the phrases in this part of the text, outside of `except`? */
export function hasPhrase(folded: string, phrases: readonly Phrase[], within: Span, except?: Span): boolean {
  const isOutside = ({ start, end }: Span) => !except || end <= except.start || start >= except.end;
  return phrases.some((phrase) => findPhrase(folded, phrase, within).some(isOutside));
}
