import { describe, expect, it, vi } from 'vitest';
import { createSeenTest } from '@/content/visible';

function show(html: string): (id: string) => boolean {
  document.body.innerHTML = html;
  const sees = createSeenTest();
  return (id) => sees(document.querySelector(`#${id}`) as Element);
}

describe('what a reader sees', () => {
  it('are no words in the colour of what lies behind them, however deep they stand', () => {
    const sees = show(`
      <div style="background-color: rgb(1, 2, 3)"><div>
        <p id="plain" style="color: rgb(9, 9, 9)">x</p>
        <p id="ground" style="color: rgb(1, 2, 3)">x</p>
        <p id="other" style="color: rgb(1, 2, 3); background-color: rgb(7, 7, 7)"><b id="inside">x</b></p>
      </div></div>`);
    expect(['plain', 'ground', 'other', 'inside'].map(sees)).toEqual([true, false, true, true]);
  });

  it.each(['background-image: url(a.png)', 'position: absolute', 'background-clip: text'])(
    'are such words where what lies behind is not known: %s',
    (style) => {
      const sees = show(
        `<div style="background-color: red"><p style="${style}"><i id="words" style="color: red">x</i></p></div>`,
      );
      expect(sees('words')).toBe(true);
    },
  );

  it('is the same whoever is asked about first', () => {
    const html = `<div id="outer" style="background-color: red; color: red"><p id="words">x</p></div>`;
    const down = show(html);
    const up = show(html);
    expect([down('outer'), down('words')]).toEqual([false, false]);
    expect([up('words'), up('outer')].toReversed()).toEqual([false, false]);
  });

  it('costs no more questions for being deep: each ancestor is asked about once', () => {
    const sees = show(`<p>${'<i>'.repeat(20)}<b id="first">x</b><b id="second">x</b>`);
    sees('first');
    const asked = vi.spyOn(window, 'getComputedStyle');
    sees('second');
    expect(asked.mock.calls.length).toBeLessThan(4);
  });
});
