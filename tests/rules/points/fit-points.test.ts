import { describe, expect, it } from 'vitest';
import type { Evidence } from '@/core/model/evidence';
import { fitPoints, type PointSample } from '../../../rules/points/fit-points.ts';
import { countAlarms, pointsRows } from '../../../rules/points/points-table.ts';
import { buildEvidence, POLICY } from '../../support/builders.ts';

const rule = (ruleId: string, family: Evidence['family'], points: number, stance: Evidence['stance'] = 'for') =>
  buildEvidence(family, points, { ruleId, stance });
const NAME = rule('a-name', 'substance', 20);
const TELLING = rule('telling', 'contact', 15);
const IDLE = rule('idle', 'price', 15);
const REPORT = rule('a-report', 'report', 15, 'against');
const kept = new Map([NAME, TELLING, IDLE, REPORT].map(({ ruleId, points }) => [ruleId, points]));
const of = (isOffer: boolean, evidence: Evidence[]): PointSample => ({ isOffer, evidence, worth: 1 / 80 });
const times = (count: number, sample: PointSample) => Array<PointSample>(count).fill(sample);
/** What tells offers from others: a handle. A price stands in both alike. */
const SAMPLES = [
  ...times(20, of(true, [NAME, TELLING, IDLE])),
  ...times(20, of(true, [NAME, TELLING])),
  ...times(20, of(false, [NAME, IDLE, REPORT])),
  ...times(20, of(false, [NAME, REPORT])),
];

describe('fitPoints', () => {
  const fitted = fitPoints(SAMPLES, kept, new Set(['a-name']));

  it('gives more to what tells offers, less to what stands in all texts alike', () => {
    expect(fitted.get('telling')).toBeGreaterThan(15);
    expect(fitted.get('idle')).toBeLessThan(15);
    expect(fitted.get('a-report')).toBeGreaterThan(15);
  });

  it('leaves fixed rules, and rules that no text shows, where they are', () => {
    expect(fitted.get('a-name')).toBe(20);
    expect(fitPoints(SAMPLES, new Map([...kept, ['unseen', 33]]), new Set()).get('unseen')).toBe(33);
  });

  it('never lets a rule change sides, whatever the texts say', () => {
    const upsideDown = SAMPLES.map((sample) => ({ ...sample, isOffer: !sample.isOffer }));
    for (const points of fitPoints(upsideDown, kept, new Set()).values()) {
      expect(points).toBeGreaterThanOrEqual(1);
      expect(points).toBeLessThanOrEqual(100);
    }
  });

  it('gives the same for the same texts', () => {
    expect(fitPoints(SAMPLES, kept, new Set(['a-name']))).toEqual(fitted);
  });
});

describe('the table of points', () => {
  const read = SAMPLES.map((sample) => ({ ...sample, from: 'own' as const }));

  it('counts in which texts each rule was found', () => {
    const idle = pointsRows(read, kept, kept).find(({ id }) => id === 'idle');
    expect(idle).toMatchObject({ family: 'price', kept: 15, fitted: 15, offers: 20, others: 20 });
  });

  it('counts the alarms that points lead to', () => {
    const few = new Map([...kept, ['telling', 5]]);
    expect(countAlarms(read, kept, POLICY)).toEqual({ 'texts of our own, offers': 20, 'texts of our own, others': 0 });
    expect(countAlarms(read, few, POLICY)).toMatchObject({ 'texts of our own, offers': 0 });
  });
});
