import { describe, expect, it } from 'vitest';
import { wordsIn } from '@/core/domains/added-words';
import { isSlipOf } from '@/core/domains/letter-slips';
import { splitHost } from '@/core/domains/registrable-domain';

describe('a slip of letters', () => {
  it.each([
    ['dropped', 'walgrens'],
    ['doubled', 'walgreenns'],
    ['swapped', 'wlagreens'],
    ['the key beside it', 'walgrerns'],
    ['a vowel for a vowel', 'walgreans'],
    ['heard alike', 'valgreens'],
    ['an s at the end', 'walgreenss'],
  ])('%s: %s', (_, typed) => expect(isSlipOf(typed, 'walgreens', 1)).toBe(true));

  it.each(['walgreens-', 'walgreqns', 'xwalgreens', 'walgreen24', 'algreensw', ''])('is not %s', (typed) =>
    expect(isSlipOf(typed, 'walgreens', 1)).toBe(false),
  );

  it('may be made twice where two are allowed', () => {
    expect(isSlipOf('chemitwarehouuse', 'chemistwarehouse', 1)).toBe(false);
    expect(isSlipOf('chemitwarehouuse', 'chemistwarehouse', 2)).toBe(true);
  });
});

describe('words without spaces', () => {
  const words = new Set(['online', 'shop', 'my', 'us', 'pharmacy']);
  it.each<[string, string[] | null]>([
    ['onlineshop', ['online', 'shop']],
    ['-online-24', ['online', '24']],
    ['my-us', ['my', 'us']],
    ['mypharmacy', ['my', 'pharmacy']],
    ['uspharmacy', null],
    ['onlineshops', null],
    ['12345', null],
    ['--', []],
  ])('%s: %j', (text, found) => expect(wordsIn(text, words)).toEqual(found));
});

describe('a host', () => {
  it('is taken apart', () => {
    expect(splitHost('a.www.Example.co.uk.')).toEqual({
      domain: 'example.co.uk',
      label: 'example',
      ending: 'co.uk',
      isShared: false,
      before: ['a', 'www'],
    });
    expect(splitHost('somebody.github.io')).toMatchObject({ label: 'somebody', ending: 'github.io', isShared: true });
    expect(splitHost('10.0.0.1')).toBeNull();
  });
});
