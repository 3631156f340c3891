import { describe, expect, it } from 'vitest';
import { compilePacks } from '@/core/match/compile';
import { disguise } from '../../evaluate/disguise.ts';
import { loadPacks } from '../../evaluate/load-rules.ts';
import { TEXT_ROWS, type TextRow } from '../../rules/text-rows.ts';
import { itemOf } from './item-of.ts';

const compiled = compilePacks(loadPacks());
function rowOf(name: string): TextRow {
  const row = TEXT_ROWS.find((one) => one.name === name);
  if (row === undefined) throw new Error(`no row ${name}`);
  return row;
}

describe('disguise', () => {
  it('writes every name of a substance as the row says, in the title too, and nothing else', () => {
    const item = itemOf({ title: 'Tramadol', text: 'Buy Tramadol now.\nTramadol and diazepam, $60' });
    const copy = disguise(item, rowOf('zero-width characters'), compiled);
    const shown = (text = '') => text.replace(/[\u200B\u200C\u2060\uFEFF]/g, '');
    expect(copy?.title).not.toBe('tramadol');
    expect(shown(copy?.title ?? '')).toBe('tramadol');
    expect(shown(copy?.text)).toBe('Buy tramadol now.\ntramadol and diazepam, $60');
    expect(copy?.text).not.toMatch(/tramadol|diazepam/);
    expect(copy?.text).toContain(', $60');
  });

  it('gives no copy of a listing of which one name cannot be written so', () => {
    const item = itemOf({ text: 'Tramadol and трамадол' });
    expect(disguise(item, rowOf('fullwidth'), compiled)).toBe(null);
    expect(disguise(item, rowOf('letters spaced out'), compiled)).not.toBe(null);
  });

  it('gives no copy of a text without a substance', () => {
    expect(disguise(itemOf({ text: 'Apples and pears' }), rowOf('fullwidth'), compiled)).toBe(null);
  });
});
