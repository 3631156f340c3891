import type { Freshness } from '@/core/model/update';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * A client that runs all day asks less than twice a day (one and a half times on average), and has a release within
 * 17.6 hours.
 */
const INTERVAL_MS = 16 * HOUR_MS;
/** Share of a wait by which it is longer or shorter, so that clients spread out. */
const JITTER = 0.1;
/** Clients that came back together spread out over most of an interval, lest they come back together every time. */
const SHORTEST_AFTER_FAILURES = 0.25;
const FIRST_RETRY_MS = 30 * MINUTE_MS;
/** A wait is drawn from once to four times its least: so many clients that failed together spread over hours. */
const RETRY_SPREAD = 3;
const LONGEST_RETRY_MS = DAY_MS;
const LONGEST_RETRY_AFTER_MS = 7 * DAY_MS;
/** Clients that a server sent away return over as long a time again and this much more, … */
const NARROWEST_RETURN_MS = 2 * HOUR_MS;
/** … but over no longer than this. */
const WIDEST_RETURN_MS = 12 * HOUR_MS;

/** How a check ended. `failures`: in a row, this one included. */
export type CheckOutcome =
  /** `afterFailures`: it had failed before; many others may have failed with it. */
  | { readonly kind: 'checked'; readonly afterFailures?: boolean }
  | { readonly kind: 'failed'; readonly failures: number; readonly retryAfterMs: number | null };

/**
 * When to ask again. After a failure the wait doubles each time and is drawn from a wide range; a server's own wish counts
 * as the least. `npm run bench -- fleet` shows what that does to a server after an outage.
 * @param now milliseconds since the epoch @param random from 0 to 1
 */
export function nextDueAt(outcome: CheckOutcome, now: number, random: number): number {
  if (outcome.kind === 'checked') {
    const shortest = outcome.afterFailures ? SHORTEST_AFTER_FAILURES : 1 - JITTER;
    return now + INTERVAL_MS * (shortest + (1 + JITTER - shortest) * random);
  }
  const doublings = Math.min(20, Math.max(0, outcome.failures - 1));
  const least = Math.min(LONGEST_RETRY_MS / 2, FIRST_RETRY_MS * 2 ** doublings);
  const most = Math.min(LONGEST_RETRY_MS, least * (1 + RETRY_SPREAD));
  return now + Math.max(least + (most - least) * random, waitAsWished(outcome.retryAfterMs ?? 0, random));
}

/** A server may name one moment to everybody: who came first has waited longest, yet all would be back in that second. */
function waitAsWished(wishedMs: number, random: number): number {
  const least = Math.min(LONGEST_RETRY_AFTER_MS, wishedMs);
  return least + Math.min(WIDEST_RETURN_MS, least + NARROWEST_RETURN_MS) * random;
}

/** A due time farther ahead than any wait was made by a clock that has been turned back since. */
export function isDue(dueAt: number, now: number): boolean {
  return dueAt <= now || dueAt > now + LONGEST_RETRY_AFTER_MS + WIDEST_RETURN_MS;
}

/**
 * A server's `Retry-After`: seconds, or a date.
 * @returns milliseconds to wait, seven days at most; null when it says nothing that can be understood
 */
export function readRetryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,15}$/.test(text)) return Math.min(LONGEST_RETRY_AFTER_MS, Number(text) * 1000);
  // a date of HTTP begins with the name of a day; `Date.parse` alone takes nearly anything for a date
  const date = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.min(LONGEST_RETRY_AFTER_MS, Math.max(0, date - now));
}

const FRESH_MS = 7 * DAY_MS;
const AGEING_MS = 30 * DAY_MS;

/**
 * How old rules are called. That changes words only: they stay in force however old they are.
 * @param certainTime the latest time that is certain; a clock that is behind it is not believed
 */
export function freshnessOf(
  { issued, expires }: { readonly issued: number; readonly expires: number },
  now: number,
  certainTime: number,
): Exclude<Freshness, 'bundled'> {
  const time = Math.max(now, certainTime);
  if (time > expires || time - issued > AGEING_MS) return 'stale';
  return time - issued > FRESH_MS ? 'ageing' : 'fresh';
}
