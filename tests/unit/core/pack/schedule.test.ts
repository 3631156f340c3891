import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshnessOf, isDue, nextDueAt, readRetryAfter } from '@/core/pack/schedule';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 25);

const random = fc.double({ min: 0, max: 1, noNaN: true });
const failed = (failures: number, retryAfterMs: number | null = null) =>
  ({ kind: 'failed', failures, retryAfterMs }) as const;

describe('nextDueAt', () => {
  it('asks less than twice a day when all is well, and within a day', () => {
    for (const chance of [0, 0.5, 1]) {
      const wait = nextDueAt({ kind: 'checked' }, NOW, chance) - NOW;
      expect(wait).toBeGreaterThan(12 * HOUR);
      expect(wait).toBeLessThan(DAY);
    }
  });

  it('waits half an hour to a day after failures, or what the server wishes up to a week', () => {
    const wish = fc.option(fc.integer({ min: 0, max: 1e12 }));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), random, wish, (failures, chance, wished) => {
        const wait = nextDueAt(failed(failures, wished), NOW, chance) - NOW;
        expect(wait).toBeGreaterThanOrEqual(Math.max(30 * MINUTE, Math.min(wished ?? 0, 7 * DAY)));
        expect(wait).toBeLessThanOrEqual(wished === null ? DAY : 7.5 * DAY);
      }),
    );
  });

  it('waits longer with every failure, until it is a day', () => {
    const waits = Array.from({ length: 10 }, (_, i) => nextDueAt(failed(i + 1), NOW, 0) - NOW);
    expect(waits.slice(0, 4)).toEqual([30, 60, 120, 240].map((minutes) => minutes * MINUTE));
    expect(waits.at(-1)).toBe(DAY / 2);
    expect(nextDueAt(failed(10), NOW, 1) - NOW).toBe(DAY);
  });

  it.each([
    ['the longest back-off', failed(50)],
    ['a wish of an hour', failed(1, HOUR)],
    ['a wish of a week', failed(1, 7 * DAY)],
    ['a wish of a year', failed(50, 365 * DAY)],
  ])('spreads clients over hours: %s', (_, outcome) => {
    expect(nextDueAt(outcome, NOW, 1) - nextDueAt(outcome, NOW, 0)).toBeGreaterThan(HOUR);
    expect(isDue(nextDueAt(outcome, NOW, 1), NOW)).toBe(false);
  });
});

describe('isDue', () => {
  it.each([
    [NOW, true],
    [NOW - 1, true],
    [NOW + 1, false],
    [NOW + 7 * DAY, false],
    [NOW + 8 * DAY, true],
  ])('%i: %s', (dueAt, expected) => expect(isDue(dueAt, NOW)).toBe(expected));
});

describe('readRetryAfter', () => {
  it.each([
    [null, null],
    ['', null],
    ['soon', null],
    ['-1', null],
    ['1.5', null],
    ['0', 0],
    ['120', 120_000],
    ['1000000000', 7 * DAY],
    [new Date(NOW + HOUR).toUTCString(), HOUR],
    [new Date(NOW - HOUR).toUTCString(), 0],
  ])('%s: %s', (header, expected) => expect(readRetryAfter(header, NOW)).toBe(expected));
});

describe('freshnessOf', () => {
  const release = { issued: NOW, expires: NOW + 60 * DAY };
  it.each([
    [0, 'fresh'],
    [7, 'fresh'],
    [8, 'ageing'],
    [30, 'ageing'],
    [31, 'stale'],
    [400, 'stale'],
  ])('after %i days: %s', (days, expected) => expect(freshnessOf(release, NOW + days * DAY, NOW)).toBe(expected));

  it('is stale when it says so itself', () => {
    expect(freshnessOf({ issued: NOW, expires: NOW + DAY }, NOW + DAY + 1, NOW)).toBe('stale');
  });

  it('does not believe a clock that is behind what is certain', () => {
    expect(freshnessOf(release, NOW - 3650 * DAY, NOW + 8 * DAY)).toBe('ageing');
  });
});
