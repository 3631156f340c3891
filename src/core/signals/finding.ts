import type { Detector } from '@/core/model/rule';

/** Something a detector found in a text, in UTF-16 units; `end` is the unit after it. */
export interface Finding {
  readonly detector: Detector;
  readonly start: number;
  readonly end: number;
}

/**
 * Every match of a pattern, where a cheaper one that every match holds is found at all: most texts are spared the
 * dearer one. Neither has a state: the cheap one has no `g` flag.
 */
export function findAllWhere(cheap: RegExp, text: string, pattern: RegExp, detector: Detector): Finding[] {
  return cheap.test(text) ? findAll(text, pattern, detector) : [];
}

/** Every match of a pattern as a finding. The pattern is ours, has the `g` flag and no unbounded repetition. */
export function findAll(text: string, pattern: RegExp, detector: Detector): Finding[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    detector,
    start: match.index,
    end: match.index + match[0].length,
  }));
}
