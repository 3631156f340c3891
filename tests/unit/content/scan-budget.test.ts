import { describe, expect, it } from 'vitest';
import { ScanBudget } from '@/content/scan-budget';

describe('ScanBudget', () => {
  it('looks soon at a page whose changes cost little, however often it changes', () => {
    const budget = new ScanBudget();
    const waits = [0, 251, 502, 10_000].map((now) => {
      budget.noteSpent(now, 0.5);
      return budget.waitAfter(now);
    });
    expect(waits).toEqual([250, 250, 250, 250]);
  });

  it('takes a twentieth of the time at most', () => {
    const budget = new ScanBudget();
    let now = 0;
    let spent = 0;
    for (const look of [20, 50, 50, 100, 3, 80, 200, 1, 40]) {
      now += budget.waitAfter(now) + look;
      spent += look;
      budget.noteSpent(now, look);
    }
    expect(spent / (now + budget.waitAfter(now))).toBeLessThanOrEqual(0.05);
  });

  it('never waits longer than half a minute', () => {
    const budget = new ScanBudget();
    budget.noteSpent(0, 60_000);
    expect(budget.waitAfter(0)).toBe(30_000);
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
