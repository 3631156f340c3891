/** A quotation shorter than this is too common to be told apart. */
const SHORTEST = 3;

/** A piece of a text, and whether it was quoted. */
export interface TextPart {
  readonly text: string;
  readonly isQuoted: boolean;
}

/**
 * Part a text at the words that were quoted of it, each where it first stands. White space is left out on both sides:
 * quotations are on one line.
 * @param quotes as in evidence: cut short with an ellipsis at either end
 * @returns all of the text, in order
 */
export function partAtQuotes(text: string, quotes: readonly string[]): TextPart[] {
  const letters = text.replace(/\s+/g, '');
  const found = quotes.flatMap((quote) => {
    const wanted = quote.replace(/^…|…$/g, '').replace(/\s+/g, '');
    const at = wanted.length < SHORTEST ? -1 : letters.indexOf(wanted);
    return at < 0 ? [] : [{ from: at, to: at + wanted.length }];
  });
  const spans = joinTouching(found);
  if (spans.length === 0) return text === '' ? [] : [{ text, isQuoted: false }];
  return cutAt(text, placesOf(text, letters.length), spans);
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Spans in rising order; those that overlap or touch are one. */
function joinTouching(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) joined.splice(-1, 1, { from: last.from, to: Math.max(last.to, span.to) });
    else joined.push(span);
  }
  return joined;
}

/** For each letter that is no white space, the UTF-16 unit at which it stands. */
function placesOf(text: string, count: number): Uint32Array {
  const places = new Uint32Array(count);
  let letter = 0;
  for (let at = 0; at < text.length; at++) if (!/\s/.test(text[at] ?? '')) places[letter++] = at;
  return places;
}

function cutAt(text: string, places: Uint32Array, spans: readonly Span[]): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const { from, to } of spans) {
    const start = places[from] ?? 0;
    const end = (places[to - 1] ?? 0) + 1;
    if (start > done) parts.push({ text: text.slice(done, start), isQuoted: false });
    parts.push({ text: text.slice(start, end), isQuoted: true });
    done = end;
  }
  if (done < text.length) parts.push({ text: text.slice(done), isQuoted: false });
  return parts;
}
