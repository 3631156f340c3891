import { pick } from '../seeded.ts';

/** What is done at one step; `words`: a page with words of the gate, an offer or an honest one. */
export type Step = 'ordinary' | 'feed' | 'words' | 'back' | 'forward';

/** How often out of a hundred steps, beside those to pages with words of the gate; the rest are ordinary pages. */
const SHARES = { feed: 8, back: 12, forward: 5 } as const;

/**
 * The next step of a person who reads. Ordinary pages leave the worker asleep, and every page with words of the gate keeps
 * it awake for half a minute, so `wordsPercent` is what the worker's share of the time depends on.
 */
export function nextStep(random: () => number, wordsPercent: number): Step {
  let left = random() * 100 - wordsPercent;
  if (left < 0) return 'words';
  for (const step of ['feed', 'back', 'forward'] as const) {
    left -= SHARES[step];
    if (left < 0) return step;
  }
  return 'ordinary';
}

/** Where a step leads among the pages of a site; null for a step through the history. */
export function pathOf(step: Step, paths: Readonly<Record<string, readonly string[]>>, random: () => number) {
  return step === 'back' || step === 'forward' ? null : pick(paths[step] ?? [], random);
}
