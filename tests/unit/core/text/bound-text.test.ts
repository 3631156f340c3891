import { describe, expect, it } from 'vitest';
import { boundText, MOST_GIVEN } from '@/core/text/bound-text';

describe('boundText', () => {
  it('leaves a short text whole', () => expect(boundText('word')).toEqual({ text: 'word', left: 0 }));

  it('says how much it leaves out', () => {
    const { text, left } = boundText('x'.repeat(MOST_GIVEN + 7));
    expect(text).toHaveLength(MOST_GIVEN);
    expect(left).toBe(7);
  });

  it('cuts no character in two', () => {
    const { text, left } = boundText(`${'x'.repeat(MOST_GIVEN - 1)}💊 and more`);
    expect(text.at(-1)).toBe('x');
    expect(left).toBe(11);
  });

  it('holds no half of a character, and is as long as what was given', () => {
    const { text, left } = boundText('a\ud800b\udc00');
    expect(text).toBe('a\ufffdb\ufffd');
    expect(left).toBe(0);
  });
});
