import { describe, expect, it } from 'vitest';
import {
  CLASS_SHIFT,
  CYRILLIC,
  DIGIT,
  DOT,
  foldEntry,
  LATIN,
  SCRIPT_SHIFT,
  SCRIPTS,
  SEPARATOR,
  STOP,
  WORD,
} from '@/core/text/fold-table';

const kindOf = (codePoint: number) => (foldEntry(codePoint) >>> CLASS_SHIFT) & 7;
const scriptOf = (codePoint: number) => foldEntry(codePoint) >>> SCRIPT_SHIFT;
const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const holds = (pattern: RegExp) => (codePoint: number) => pattern.test(String.fromCodePoint(codePoint));

describe('letters that are known by their numbers are what Unicode says of them', () => {
  it('takes letters and digits of ASCII for words, and nothing else', () => {
    const words = range(0, 0x7f).filter((codePoint) => kindOf(codePoint) === WORD);
    expect(words).toEqual(range(0, 0x7f).filter(holds(/[\p{L}\p{N}]/u)));
    expect(words.filter((codePoint) => scriptOf(codePoint) === DIGIT)).toEqual(words.filter(holds(/\p{Nd}/u)));
  });

  it.each([
    ['.', DOT],
    ['!', STOP],
    ['\n', STOP],
    [',', SEPARATOR],
    ['\0', SEPARATOR],
    ['\u00a0', SEPARATOR],
    ['§', SEPARATOR],
  ])('%j ends words as it should', (sign, kind) => {
    expect(kindOf(sign.codePointAt(0) ?? 0)).toBe(kind);
  });

  it.each([
    ['Latin', range(0xc0, 0x24f), LATIN, /\p{sc=Latin}/u],
    ['Cyrillic', range(0x400, 0x45f), CYRILLIC, /\p{sc=Cyrillic}/u],
  ])('%s', (_name, codePoints, script, pattern) => {
    const words = codePoints.filter((codePoint) => kindOf(codePoint) === WORD);
    expect(words.length).toBeGreaterThan(90);
    for (const codePoint of words) expect(holds(pattern)(codePoint)).toBe((scriptOf(codePoint) & SCRIPTS) === script);
    expect(codePoints.filter((codePoint) => kindOf(codePoint) === SEPARATOR)).toEqual(
      codePoints.filter((codePoint) => !holds(/\p{L}/u)(codePoint)),
    );
  });
});
