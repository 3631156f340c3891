import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteAround } from '@/core/text/quote';
import { partAtQuotes } from '@/core/text/quoted-parts';

const marked = (text: string, quotes: string[]) =>
  partAtQuotes(text, quotes).map((part) => (part.isQuoted ? `[${part.text}]` : part.text));

describe('partAtQuotes', () => {
  it.each<[string, string, string[], string[]]>([
    ['a quotation', 'one two three', ['two'], ['one ', '[two]', ' three']],
    ['one cut short', 'one two three', ['…two three…'], ['one ', '[two three]']],
    ['one over two lines', 'one two\n  three', ['two three'], ['one ', '[two\n  three]']],
    ['two that overlap', 'one two three four', ['one two three', 'two three four'], ['[one two three four]']],
    ['two apart', 'one two three', ['three', 'one'], ['[one]', ' two ', '[three]']],
    ['the first of equals', 'two two', ['two'], ['[two]', ' two']],
    ['one that is not there', 'one two', ['five'], ['one two']],
    ['one too short to tell', 'a b', ['b'], ['a b']],
    ['no text', '', ['one'], []],
    ['Arabic', 'أبيع ترامادول هنا', ['ترامادول'], ['أبيع ', '[ترامادول]', ' هنا']],
  ])('%s', (_, text, quotes, parts) => expect(marked(text, quotes)).toEqual(parts));

  const anyText = fc.string({ unit: 'binary', maxLength: 200 });

  it('gives all of any text back, in order', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 5 }), (text, quotes) => {
        const parts = partAtQuotes(text, [...quotes, text.slice(3, 9)]);
        expect(parts.map((part) => part.text).join('')).toBe(text);
      }),
    );
  });

  it('finds what was quoted by the rules', () => {
    const text = 'first line\nXanax 2mg bars in stock, $5 each\nlast line';
    const at = text.indexOf('2mg');
    const [, quoted] = partAtQuotes(text, [quoteAround(text, at, at + 3)]);
    expect(quoted).toMatchObject({ isQuoted: true, text: expect.stringContaining('2mg') });
  });
});
