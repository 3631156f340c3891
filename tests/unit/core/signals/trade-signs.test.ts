import { describe, expect, it } from 'vitest';
import { showsTrade } from '@/core/signals/trade-signs';

const FILLER = 'plain words about the weather and the road '.repeat(40);

describe('signs of trade', () => {
  it.each([
    ['a price', 'blues $30'],
    ['an account', 'blues @some_shop'],
    ['an amount', 'snow 5g left'],
    ['a picture', 'snow 🔌'],
    ['a messenger', 'snow, on telegram'],
    ['Russian', 'соль, пишите в лс'],
    ['Chinese without spaces', '新货一支90'],
    ['Thai without spaces', 'ของใหม่ 50 ชิ้น'],
    ['Arabic', 'بودرة للبيع'],
    ['Polish', 'śnieg 50 zł'],
  ])('in a message one is enough: %s', (_name, text) => {
    expect(showsTrade(text, 0)).toBe(true);
  });

  it.each([
    'Charlie came home',
    'a piece of code',
    'It snows in March.',
    'Он принёс соль.',
    'Blues and jazz, since 1950',
  ])('none in %j', (text) => {
    expect(showsTrade(text, 0)).toBe(false);
  });

  it('in a longer text two kinds are needed', () => {
    expect(showsTrade(`${FILLER} blues for $30 ${FILLER}`, FILLER.length)).toBe(false);
    expect(showsTrade(`${FILLER} blues for $30, @some_shop ${FILLER}`, FILLER.length)).toBe(true);
  });

  it('in a longer text they have to be near', () => {
    expect(showsTrade(`blues ${FILLER} $30, @some_shop`, 0)).toBe(false);
  });
});
