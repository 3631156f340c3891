import { describe, expect, it } from 'vitest';
import { compilePacks } from '@/core/match/compile';
import { scanText } from '@/core/match/scan';
import { buildList, buildPack, buildRule } from '../../../support/builders.ts';

describe('compilePacks', () => {
  it('leaves out rules that are retired or on trial', () => {
    const pack = buildPack({
      rules: [buildRule({ id: 'old', status: 'retired' }), buildRule({ id: 'new', status: 'experimental' })],
    });
    expect(compilePacks([pack]).rules).toEqual([]);
    expect(compilePacks([pack], ['experimental']).rules.map(({ rule }) => rule.id)).toEqual(['new']);
  });

  it('throws for a list that no pack has', () => {
    expect(() => compilePacks([buildPack({ rules: [buildRule({ all: [{ list: 'nowhere' }] })] })])).toThrow(RangeError);
    expect(() => compilePacks([buildPack({ rules: [buildRule({ all: [{ list: 'other/pills' }] })] })])).toThrow(
      RangeError,
    );
  });

  it('takes the languages of one list together', () => {
    const lists = [buildList('pills', ['alphazol']), { ...buildList('pills', ['альфазол']), language: 'ru' }];
    const compiled = compilePacks([buildPack({ lists })]);
    expect(scanText('альфазол', compiled)).toHaveLength(1);
    expect(scanText('alphazol', compiled)).toHaveLength(1);
  });

  it('keeps lists of two packs apart and lets one name the other’s', () => {
    const rule = (list: string) => buildRule({ all: [{ list }] });
    const one = buildPack({ name: 'one', lists: [buildList('pills', ['alphazol'])], rules: [rule('pills')] });
    const two = buildPack({ name: 'two', lists: [buildList('pills', ['betazol'])], rules: [rule('one/pills')] });
    const packsIn = (text: string) => scanText(text, compilePacks([one, two])).map(({ pack }) => pack);
    expect(packsIn('alphazol').sort()).toEqual(['one', 'two']);
    expect(packsIn('betazol')).toEqual([]);
  });

  it('a family is what rules of that family look for by themselves, in any pack', () => {
    const names = buildPack({ name: 'names' });
    const signs = buildPack({
      name: 'signs',
      lists: [],
      rules: [
        buildRule({ id: 'bought', family: 'offer', all: [{ phrase: ['buy'] }, { family: 'substance' }], near: 2 }),
      ],
    });
    expect(scanText('buy alphazol', compilePacks([signs, names])).map(({ ruleId }) => ruleId)).toContain('bought');
    expect(scanText('buy alphazol', compilePacks([signs]))).toEqual([]);
  });
});
