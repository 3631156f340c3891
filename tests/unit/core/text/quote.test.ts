import { describe, expect, it } from 'vitest';
import { QUOTE_LIMIT, quoteAround } from '@/core/text/quote';

const quoteOf = (text: string, found: string) => {
  const start = text.indexOf(found);
  return quoteAround(text, start, start + found.length);
};

describe('quoteAround', () => {
  it('quotes a short text whole', () => {
    expect(quoteOf('Buy alphazol now', 'alphazol')).toBe('Buy alphazol now');
  });

  it('cuts at words and says so', () => {
    const quote = quoteOf(`${'before '.repeat(20)}alphazol${' after'.repeat(20)}`, 'alphazol');
    expect(quote).toMatch(/^…(before )+alphazol( after)+…$/);
  });

  it('stays in its line and marks no cut there', () => {
    expect(quoteOf('first line\nBuy alphazol\nlast line', 'alphazol')).toBe('Buy alphazol');
  });

  it('joins spaces into one', () => {
    expect(quoteOf('Buy \t\u00A0 alphazol', 'alphazol')).toBe('Buy alphazol');
  });

  it.each([
    ['a long finding', 'word '.repeat(200), 10, 900],
    ['one long word', 'x'.repeat(1_000), 500, 510],
    ['a long word as the finding', 'x'.repeat(1_000), 0, 1_000],
    ['emoji without spaces', '💊'.repeat(500), 400, 420],
    ['the very end', 'word '.repeat(50), 245, 250],
    ['nothing at all', '', 0, 0],
  ])('is short and holds no half of a character: %s', (_name, text, start, end) => {
    const quote = quoteAround(text, start, end);
    expect(quote.length).toBeLessThanOrEqual(QUOTE_LIMIT);
    expect(quote).not.toMatch(/\p{Surrogate}/u);
  });
});
