import type { Competitor, Place } from './competitors.ts';
import type { BenchDocument } from './documents.ts';

/** Hits of a competitor beside ours. */
export interface Comparison {
  readonly hits: number;
  readonly isEqual: boolean;
}

/**
 * Compare (term, start) of whole words, document by document. For a competitor that cannot find overlapping hits, ours
 * are reduced to the leftmost, longest ones first.
 */
export function compareHits(ours: Competitor, other: Competitor, documents: readonly BenchDocument[]): Comparison {
  let hits = 0;
  let isEqual = true;
  for (const document of documents) {
    const wanted = other.leftmost ? leftmostLongest(ours.places(document)) : ours.places(document);
    const found = other.places(document);
    hits += found.length;
    if (listPlaces(wanted) !== listPlaces(found)) isEqual = false;
  }
  return { hits, isEqual };
}

function listPlaces(places: readonly Place[]): string {
  return places
    .map(({ term, start }) => `${start} ${term}`)
    .sort()
    .join('\n');
}

function leftmostLongest(places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  let free = 0;
  for (const place of [...places].sort((a, b) => a.start - b.start || b.term.length - a.term.length)) {
    if (place.start < free) continue;
    kept.push(place);
    free = place.start + place.term.length;
  }
  return kept;
}
