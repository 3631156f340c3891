import { describe, expect, it } from 'vitest';
import { findHangulApart, joinHangul } from '@/core/text/hangul';

describe('joinHangul', () => {
  it.each([
    ['ㅈㅏ낙스', '자낙스'],
    ['졸ㅍㅣ뎀', '졸피뎀'],
    ['ㅍ1ㄹ로폰', '필로폰'],
    ['빙ㄷㅜ', '빙두'],
    ['ㅎㅏㄴㄱㅡㄹ', '한글'],
    ['ㅏㅏㅋ', 'ㅏㅏㅋ'],
    ['한글', '한글'],
    ['', ''],
  ])('reads %s as %s', (apart, joined) => {
    expect(joinHangul(apart)).toBe(joined);
  });
});

describe('findHangulApart', () => {
  it('finds words with a syllable taken apart, and where they stand', () => {
    const text = '오늘 ㅈㅏ낙스 와 졸ㅍㅣ뎀 있어요';
    const found = findHangulApart(text);
    expect(found.map(({ joined }) => joined)).toEqual(['자낙스', '졸피뎀']);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['ㅈㅏ낙스', '졸ㅍㅣ뎀']);
  });

  it.each(['ㅋㅋㅋㅋ 안녕하세요 ㅠㅠ', 'ㅇㅋ ㄱㄱ', 'plain text 1lI|', ''])('finds none in %j', (text) => {
    expect(findHangulApart(text)).toEqual([]);
  });

  it('takes time in line with the length of a text without an end', () => {
    const found = findHangulApart('ㄱㅏ'.repeat(50_000));
    expect(Math.max(...found.map(({ start, end }) => end - start))).toBeLessThanOrEqual(40);
  });
});
