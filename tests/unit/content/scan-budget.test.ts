import { describe, expect, it } from 'vitest';
import { ScanBudget } from '@/content/scan-budget';

/** Waits of a page that changes again as soon as it was looked at. */
function storm(looks: number): number[] {
  const budget = new ScanBudget();
  let now = 0;
  return Array.from({ length: looks }, () => {
    const wait = budget.waitAfter(now);
    now += wait + 1;
    return wait;
  });
}

describe('ScanBudget', () => {
  it('looks soon at a page that was quiet', () => {
    const budget = new ScanBudget();
    expect([0, 10_000, 20_000].map((now) => budget.waitAfter(now))).toEqual([250, 250, 250]);
  });

  it('looks ever more seldom at one that never stops, down to every four seconds', () => {
    expect(storm(8)).toEqual([250, 500, 1_000, 2_000, 4_000, 4_000, 4_000, 4_000]);
  });

  it('looks soon again once it was quiet for a while', () => {
    const budget = new ScanBudget();
    budget.waitAfter(0);
    expect(budget.waitAfter(300)).toBe(500);
    expect(budget.waitAfter(3_000)).toBe(250);
  });

  it('checks whole pages 120 times an hour at most, and says how long to wait', () => {
    const budget = new ScanBudget();
    let taken = 0;
    for (let now = 0; now < 3_600_000; now += 1_000) if (budget.takeCheck(now) === 0) taken++;
    expect(taken).toBeGreaterThan(110);
    expect(taken).toBeLessThanOrEqual(120);
    const wait = budget.takeCheck(3_600_000) || budget.takeCheck(3_600_000);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(36_000);
    expect(budget.takeCheck(3_600_000 + wait)).toBe(0);
  });
});
