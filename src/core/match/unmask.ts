import type { KeyFilter } from '@/core/match/anchors';
import { findMaskedWords, type MaskedWord } from '@/core/match/masked-words';
import { readWords, type Words } from '@/core/match/read-words';
import { findTerms, type Hit, type TermIndex } from '@/core/match/terms';

/** A term that stands in a text only when disguised words are read plainly. */
export interface UnmaskedHit extends Hit {
  /** UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** The term as it reads plainly, folded. */
  readonly plain: string;
}

/** Plain words on each side of a disguised one that may belong to its term. */
const CONTEXT = 2;

interface Piece {
  /** Where it begins in the plain text. */
  readonly at: number;
  readonly masked: boolean;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Find the terms that are written in disguise: `0xyc0d0n3`, `o x y c o d o n e`, `tram@d0l`. */
export function findMaskedTerms(words: Words, index: TermIndex): UnmaskedHit[] {
  const plain = plainText(words, findMaskedWords(words, index.anchors));
  if (plain.pieces.length === 0) return [];
  const read = readWords(plain.text, index.anchors);
  const hits = findTerms(read, index).flatMap((hit) => {
    const inside = piecesOf(plain.pieces, read.start[hit.from] ?? 0, read.end[hit.to] ?? 0);
    const [first, last] = [inside[0], inside.at(-1)];
    if (!first || !last || !inside.some(({ masked }) => masked)) return [];
    const said = plain.text.slice(read.start[hit.from] ?? 0, read.end[hit.to] ?? 0);
    return [{ ...hit, from: first.from, to: last.to, start: first.start, end: last.end, plain: said }];
  });
  const known = new Set<string>();
  return hits.filter(
    ({ list, start, end }) => !known.has(`${list} ${start} ${end}`) && known.add(`${list} ${start} ${end}`),
  );
}

/** What the disguised words of a text may say, with the plain words around them; '' when nothing is disguised. */
export function plainTextOf(words: Words, filter: KeyFilter): string {
  return plainText(words, findMaskedWords(words, filter)).text;
}

/** One line for each reading of each run of disguised words, with the plain words around it. */
function plainText(words: Words, masked: readonly MaskedWord[]): { text: string; pieces: readonly Piece[] } {
  const lines = new Lines(words);
  for (const run of runsOf(masked)) {
    const readings = Math.max(...run.map(({ forms }) => forms.length));
    for (let reading = 0; reading < readings; reading++) lines.add(run, reading);
  }
  return lines;
}

/** Disguised words that follow each other; of two that overlap each begins a run of its own. */
function runsOf(masked: readonly MaskedWord[]): MaskedWord[][] {
  const runs: MaskedWord[][] = [];
  for (const word of masked) {
    const last = runs.at(-1)?.at(-1);
    if (last && word.from > last.to && word.from - last.to <= CONTEXT) runs.at(-1)?.push(word);
    else runs.push([word]);
  }
  return runs;
}

class Lines {
  text = '';
  readonly pieces: Piece[] = [];
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
  }

  add(run: readonly MaskedWord[], reading: number): void {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return;
    let next = Math.max(0, first.from - CONTEXT);
    for (const word of run) {
      for (; next < word.from; next++) this.#addPlain(next);
      this.#push(word.forms[Math.min(reading, word.forms.length - 1)] ?? '', word, true);
      next = word.to + 1;
    }
    for (; next <= Math.min(this.#words.count - 1, last.to + CONTEXT); next++) this.#addPlain(next);
    this.text += '\n';
  }

  #addPlain(word: number): void {
    const { text, start, end, sentence } = this.#words;
    const place = { from: word, to: word, start: start[word] ?? 0, end: end[word] ?? 0 };
    const isEnd = word > 0 && sentence[word] !== sentence[word - 1];
    if (isEnd) this.text += '\n';
    this.#push(text.slice(place.start, place.end), place, false);
  }

  #push(text: string, { from, to, start, end }: Omit<Piece, 'at' | 'masked'>, masked: boolean): void {
    this.pieces.push({ at: this.text.length, masked, from, to, start, end });
    this.text += `${text} `;
  }
}

/** The pieces that the units `start` to `end` of the plain text lie in. */
function piecesOf(pieces: readonly Piece[], start: number, end: number): Piece[] {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pieces[middle]?.at ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: Piece[] = [];
  for (let i = Math.max(0, low - 1); (pieces[i]?.at ?? end) < end; i++) found.push(pieces[i] as Piece);
  return found;
}
