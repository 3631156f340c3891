import { describe, expect, it } from 'vitest';
import type { Pack } from '@/core/model/pack';
import { countAsStable, findChange, type Snapshot } from '../../../rules/authoring/changed-rules.ts';
import { buildList, buildPack, buildRule } from '../../support/builders.ts';

const snapshot = (changes: Partial<Pack> = {}, cases = 'x'): Snapshot => ({
  packs: [
    buildPack({
      lists: [buildList('pills', ['alphazol']), buildList('never', ['never'])],
      rules: [
        buildRule({ negatedBy: ['list:never'] }),
        buildRule({ id: 'other', status: 'experimental', all: [{ phrase: ['more'] }] }),
      ],
      ...changes,
    }),
    buildPack({ name: 'second', lists: [], rules: [buildRule({ id: 'far', all: [{ list: 'test-pack/pills' }] })] }),
  ],
  cases: new Map([['test-pack/other', cases]]),
});

describe('findChange', () => {
  it.each<[string, Snapshot, string[], boolean]>([
    ['nothing', snapshot(), [], false],
    ['cases alone', snapshot({}, 'y'), ['test-pack/other'], false],
    [
      'a list: every rule that names it, in any pack',
      snapshot({ lists: [buildList('pills', ['betazol']), buildList('never', ['never'])] }),
      ['test-pack/names-pill', 'second/far'],
      true,
    ],
    [
      'a list that negates',
      snapshot({ lists: [buildList('pills', ['alphazol']), buildList('never', ['no'])] }),
      ['test-pack/names-pill'],
      true,
    ],
    [
      'a new rule, and one that is gone',
      snapshot({ rules: [buildRule({ negatedBy: ['list:never'] }), buildRule({ id: 'new' })] }),
      ['test-pack/new'],
      true,
    ],
    ['what is no rule', snapshot({ version: '2.0.0' }), [], true],
  ])('finds %s', (_name, after, rules, changesVerdicts) => {
    expect(findChange(snapshot(), after)).toEqual({ rules, changesVerdicts });
  });
});

describe('countAsStable', () => {
  it('lets experimental rules count, those that are named', () => {
    const statuses = (...keys: `${string}/${string}`[]) =>
      countAsStable(snapshot().packs, new Set(keys)).flatMap(({ rules }) => rules.map(({ status }) => status));
    expect(statuses()).toEqual(['stable', 'experimental', 'stable']);
    expect(statuses('test-pack/other')).toEqual(['stable', 'stable', 'stable']);
  });
});
