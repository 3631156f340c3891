import { describe, expect, it } from 'vitest';
import { JSON_LD_LIMIT, jsonLdWords } from '@/core/text/json-ld';

const read = (value: unknown) => jsonLdWords(JSON.stringify(value));

describe('jsonLdWords (E46)', () => {
  it('reads what things are called, how they are described and what they cost', () => {
    const offers = [
      { price: '1.95', priceCurrency: 'USD' },
      { lowPrice: 3, priceCurrency: 'EUR' },
    ];
    const product = { '@type': 'Product', name: 'Alphazol', description: 'Strong', brand: { name: 'Works' }, offers };
    expect(read({ '@graph': [product] })).toEqual(['Alphazol', 'Strong', 'Works', '1.95 USD', '3 EUR']);
    expect(read([{ keywords: ['a', 'b', 1] }])).toEqual(['a', 'b']);
  });

  it('does not read what other people write', () => {
    expect(read({ name: 'Chair', review: [{ name: 'alphazol', reviewBody: 'x' }], comment: { name: 'y' } })).toEqual([
      'Chair',
    ]);
  });

  it.each([
    '',
    '{',
    'null',
    '1',
    '"alphazol"',
    '[[["alphazol"]]]',
    '{"name":{"@value":"x"}}',
    '{"__proto__":{"name":"x"}}',
  ])('gives nothing for %s', (source) => {
    expect(jsonLdWords(source)).toEqual([]);
  });

  it('stops at its limits: length, depth and number', () => {
    expect(jsonLdWords(JSON.stringify({ name: 'x'.repeat(JSON_LD_LIMIT) }))).toEqual([]);
    const deep = (levels: number): object => (levels === 0 ? { name: 'deep' } : { item: deep(levels - 1) });
    expect(read(deep(7))).toEqual(['deep']);
    expect(read(deep(8))).toEqual([]);
    expect(read(Array.from({ length: 5_000 }, () => ({ name: 'n' })))).toHaveLength(2_000);
    expect(jsonLdWords('['.repeat(JSON_LD_LIMIT))).toEqual([]);
  });
});
