import type { Detector } from '@/core/model/rule';

/** Something a detector found in a text, in UTF-16 units; `end` is the unit after it. */
export interface Finding {
  readonly detector: Detector;
  readonly start: number;
  readonly end: number;
}

/** Every match of a pattern as a finding. The pattern is ours, has the `g` flag and no unbounded repetition. */
export function findAll(text: string, pattern: RegExp, detector: Detector): Finding[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    detector,
    start: match.index,
    end: match.index + match[0].length,
  }));
}
