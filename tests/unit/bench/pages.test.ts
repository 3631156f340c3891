// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { listPages } from '../../bench/pages/list-pages.ts';
import { emptyRecord, type PageRecord, rowsOf } from '../../bench/pages/summary.ts';

/** A page of 100 ms, to which ours adds so many in each run. */
function record(added: readonly number[], longest = 4): PageRecord {
  const made = emptyRecord();
  const cost = (tasks: number) => ({ tasks, heap: 0, longTasks: 0 });
  const work = { slices: [{ at: 0, ms: longest, taskMs: longest }], busyMs: 100 };
  for (const ms of added) {
    made.costs.none.push(cost(100));
    for (const state of ['ours', 'cold'] as const) {
      made.costs[state].push(cost(100 + ms));
      made.works[state].push(work);
    }
  }
  return made;
}

function rowsOfReal(...records: readonly PageRecord[]) {
  const named = new Map(records.map((each, i) => [{ name: `page ${i}`, kind: 'real' as const }, each]));
  const awake = rowsOf(named, 3).filter(({ figure }) => figure.includes('worker awake'));
  return awake.map(({ value, ok }) => [value, ok]);
}

describe('rows of the page benchmark', () => {
  it('hold the median over the runs of the median over the pages', () => {
    const [middle, worst] = rowsOfReal(record([1, 2, 30]), record([2, 3, 4]), record([9, 9, 9]));
    expect(middle).toEqual([0.03, true]);
    expect(worst).toEqual([0.084, false]);
  });

  it('hold the longest slice of any page', () => {
    const [, , longest, long] = rowsOfReal(record([1, 1, 1], 8.5), record([1, 1, 1], 2));
    expect(longest).toEqual([8.5, false]);
    expect(long).toEqual([0, true]);
  });

  it('say of one kind of page only when it was visited', () => {
    expect(rowsOf(new Map([[{ name: 'a', kind: 'feed' as const }, record([1])]]), 1)).toHaveLength(8);
  });
});

describe('pages of the benchmark', () => {
  it('are our own where no saved ones are', () => {
    const kinds = listPages('tests/no/such/folder').map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['demo', 'feed']));
  });

  it('have addresses of their own', () => {
    const paths = listPages('tests/no/such/folder').map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });
});
