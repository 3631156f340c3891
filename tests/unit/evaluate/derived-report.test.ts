import { describe, expect, it } from 'vitest';
import { compilePacks } from '@/core/match/compile';
import { camouflageLines, disguiseLines } from '../../evaluate/derived-report.ts';
import { judgeDisguises } from '../../evaluate/judge-derived.ts';
import { createJudge } from '../../evaluate/judge-item.ts';
import { loadPacks } from '../../evaluate/load-rules.ts';
import { itemOf } from './item-of.ts';
import { judged } from './judged.ts';

const shop = (id: string, level: 'clear' | 'caution', rules: string[]) => judged({ id, label: 'warn', level, rules });

describe('camouflageLines', () => {
  const plain = shop('a', 'caution', ['offer', 'price']);
  const missed = shop('b', 'clear', []);
  const lines = camouflageLines([
    { place: 'first', plain, changed: shop('a first', 'caution', ['offer', 'price']) },
    { place: 'last', plain, changed: shop('a last', 'clear', ['price', '-health-advice']) },
    { place: 'first', plain: missed, changed: missed },
  ]);

  it('tells what is caught with and without advice, and whether the goal is reached', () => {
    expect(lines[0]).toContain('2 shops');
    expect(lines.find((line) => line.startsWith('the shops without'))).toMatch(/ 2 +1 +0 +50\.00 %/);
    expect(lines).toContain('camouflaged shops: 1 of 3 caught (33.33 %); the goal of 90.00 % is not reached');
  });

  it('tells what loses those that are caught plainly', () => {
    expect(lines.slice(-3)).toEqual([
      'of those caught plainly 1 are caught and 1 lost; 1 are missed either way',
      '     1 of 1 lost: speaks against it now: health-advice',
      '     1 of 1 lost: silent now: offer',
    ]);
  });

  it('says so when there is nothing to join', () => {
    expect(camouflageLines([])).toEqual(['camouflage: no shop and advice to join']);
  });
});

it('disguises what is caught plainly, and nothing else', async () => {
  const packs = loadPacks();
  const offer = itemOf({
    id: 'a',
    text: 'Tramadol 50 mg, 30 pills $60, no prescription, order on Telegram @shop_example',
  });
  const items = [offer, itemOf({ id: 'b', text: 'Tramadol' }), { ...offer, id: 'c', label: 'quiet' as const }];
  const judge = createJudge(packs, () => null);
  const rows = await judgeDisguises(items, judge, compilePacks(packs));
  const fullwidth = rows.find(({ row }) => row.name === 'fullwidth');
  expect(fullwidth?.pairs.map(({ changed }) => [changed.id, changed.level])).toEqual([['a E02 fullwidth', 'danger']]);
  expect(disguiseLines(rows).find((line) => line.startsWith('E02'))).toMatch(/ 1 +1 +1 +100\.00 %/);
});
