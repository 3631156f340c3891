import { describe, expect, it } from 'vitest';
import { measureRule } from '../../../rules/report/measure.ts';
import { calibrateByLevel, calibrateByPoints, levelTables } from '../../../rules/report/overview.ts';
import { judged } from '../../unit/evaluate/judged.ts';

const KEY = 'p/r' as const;
const hit = (item: Parameters<typeof judged>[0], decides = false) => ({
  item: judged(item),
  hits: new Map([[KEY, decides]]),
});

const outcomes = [
  hit({ id: 'b', label: 'warn', lang: 'de' }, true),
  hit({ id: 'a', label: 'warn', lang: 'en' }),
  hit({ id: 'c', label: 'quiet', lang: 'en', kind: 'news' }, true),
  hit({ id: 'd', label: 'ambiguous', lang: 'th' }, true),
  { item: judged({ id: 'e', label: 'quiet' }), hits: new Map() },
];

describe('measureRule', () => {
  it('counts hits on offers right and on lawful items wrong, ambiguous ones apart', () => {
    expect(measureRule(KEY, 'for', outcomes)).toEqual({
      right: ['a', 'b'],
      wrong: ['c'],
      ambiguous: 1,
      decisiveRight: ['b'],
      decisiveWrong: ['c'],
      byLanguage: [
        { name: 'en', right: 1, wrong: 1 },
        { name: 'de', right: 1, wrong: 0 },
      ],
      byKind: [
        { name: 'general', right: 2, wrong: 0 },
        { name: 'news', right: 0, wrong: 1 },
      ],
    });
  });

  it('counts the other way round for a rule against a warning', () => {
    expect(measureRule(KEY, 'against', outcomes)).toMatchObject({ right: ['c'], wrong: ['a', 'b'] });
  });
});

const items = [
  judged({ id: '1', label: 'warn', level: 'danger', score: 500 }),
  judged({ id: '2', label: 'warn', level: 'caution', score: 45 }),
  judged({ id: '3', label: 'quiet', level: 'caution', score: 54, lang: 'ru' }),
  judged({ id: '4', label: 'ambiguous', level: 'caution', score: 54 }),
  judged({ id: '5', label: 'quiet', level: 'note', score: 60 }),
];

describe('calibration', () => {
  const shares = (rows: ReturnType<typeof calibrateByLevel>) =>
    rows.map(({ name, right }) => [name, right.hits, right.n]);

  it('says for each band of points how many of its alarms were offers', () => {
    expect(shares(calibrateByPoints(items, 45))).toEqual([
      ['45–54', 1, 2],
      ['135+', 1, 1],
    ]);
  });

  it('says the same for each level', () => {
    expect(shares(calibrateByLevel(items))).toEqual([
      ['note', 0, 1],
      ['caution', 1, 2],
      ['danger', 1, 1],
    ]);
  });
});

describe('levelTables', () => {
  it('counts items by level, offers and lawful ones side by side', () => {
    const tables = levelTables(items);
    expect(tables.map(({ label, by }) => `${label} ${by}`)).toEqual([
      'warn language',
      'quiet language',
      'warn kind',
      'quiet kind',
      'ambiguous kind',
    ]);
    expect(tables[1]?.rows.map(({ name, n }) => [name, n])).toEqual([
      ['en', 1],
      ['ru', 1],
    ]);
    expect(tables[0]?.total).toMatchObject({ n: 2, levels: { clear: 0, note: 0, caution: 1, danger: 1 } });
  });
});
