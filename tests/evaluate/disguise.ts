import type { CompiledRules } from '@/core/match/compile';
import { readPage } from '@/core/match/page-words';
import type { TextRow } from '../rules/text-rows.ts';
import type { CorpusItem } from './items.ts';
import { readText } from './read-page.ts';

const WORD = /[\p{L}\p{M}]+/gu;

/** UTF-16 units of a text, the end not included. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A listing with every name of a substance written as the row says; null where it has a name that cannot be written so,
 * for then one stays that is not in disguise.
 */
export function disguise(item: CorpusItem, row: TextRow, compiled: CompiledRules): CorpusItem | null {
  const page = readText(item);
  const read = readPage(page, compiled);
  const names = read.marks.filter(({ what }) => typeof what === 'number' && compiled.substanceLists.has(what));
  if (names.length === 0) return null;
  const spans = joinSpans(names).map((span) => ({
    ...span,
    written: rewrite(read.text.slice(span.start, span.end), row),
  }));
  if (spans.some(({ written }) => written === null)) return null;
  const rewritten = (from: number, to: number) => {
    let [out, at] = ['', from];
    for (const { start, end, written } of spans.filter((span) => span.start >= from && span.end <= to)) {
      out += read.text.slice(at, start) + written;
      at = end;
    }
    return out + read.text.slice(at, to);
  };
  const [, textStart = 0] = read.blockStarts;
  return {
    ...item,
    id: `${item.id} ${row.row} ${row.name}`,
    title: rewritten(0, Math.max(0, textStart - 1)),
    text: rewritten(textStart, read.text.length),
  };
}

function rewrite(name: string, { write, fits }: TextRow): string | null {
  const whole = name.toLowerCase();
  if ((fits?.(whole) ?? true) && write(whole) !== whole) return write(whole);
  let isChanged = false;
  const written = whole.replace(WORD, (word) => {
    if (!(fits?.(word) ?? true)) return word;
    isChanged ||= write(word) !== word;
    return write(word);
  });
  return isChanged ? written : null;
}

/** Spans in order, those that overlap as one. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start < last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else joined.push({ start, end });
  }
  return joined;
}
