import { describe, expect, it } from 'vitest';
import { isAtLeast, type KnownReleases, orderOf } from '@/core/pack/order';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 25);
const known: KnownReleases = { bundledSeq: 10, mark: 20, certainTime: NOW - 30 * DAY };

describe('orderOf', () => {
  it.each([
    [21, NOW, 'newer'],
    [20, NOW, 'same'],
    [19, NOW, 'older'],
    [1, NOW, 'older'],
    [10_020, NOW, 'newer'],
    [10_021, NOW, 'step-too-long'],
    [Number.MAX_SAFE_INTEGER, NOW, 'step-too-long'],
    [21, NOW + 48 * HOUR, 'newer'],
    [21, NOW + 49 * HOUR, 'from-the-future'],
    [21, NOW - 400 * DAY, 'newer'],
  ] as const)('release %i issued at %i is %s', (seq, issued, order) => {
    expect(orderOf({ seq, issued }, known, NOW, false)).toBe(order);
  });

  it('never goes below the packs that came with the extension', () => {
    const fresh = { ...known, mark: 0 };
    expect([9, 10, 11].map((seq) => orderOf({ seq, issued: NOW }, fresh, NOW, false))).toEqual([
      'older',
      'same',
      'newer',
    ]);
  });

  it('lets a rotation start the numbers anew, above the bundled packs', () => {
    const lifted = { ...known, mark: 9_000 };
    expect(orderOf({ seq: 11, issued: NOW }, lifted, NOW, true)).toBe('newer');
    expect(orderOf({ seq: 10, issued: NOW }, lifted, NOW, true)).toBe('older');
    expect(orderOf({ seq: 90_000, issued: NOW }, lifted, NOW, true)).toBe('newer');
  });

  it.each([-3650, -1, 1, 3650])('decides the same on a plain release when the clock is %i days off', (days) => {
    for (const seq of [19, 20, 21, 10_021]) {
      const release = { seq, issued: NOW };
      expect(orderOf(release, known, NOW + days * DAY, false)).toBe(orderOf(release, known, NOW, false));
    }
  });
});

describe('isAtLeast', () => {
  it.each([
    ['1.2.3', '1.2.3', true],
    ['1.10.0', '1.9.9', true],
    ['1.2.3', '1.2.4', false],
    ['0.9.9', '1.0.0', false],
    ['2.0.0', '1.9.9', true],
  ])('%s against %s', (a, b, expected) => expect(isAtLeast(a, b)).toBe(expected));
});
