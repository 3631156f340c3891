// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../bench/seeded.ts';
import { rowsOfSoak, settled, slopeOf } from '../../bench/soak/figures.ts';
import { readSoakOptions } from '../../bench/soak/options.ts';
import { makeSoakSite } from '../../bench/soak/pages.ts';
import { nextStep, pathOf, type Step } from '../../bench/soak/plan.ts';
import { describe as describeState } from '../../bench/soak/progress.ts';
import { WorkerLife } from '../../bench/soak/worker-life.ts';

const MINUTE = 60_000;
const MIB = 1 << 20;

function samples(...mebibytes: readonly number[]) {
  return mebibytes.map((size, i) => ({ at: i * MINUTE, bytes: size * MIB }));
}

describe('growth of a heap', () => {
  it('is the slope of the line of least squares, an hour', () => {
    expect(slopeOf(samples(10, 11, 12, 13))).toBeCloseTo(60);
    expect(slopeOf(samples(10, 12, 10, 12, 10))).toBeCloseTo(0);
    expect(slopeOf(samples(5, 4.5, 4))).toBeCloseTo(-30);
  });

  it('is not told from too few samples, or from one moment', () => {
    expect(slopeOf(samples(10, 11))).toBeNull();
    expect(slopeOf([1, 2, 3].map((bytes) => ({ at: 5, bytes })))).toBeNull();
  });

  it('leaves the first tenth of the time out', () => {
    expect(settled(samples(1, 2, 3, 4), 10 * MINUTE).map(({ at }) => at / MINUTE)).toEqual([1, 2, 3]);
  });
});

describe('rows of the soak', () => {
  it('fail on growth, on a worker that stays awake, and where too little was seen', () => {
    const steady = samples(0, 10, 10, 10, 10);
    const rows = rowsOfSoak(
      { tab: steady, 'staying tab': samples(0, 10, 11, 12, 13), worker: samples(0, 10) },
      5 * MINUTE,
      0.2,
    );
    expect(rows.map(({ value, ok }) => [value, ok])).toEqual([
      [0, true],
      [60, false],
      [null, false],
      [0.2, false],
    ]);
  });
});

describe("the account of the worker's life", () => {
  it('holds the part of the counted time for which it was awake', () => {
    const life = new WorkerLife();
    life.began('first', 0);
    life.ended('first', 500);
    life.began('second', 900);
    life.countFrom(1_000);
    life.ended('second', 1_200);
    life.ended('never seen to begin', 1_300);
    life.began('third', 1_800);
    expect(life.awake).toBe('third');
    expect(life.wakes(2_000)).toEqual([
      { from: 1_000, to: 1_200 },
      { from: 1_800, to: 2_000 },
    ]);
    expect(life.share(2_000)).toBeCloseTo(0.4);
  });

  it('is of nobody before anything began', () => {
    const life = new WorkerLife();
    life.countFrom(10);
    expect([life.awake, life.share(10), life.share(20)]).toEqual([null, 0, 0]);
  });
});

describe('the steps of the soak', () => {
  const count = (wordsPercent: number) => {
    const random = seededRandom(1);
    const steps: Record<Step, number> = { ordinary: 0, feed: 0, words: 0, back: 0, forward: 0 };
    for (let i = 0; i < 10_000; i++) steps[nextStep(random, wordsPercent)]++;
    return steps;
  };

  it('lead to pages with words of the gate as often as was asked for', () => {
    expect(count(2).words).toBeGreaterThan(150);
    expect(count(2).words).toBeLessThan(250);
    expect(count(75)).toMatchObject({ ordinary: 0 });
  });

  it('go back more often than forward', () => {
    const { back, forward, ordinary } = count(2);
    expect(back).toBeGreaterThan(forward);
    expect(forward).toBeGreaterThan(0);
    expect(ordinary).toBeGreaterThan(7_000);
  });

  it('lead to pages of the site, or through the history', () => {
    const { pages, paths } = makeSoakSite(null);
    for (const step of ['ordinary', 'feed', 'words'] as const)
      expect(Object.keys(pages)).toContain(pathOf(step, paths, seededRandom(2)));
    expect(pathOf('back', paths, seededRandom(2))).toBeNull();
  });
});

describe('the options of the soak', () => {
  it('ask for eight hours at five hundred navigations when nothing is said', () => {
    expect(readSoakOptions([])).toEqual({ minutes: 480, perHour: 500, wordsPercent: 2, saved: null, json: null });
  });

  it('are read', () => {
    const args = ['--minutes', '0.5', '--per-hour', '60', '--words', '10', '--json', 'a.json', '--saved', 'b'];
    expect(readSoakOptions(args)).toEqual({ minutes: 0.5, perHour: 60, wordsPercent: 10, saved: 'b', json: 'a.json' });
  });

  it.each([['--minutes', '0'], ['--minutes', 'ten'], ['--per-hour', '-5'], ['--words', '80'], ['--hours', '1'], ['8']])(
    'are refused: %s %s',
    (...args) => {
      expect(() => readSoakOptions(args)).toThrow();
    },
  );
});

it('the progress of the soak is one line', () => {
  const state = { passed: 12.4 * MINUTE, navigations: 100, awake: 0.0861 };
  const some = { tab: samples(3, 3, 3), 'staying tab': [], worker: [] };
  expect(describeState({ ...state, samples: some }, 480)).toBe(
    '12 of 480 min, 100 pages, worker awake 8.6 %, heap 3.0 MiB (+0.0 MiB/h)',
  );
  const none = { tab: [], 'staying tab': [], worker: [] };
  expect(describeState({ ...state, samples: none }, 480)).toBe('12 of 480 min, 100 pages, worker awake 8.6 %');
});
