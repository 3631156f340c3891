import type { SiteFacts } from '@/core/model/site-facts';
import { foldText } from '@/core/text/fold';
import { QUOTE_LIMIT, quoteAround } from '@/core/text/quote';

/** UTF-16 units that are read of a page: the first and the last part of a longer one. */
const READ_LIMIT = 200_000;
/** How far a sentence is followed in either direction. */
const SENTENCE_LIMIT = 220;

/** A page's words, folded for comparing, with the way back. */
export interface PageStatements {
  readonly text: string;
  readonly folded: string;
  readonly origin: Uint32Array;
}

/** A part of the folded text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The title and all blocks, a line each. */
export function readStatements({ title, blocks }: Pick<SiteFacts, 'title' | 'blocks'>): PageStatements {
  const whole = [title, ...blocks].join('\n');
  const half = READ_LIMIT / 2;
  const text = whole.length <= READ_LIMIT ? whole : `${whole.slice(0, half)}\n${whole.slice(-half)}`;
  const { text: folded, origin } = foldText(text);
  return { text, folded, origin };
}

/** The page's own words around a part of the folded text. */
export function quoteOf({ text, origin }: PageStatements, { start, end }: Span): string {
  const first = origin[start] ?? 0;
  const last = origin[Math.max(start, end - 1)] ?? first;
  return quoteAround(text, first, last + 1).slice(0, QUOTE_LIMIT);
}

/** The sentence around a part of the folded text; `isAsked` when it ends in a question mark. */
export function sentenceAround(folded: string, { start, end }: Span): Span & { readonly isAsked: boolean } {
  let from = start;
  while (from > 0 && start - from < SENTENCE_LIMIT && !isBorder(folded, from - 1)) from--;
  let to = end;
  while (to < folded.length && to - end < SENTENCE_LIMIT && !isBorder(folded, to)) to++;
  return { start: from, end: to, isAsked: folded[to] === '?' || folded[to] === '؟' };
}

/** A point ends a sentence only before a space: "p.o. box" and "3.50" go on, as far as that is to be told. */
function isBorder(folded: string, at: number): boolean {
  const sign = folded[at] ?? '\n';
  if (sign === '.') return /\s/.test(folded[at + 1] ?? ' ') && /[\p{L}\p{N})]{2}/u.test(folded.slice(at - 2, at));
  return /[\n!?;|•。؟]/.test(sign);
}
