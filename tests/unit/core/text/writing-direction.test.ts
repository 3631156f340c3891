import { expect, it } from 'vitest';
import { directionOfText } from '@/core/text/writing-direction';

it.each([
  ['', 'ltr'],
  ['hello', 'ltr'],
  ['привет', 'ltr'],
  ['💊 50 — أبيع Xanax', 'rtl'],
  ['שלום', 'rtl'],
  ['Xanax أبيع', 'ltr'],
  [`${' '.repeat(2_000)}أبيع`, 'ltr'],
  ['\u202eabc', 'ltr'],
])('writes %j %s', (text, direction) => expect(directionOfText(text)).toBe(direction));
