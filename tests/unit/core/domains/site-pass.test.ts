import { describe, expect, it } from 'vitest';
import { isPassValid, isSameVisit, LONG_AGO, makePass, wasJustLeft } from '@/core/domains/site-pass';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const NOW = Date.UTC(2026, 10, 27, 12, 30, 40);

describe('a pass', () => {
  it('tells the minute, not the second', () => {
    expect(makePass('shop.example', 'always', NOW).since).toBe(Date.UTC(2026, 10, 27, 12, 30));
  });

  it.each([
    ['at once', 0, true],
    ['for most of a day', DAY - 2 * MINUTE, true],
    ['not longer', DAY, false],
    ['not where the clock was set back to before it', -2 * MINUTE, false],
    ['not where the clock was set back by years', -1_000 * DAY, false],
  ])('of a day holds %s', (_, later, holds) => {
    expect(isPassValid(makePass('shop.example', 'day', NOW), NOW + later)).toBe(holds);
  });

  it.each([0, 1_000 * DAY, -1_000 * DAY])('for good holds whatever the clock says: %d ms later', (later) => {
    expect(isPassValid(makePass('shop.example', 'always', NOW), NOW + later)).toBe(true);
  });
});

describe('a visit', () => {
  const visit = { domain: 'shop.example', seenAt: NOW };
  it.each([
    ['goes on within the hour', visit, 'shop.example', 59 * MINUTE, true],
    ['ends after it', visit, 'shop.example', 60 * MINUTE, false],
    ['is of one site', visit, 'other.example', 0, false],
    ['ends where the clock was set back', visit, 'shop.example', -1, false],
    ['is none where none began', null, 'shop.example', 0, false],
  ])('%s', (_, known, domain, later, goesOn) => {
    expect(isSameVisit(known, domain, NOW + later)).toBe(goesOn);
  });
});

describe('our page', () => {
  it.each([
    ['that stands, for all that is known', null, true],
    ['that went a moment ago', NOW - 1_000, true],
    ['of whose end was heard after the page that follows', NOW + 50, true],
    ['that went a while ago', NOW - 10_000, false],
    ['that was answered', LONG_AGO, false],
  ])('%s: just left or not', (_, leftAt, isJust) => {
    expect(wasJustLeft(leftAt, NOW)).toBe(isJust);
  });
});
