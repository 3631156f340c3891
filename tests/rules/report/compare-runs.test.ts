import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../../rules/report/compare-runs.ts';
import { parseRecord, type RunRecord, toRecord } from '../../../rules/report/run-record.ts';
import { judged } from '../../unit/evaluate/judged.ts';
import { buildFacts } from './facts.ts';

const RULE: RunRecord['rules'][number] = {
  key: 'p/r',
  status: 'stable',
  stance: 'for',
  points: 10,
  hits: ['offer-1', 'lawful-1', 'between'],
  decisive: ['offer-1'],
};
const BEFORE: RunRecord = {
  schema: 1,
  packs: { p: '1.0.0' },
  items: [
    { id: 'offer-1', label: 'warn', level: 'caution' },
    { id: 'offer-2', label: 'warn', level: 'clear' },
    { id: 'lawful-1', label: 'quiet', level: 'caution' },
    { id: 'between', label: 'ambiguous', level: 'clear' },
    { id: 'old', label: 'warn', level: 'danger' },
  ],
  rules: [RULE],
};
const NONE = { newRight: [], newWrong: [], lostRight: [], lostWrong: [] };
const withRule = (changes: Partial<typeof RULE>): RunRecord => ({ ...BEFORE, rules: [{ ...RULE, ...changes }] });

describe('compareRuns', () => {
  it('finds nothing when nothing changed, or only ambiguous items', () => {
    expect(compareRuns(BEFORE, BEFORE)).toMatchObject({ alarms: NONE, gone: [], packs: [], shared: 5 });
    expect(compareRuns(BEFORE, withRule({ hits: ['offer-1', 'lawful-1'] })).rules.size).toBe(0);
  });

  it('tells right and wrong hits that came and went', () => {
    const { rules } = compareRuns(BEFORE, withRule({ hits: ['offer-2'], decisive: [] }));
    expect(rules.get('p/r')).toMatchObject({
      isNew: false,
      hits: { newRight: ['offer-2'], newWrong: [], lostRight: ['offer-1'], lostWrong: ['lawful-1'] },
      decisive: { ...NONE, lostRight: ['offer-1'] },
    });
  });

  it('turns right and wrong round for a rule against a warning', () => {
    const before = withRule({ stance: 'against', hits: [], decisive: [] });
    const { rules } = compareRuns(before, withRule({ stance: 'against', hits: ['lawful-1'], decisive: [] }));
    expect(rules.get('p/r')?.hits).toEqual({ ...NONE, newRight: ['lawful-1'] });
  });

  it('tells other points, new rules and rules that are gone', () => {
    expect(compareRuns(BEFORE, withRule({ points: 12 })).rules.get('p/r')?.settings).toEqual(['points 10, now 12']);
    const renamed = compareRuns(BEFORE, withRule({ key: 'p/other' }));
    expect(renamed.rules.get('p/other')?.isNew).toBe(true);
    expect(renamed.gone).toEqual(['p/r']);
  });

  it('compares only items of both runs, and tells how many there are of others', () => {
    const items: RunRecord['items'] = [
      ...BEFORE.items.slice(0, 2).map((item) => ({ ...item, level: 'danger' as const })),
      { id: 'fresh', label: 'quiet', level: 'danger' },
    ];
    expect(compareRuns(BEFORE, { ...BEFORE, packs: { p: '1.1.0' }, items })).toMatchObject({
      packs: ['p 1.0.0, now 1.1.0'],
      shared: 2,
      onlyBefore: 3,
      onlyNow: 1,
      alarms: { ...NONE, newRight: ['offer-2'] },
    });
  });
});

describe('the record of a run', () => {
  it('comes back from its file as it was', () => {
    const facts = buildFacts();
    const hits = new Map([[facts.key, true]]);
    const record = toRecord([facts], [{ item: judged({ id: 'x', label: 'warn', level: 'caution' }), hits }]);
    expect(record.rules[0]).toMatchObject({ hits: ['x'], decisive: ['x'] });
    expect(parseRecord(JSON.stringify(record), 'f.json')).toEqual(record);
  });

  it.each([
    ['not JSON', '{', /f\.json is not JSON/],
    ['something else', '{"schema":1,"packs":{}}', /f\.json is no record.*"items"/],
  ])('is refused when it is %s', (_, text, problem) => {
    expect(() => parseRecord(text, 'f.json')).toThrow(problem);
  });
});
