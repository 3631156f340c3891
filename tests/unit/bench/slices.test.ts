// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { countAddedLong, findWork, type TraceEvent } from '../../bench/pages/slices.ts';

const OWN = 'chrome-extension://abc/';
const SCRIPT = `${OWN}scan.js`;
const MAIN = { pid: 1, tid: 1 };

function task(from: number, to: number, busy = to - from): TraceEvent {
  return { ...MAIN, name: 'RunTask', ph: 'X', ts: 1000 * from, dur: 1000 * (to - from), tdur: 1000 * busy };
}

function run(name: string, from: number, to: number, url = SCRIPT): TraceEvent {
  return { ...MAIN, name, ph: 'X', ts: 1000 * from, dur: 1000 * (to - from), args: { data: { url } } };
}

/** A profile that begins at 0: the page's function, ours, and a function without a file that ours calls. */
function profile(samples: readonly (readonly [ms: number, node: number])[]): TraceEvent[] {
  const nodes = [
    { id: 1, callFrame: {} },
    { id: 2, parent: 1, callFrame: { url: 'http://localhost/page.js' } },
    { id: 3, parent: 1, callFrame: { url: SCRIPT } },
    { id: 4, parent: 3, callFrame: {} },
  ];
  const timeDeltas = samples.map(([ms], i) => 1000 * (ms - (samples[i - 1]?.[0] ?? 0)));
  const data = { cpuProfile: { nodes, samples: samples.map(([, node]) => node) }, timeDeltas };
  return [
    { ...MAIN, name: 'Profile', ph: 'P', ts: 0, id: '0x1', args: { data: { startTime: 0 } } },
    { pid: 1, tid: 9, name: 'ProfileChunk', ph: 'P', ts: 0, id: '0x1', args: { data } },
  ];
}

describe('slices of a script in a trace', () => {
  it('last from the first mark in a task to the last', () => {
    const events = [task(0, 20), run('EvaluateScript', 2, 5), run('FunctionCall', 9, 11), task(30, 40)];
    expect(findWork(events, OWN)).toEqual({ slices: [{ at: 2, ms: 9, taskMs: 20 }], busyMs: 30 });
  });

  it('are seen in samples of functions of the file, and of what they call', () => {
    const samples = [
      [6, 2],
      [41, 3],
      [44, 4],
      [48, 2],
    ] as const;
    const events = [task(0, 20), run('EvaluateScript', 2, 5), task(40, 50), ...profile(samples)];
    expect(findWork(events, OWN)?.slices.map(({ ms }) => ms)).toEqual([3, 3]);
  });

  it('count the time of the processor, not of the clock', () => {
    const events = [task(0, 40, 10), run('EvaluateScript', 0, 20)];
    expect(findWork(events, OWN)).toEqual({ slices: [{ at: 0, ms: 5, taskMs: 10 }], busyMs: 10 });
  });

  it('leave out other threads, other scripts, tasks inside tasks, and what lies between tasks', () => {
    const events = [
      task(0, 20),
      task(5, 10),
      run('EvaluateScript', 6, 8),
      run('v8.compile', 21, 22),
      task(30, 40),
      run('FunctionCall', 31, 39, 'http://localhost/page.js'),
      { ...run('FunctionCall', 35, 36), tid: 2 },
    ];
    expect(findWork(events, OWN)?.slices).toEqual([{ at: 6, ms: 2, taskMs: 20 }]);
  });

  it('are not there when the script did not run', () => {
    expect(findWork([task(0, 20), run('FunctionCall', 1, 2, 'http://localhost/page.js')], OWN)).toBeNull();
  });
});

describe('long tasks', () => {
  it('are added where a task is long only because of its slice', () => {
    const slices = [
      { at: 0, ms: 10, taskMs: 55 },
      { at: 0, ms: 10, taskMs: 70 },
      { at: 0, ms: 30, taskMs: 30 },
    ];
    expect(countAddedLong({ slices, busyMs: 200 })).toBe(1);
  });
});
