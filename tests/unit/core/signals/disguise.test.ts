import { describe, expect, it } from 'vitest';
import { isDisguised } from '@/core/signals/disguise';

describe('isDisguised', () => {
  it.each([
    ['zero-width characters', 'xa\u200Bnax'],
    ['a Cyrillic letter among Latin ones', 'oхycodone'],
    ['a Greek letter among Latin ones', 'οxycodone'],
    ['fullwidth letters', 'ｘａｎａｘ'],
    ['mathematical letters', '𝘅anax'],
    ['circled letters', 'ⓧanax'],
    ['small capitals', 'xᴀnax'],
  ])('%s', (_name, word) => {
    expect(isDisguised(word)).toBe(true);
  });

  it.each([
    ['a plain word', 'xanax'],
    ['capitals', 'XANAX'],
    ['a Russian word', 'оксикодон'],
    ['an accent', 'méthadone'],
    ['an accent apart', 'me\u0301thadone'],
    ['a soft hyphen', 'oxy\u00ADcodone'],
    ['a Chinese word', '冰毒'],
    ['nothing', ''],
  ])('not %s', (_name, word) => {
    expect(isDisguised(word)).toBe(false);
  });
});
