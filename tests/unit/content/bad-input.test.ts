/** The same texts on a page: as words, as title, in attributes and in data. */
import { afterEach, describe, expect, it } from 'vitest';
import { TEXT_LIMIT } from '@/content/blocks';
import { collectPage } from '@/content/collect';
import { isSeen } from '@/content/visible';
import { BAD_PIECES, badText } from '../../support/bad-input.ts';
import { cpuClock } from '../../support/cpu-time.ts';
import { showPage } from '../../support/read-blocks.ts';

/** Far above what linear work takes on a slow machine. */
const PATIENCE_MS = 4_000;

afterEach(() => {
  document.body.replaceChildren();
  document.head.replaceChildren();
});

describe('collectPage', () => {
  it.each(BAD_PIECES)('reads a page full of %s', async (_name, piece) => {
    showPage('<p></p><img><script type="application/ld+json"></script>');
    const text = badText(piece, TEXT_LIMIT + 1_000);
    document.title = text;
    document.querySelector('p')?.append(text.slice(0, 1_000), text);
    document.querySelector('img')?.setAttribute('alt', text);
    document.querySelector('script')?.append(text);
    const spent = cpuClock();
    const seen = await collectPage(document, isSeen);
    const whole = await collectPage(document, null);
    expect(spent()).toBeLessThan(PATIENCE_MS);
    for (const { blocks, title, partial, asides = [] } of [seen, whole]) {
      expect(partial).toEqual(piece.trim() === '' ? [] : ['too-much-text']); // white space alone is no text
      expect(blocks.reduce((sum, block) => sum + block.text.length, 0)).toBeLessThanOrEqual(TEXT_LIMIT);
      expect(title.length).toBeLessThanOrEqual(500);
      expect(asides.join('').length).toBeLessThanOrEqual(1_000);
    }
  });
});
