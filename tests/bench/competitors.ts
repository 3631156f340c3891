import { AhoCorasick as MonyoneMap } from '@monyone/aho-corasick';
import { AhoCorasick as MonyoneFast } from '@monyone/aho-corasick/fast';
import ModernCompact from 'modern-ahocorasick';
import ModernFast from 'modern-ahocorasick/fast';
import { readWords } from '@/core/match/read-words';
import { findTerms, type Hit, indexTerms } from '@/core/match/terms';
import { findMaskedTerms } from '@/core/match/unmask';
import { foldText } from '@/core/text/fold';
import { CLASS_SHIFT, foldEntry, WORD } from '@/core/text/fold-table';
import type { BenchDocument } from './documents.ts';

/** Where a term was found: UTF-16 unit of the raw text. */
export interface Place {
  readonly term: string;
  readonly start: number;
}

/** Something that finds terms in documents. `Hits` is whatever it makes while the clock runs. */
export interface Competitor<Hits = unknown> {
  readonly name: string;
  /** What is timed. */
  readonly find: (document: BenchDocument) => Hits;
  /** The hits of `find` in a form that can be compared; not timed. */
  readonly places: (document: BenchDocument) => Place[];
  /** True when overlapping hits cannot be had: only the leftmost, longest ones are found. */
  readonly leftmost: boolean;
}

export const OURS = 'ours (raw text)';
export const REGEXP = 'one RegExp';

/** Our engine on raw text, folding included. Its index is made from the same folded terms. */
export function ourEngine(terms: readonly string[]): Competitor<readonly Hit[]> {
  const index = indexTerms([terms]);
  const find = ({ raw }: BenchDocument) => findTerms(readWords(raw, index.anchors), index);
  return {
    name: OURS,
    find,
    leftmost: false,
    places(document) {
      const words = readWords(document.raw, index.anchors);
      return findTerms(words, index).flatMap((hit) => {
        const start = words.start[hit.from] ?? 0;
        const term = terms[hit.term] ?? '';
        // words with anything but a single space between them are hits for us only
        const asWritten = foldText(document.raw.slice(start, words.end[hit.to] ?? 0)).text;
        return asWritten === term ? [{ term, start }] : [];
      });
    },
  };
}

/** Ours as the product uses it, with words in disguise. */
export function unmaskingEngine(terms: readonly string[]): Competitor<readonly Hit[]> {
  const index = indexTerms([terms]);
  return {
    ...ourEngine(terms),
    name: 'with disguises',
    find({ raw }) {
      const words = readWords(raw, index.anchors);
      return [...findTerms(words, index), ...findMaskedTerms(words, index)];
    },
  };
}

/** The npm Aho-Corasick libraries on folded text; hits inside longer words are dropped while the clock runs. */
export function ahoCorasickLibraries(terms: readonly string[]): Competitor[] {
  return [
    monyone('@monyone/aho-corasick', new MonyoneMap([...terms])),
    monyone('@monyone/aho-corasick/fast', new MonyoneFast([...terms])),
    modern('modern-ahocorasick', new ModernCompact(terms)),
    modern('modern-ahocorasick/fast', new ModernFast(terms)),
  ];
}

function monyone(name: string, matcher: MonyoneMap | MonyoneFast): Competitor {
  return onFolded(name, (text) =>
    matcher
      .matchInText(text)
      .filter(({ begin, end }) => isWhole(text, begin, end))
      .map(({ keyword, begin }) => ({ term: keyword, start: begin })),
  );
}

function modern(name: string, matcher: ModernCompact | ModernFast): Competitor {
  return onFolded(name, (text) =>
    matcher
      .search(text)
      .filter(({ start, end }) => isWhole(text, start, end))
      .map(({ pattern, start }) => ({ term: pattern, start })),
  );
}

/** One big RegExp: all terms, longest first, between word boundaries of all scripts. */
export function oneRegExp(terms: readonly string[]): Competitor {
  const longestFirst = [...terms].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<!${WORD_CLASS})(?:${longestFirst.join('|')})(?!${WORD_CLASS})`, 'g');
  const find = (text: string) => {
    const places: Place[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text))
      places.push({ term: match[0], start: match.index });
    return places;
  };
  return { ...onFolded(REGEXP, find), leftmost: true };
}

/** Split at everything that is not a word, look up one to four words in a Map. */
export function splitAndMap(terms: readonly string[]): Competitor {
  const known = new Set(terms);
  const longest = new Map<string, number>();
  for (const term of terms) {
    const words = term.split(' ');
    const [first = ''] = words;
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  }
  return onFolded('split + Map', (text) => {
    const places: Place[] = [];
    const parts = text.split(SEPARATORS);
    let start = 0;
    for (let i = 0; i < parts.length; i += 2) {
      const first = parts[i] ?? '';
      const most = longest.get(first) ?? 0;
      let term = first;
      for (let words = 1; words <= most; words++) {
        if (known.has(term)) places.push({ term, start });
        term += (parts[i + 2 * words - 1] ?? '') + (parts[i + 2 * words] ?? '');
      }
      start += first.length + (parts[i + 1] ?? '').length;
    }
    return places;
  });
}

/** The least any reader of a text has to do. Finds nothing. */
export function barePass(): Competitor<number> {
  const find = ({ raw }: BenchDocument) => {
    let sum = 0;
    for (let at = 0; at < raw.length; at++) sum = (sum + raw.charCodeAt(at)) | 0;
    return sum;
  };
  return { name: 'bare charCodeAt pass', find, places: () => [], leftmost: false };
}

function onFolded(name: string, find: (text: string) => Place[]): Competitor<Place[]> {
  return {
    name,
    find: ({ folded }) => find(folded.text),
    places: ({ folded }) => find(folded.text).map(({ term, start }) => ({ term, start: folded.origin[start] ?? 0 })),
    leftmost: false,
  };
}

/** Per UTF-16 unit of folded text: 1 when it is part of a word. */
const WORD_UNITS = Uint8Array.from({ length: 0x10000 }, (_, unit) => (isWordUnit(unit) ? 1 : 0));
const WORD_CLASS = unitClass(WORD_UNITS, 1);
const SEPARATORS = new RegExp(`(${unitClass(WORD_UNITS, 0)}+)`);

function isWordUnit(unit: number): boolean {
  return ((foldEntry(unit) >>> CLASS_SHIFT) & 7) === WORD;
}

function isWhole(text: string, start: number, end: number): boolean {
  return WORD_UNITS[text.charCodeAt(start - 1)] !== 1 && WORD_UNITS[text.charCodeAt(end)] !== 1;
}

/** A character class, for a RegExp without flag, of the units that have this value. */
function unitClass(units: Uint8Array, value: number): string {
  let ranges = '';
  for (let from = 0; from < units.length; from++) {
    if (units[from] !== value) continue;
    let to = from;
    while (units[to + 1] === value) to++;
    ranges += `${escapeUnit(from)}-${escapeUnit(to)}`;
    from = to;
  }
  return `[${ranges}]`;
}

function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
