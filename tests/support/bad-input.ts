import { cpuClock } from './cpu-time.ts';

/** Pieces of which texts are made that no honest page has. */
export const BAD_PIECES: readonly (readonly [name: string, piece: string])[] = [
  ['first halves of surrogate pairs', '\uD800'],
  ['second halves of surrogate pairs', '\uDC00'],
  ['halves the wrong way round', '\uDFFF\uD83D'],
  ['one sign that stands for eighteen letters', '\uFDFA'],
  ['one long word', 'a'],
  ['one long word of a name', 'xanax'],
  ['one long word of lookalikes', 'oхyс'],
  ['one long word of an address', 'pharm.'],
  ['one long word of digits', '0x1'],
  ['signs between letters', 'x.a-'],
  ['letters spaced out', 'x a n '],
  ['NUL', '\0'],
  ['NUL in a name', 'xa\0nax '],
  ['combining marks alone', '\u0301'],
  ['a letter under marks', 'o\u0301\u0316\u0334'],
  ['zero-width characters', '\u200B\u2060'],
  ['text that is turned round', '\u202Exana\u202C'],
  ['regional indicators', '🇽🇦'],
  ['private use', '\uE000\u{F0000}'],
  ['prices', '$5 '],
  ['spaces', ' '],
  ['quotation marks', '“"'],
];

/** `length` UTF-16 units of a piece. */
export function badText(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

const PAIRS = 3;
const ROUNDS = 4;

/**
 * How many times longer work takes on twice as much: about 2 when it is linear, 4 when quadratic. The median of several
 * pairs; where that is above `limit` it is measured anew, for a busy machine is slow in one round, quadratic work in all.
 */
export function timeRatio(work: (length: number) => void, length: number, limit: number): number {
  work(length);
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS && least >= limit; round++) {
    const ratios = Array.from({ length: PAIRS }, () => {
      const short = timeOf(() => work(length));
      const long = timeOf(() => work(2 * length));
      return long < SHORTEST_MS ? 0 : long / short;
    });
    least = Math.min(least, ratios.sort((a, b) => a - b)[PAIRS >> 1] ?? 0);
  }
  return least;
}

/** Below this, the collection of garbage weighs more than the work. */
const SHORTEST_MS = 8;

function timeOf(work: () => void): number {
  const spent = cpuClock();
  work();
  return spent();
}
