import type { SitePass } from '@/core/model/site-stop';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A tab that opened no page of a site for so long has ended its visit. */
const VISIT_MS = 60 * MINUTE_MS;
/** A page of ours that went so short a time ago was left by the button that leads to the page before it. */
const LEFT_MS = 3_000;
/** A page that leads to a site again so soon after somebody went back to it does so by itself. */
const AGAIN_MS = 10_000;
/** Of a page of ours that was answered, or from which somebody went back already. */
export const LONG_AGO = 0;

/** That a tab was let on to a site for this visit, and when it last opened a page there. */
export interface SiteVisit {
  readonly domain: string;
  /** Milliseconds since the epoch. */
  readonly seenAt: number;
}

/** @param now milliseconds since the epoch */
export function makePass(domain: string, lasts: 'day' | 'always', now: number): SitePass {
  const since = now - (now % MINUTE_MS);
  return { domain, since, until: lasts === 'day' ? since + DAY_MS : null };
}

/** Does a pass still hold? A clock that was set back to before it was given ends one that has an end. */
export function isPassValid({ since, until }: SitePass, now: number): boolean {
  return until === null || (since <= now && now < until);
}

/** Is a tab still on the visit for which it was let on? A clock that was set back ends it. */
export function isSameVisit(visit: SiteVisit | null, domain: string, now: number): boolean {
  if (visit === null || visit.domain !== domain) return false;
  return visit.seenAt <= now && now - visit.seenAt < VISIT_MS;
}

/**
 * Was our page left just now? The page that follows may be heard of before it.
 * @param leftAt null while it is not known to have gone
 */
export function wasJustLeft(leftAt: number | null, now: number): boolean {
  return leftAt === null || Math.abs(now - leftAt) < LEFT_MS;
}

/** Did the page before lead to the site again by itself, after the person had gone back to it? */
export function isLedAgain(backAt: number | null, now: number): boolean {
  return backAt !== null && Math.abs(now - backAt) < AGAIN_MS;
}
