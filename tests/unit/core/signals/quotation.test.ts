import { describe, expect, it } from 'vitest';
import { findQuotations } from '@/core/signals/quotation';

const STORY = 'The seller wrote in the chat: ';
const quoted = (text: string) => findQuotations(text).map(({ start, end }) => text.slice(start, end));

describe('findQuotations', () => {
  it.each(['«купи таблетки»', '“buy pills now”', '„kauf Pillen“', '"buy pills now"', '`buy pills now`'])(
    'sees %s',
    (quotation) => {
      expect(quoted(`${STORY}${quotation}`)).toEqual([quotation]);
    },
  );

  it('takes several lines that are all quotation for examples', () => {
    const lures = ['“buy pills now”', '“no rx needed”', '“pay in bitcoin”'];
    expect(quoted(lures.join('\n'))).toEqual(lures);
    expect(quoted(lures.slice(1).join('\n'))).toEqual([]);
  });

  it.each([
    ['a line that is all quotation', '“buy pills now”'],
    ['one word', `${STORY}“pills”`],
    ['a quotation over two lines', `${STORY}“buy\npills now”`],
    ['an open quotation', `${STORY}“buy pills now`],
    ['inches', 'A screen of 5" and one of 7" are the sizes that we sell'],
    ['a very long one', `${STORY}“${'word '.repeat(100)}”`],
  ])('leaves alone %s', (_name, text) => {
    expect(quoted(text)).toEqual([]);
  });
});
