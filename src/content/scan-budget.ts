const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 30_000;
/** Rest after work, as a multiple of it: we take a twentieth of the page's time at most. */
const REST = 19;
/** Whole checks that a quiet page has saved up, and the time in which it earns another: 120 in any hour at most. */
const SAVED_CHECKS = 20;
const CHECK_EARNED_MS = 36_000;
/** Parts of a check are added up many times; what is lost by rounding is no wait. */
const ROUNDING = 1e-6;

/** How often the changes of a page are looked at: soon when that is cheap, seldom when it is dear. */
export class ScanBudget {
  #restUntil = Number.NEGATIVE_INFINITY;
  #saved = SAVED_CHECKS;
  #earnedAt = 0;

  /** Something changed, and nothing waits yet. @param now milliseconds @returns how long to wait for more, 250 to 30,000 ms */
  waitAfter(now: number): number {
    return Math.min(LONGEST_WAIT_MS, Math.max(FIRST_WAIT_MS, this.#restUntil - now));
  }

  /** The page's time was used. @param spent milliseconds */
  noteSpent(now: number, spent: number): void {
    this.#restUntil = Math.max(this.#restUntil, now) + spent * REST;
  }

  /** Take a check of the whole page from what is saved. @returns 0, or when there is none how long until there is one */
  takeCheck(now: number): number {
    const earned = (now - this.#earnedAt) / CHECK_EARNED_MS;
    this.#saved = Math.min(SAVED_CHECKS, this.#saved + earned);
    this.#earnedAt = now;
    const missing = 1 - this.#saved;
    if (missing > ROUNDING) return Math.ceil(missing * CHECK_EARNED_MS);
    this.#saved--;
    return 0;
  }
}
