import { pick, seededRandom } from './seeded.ts';

const UNITS = 200_000;

/** Texts made to be slow to read, each about 200,000 UTF-16 units long. */
export function adversarialTexts(): Record<string, string> {
  const random = seededRandom(3);
  return {
    'random surrogate pairs': fill(() => String.fromCodePoint(0x10000 + Math.floor(random() * 0x100000))),
    'random pairs, lone halves': fill(() => String.fromCharCode(0xd800 + Math.floor(random() * 0x800))),
    'mathematical letters': fill(() =>
      spaced(random, () => String.fromCodePoint(0x1d400 + Math.floor(random() * 0x3ff))),
    ),
    zalgo: fill(() => spaced(random, () => letter(random) + marks(random))),
    'mixed scripts': fill(() => spaced(random, () => pick('abcdexyzаеорсух', random))),
  };
}

/** Texts with more letters or words in a unit than others have; shown beside, no goal is set for them. */
export function denseTexts(): Record<string, string> {
  const random = seededRandom(4);
  return {
    'every letter expands': fill(() => pick(['㎯', '㋿', 'ﬃ', '℡', '⑩'], random)),
    'Chinese, every unit a word': fill(() => String.fromCodePoint(0x4e00 + Math.floor(random() * 3000))),
  };
}

function fill(part: () => string): string {
  let text = '';
  while (text.length < UNITS) text += part();
  return text.slice(0, UNITS);
}

function spaced(random: () => number, symbol: () => string): string {
  return random() < 0.16 ? ' ' : symbol();
}

function letter(random: () => number): string {
  return pick('abcdefghijklmnopqrstuvwxyz', random);
}

function marks(random: () => number): string {
  return Array.from({ length: 6 }, () => String.fromCharCode(0x300 + Math.floor(random() * 0x70))).join('');
}
