// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { nextDueAt } from '@/core/pack/schedule';
import { figuresOf } from '../../bench/fleet/figures.ts';
import { scenarios, sizesOf } from '../../bench/fleet/scenarios.ts';
import { simulate } from '../../bench/fleet/simulate.ts';
import { seededRandom } from '../../bench/seeded.ts';

const all = scenarios(sizesOf(undefined)).map((scenario) => ({ ...scenario, clients: 3_000 }));
const outage = all.find(({ name }) => name === 'always on, six hours without a server');
if (!outage) throw new Error('no scenario with an outage');

describe('a fleet of clients', () => {
  it('U20: comes back gently after six hours without a server', () => {
    const { peakAfterOutage } = figuresOf(simulate(outage, seededRandom(5)), outage);
    expect(peakAfterOutage).toBeLessThan(3.3); // fewer clients than in the bench: chance weighs more
  });

  it('would not if all waited equally long', () => {
    const together = {
      ...outage,
      schedule: (outcome: Parameters<typeof nextDueAt>[0], now: number) => nextDueAt(outcome, now, 0),
    };
    const { peakAfterOutage } = figuresOf(simulate(together, seededRandom(5)), together);
    expect(peakAfterOutage).toBeGreaterThan(4);
  });

  it('comes back gently when the server has named one moment to everybody', () => {
    const named = { ...outage, outage: outage.outage && { ...outage.outage, namesItsEnd: true } };
    const peak = (scenario: typeof named) => figuresOf(simulate(scenario, seededRandom(5)), scenario).peakAfterOutage;
    expect(peak(named)).toBeLessThan(3.3);
    expect(peak({ ...named, schedule: (outcome, now) => nextDueAt(outcome, now, 0) })).toBeGreaterThan(8);
  });

  it.each(all)('asks less than twice a day: $name', (scenario) => {
    const { requestsPerClientAndDay, within24Hours } = figuresOf(simulate(scenario, seededRandom(7)), scenario);
    expect(requestsPerClientAndDay).toBeLessThan(2);
    expect(within24Hours).toBeGreaterThan(0.9);
  });
});
