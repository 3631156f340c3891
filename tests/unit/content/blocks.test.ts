import { afterEach, describe, expect, it } from 'vitest';
import { collectPage } from '@/content/collect';
import { readBlocks, showPage } from '../../support/read-blocks.ts';

afterEach(() => document.body.replaceChildren());

describe('words that a reader sees as one', () => {
  it.each([
    ['inline tags', 'o<b>x</b><i>y</i>codone'],
    ['nested inline tags', '<span>o<em><u>xy</u>co</em></span>done'],
    ['links', '<a href="/">oxy</a>codone'],
    ['the marks of a translation', '<font><font>oxy</font></font><font>codone</font>'],
    ['an empty tag', 'oxy<span></span>codone'],
    ['a chance to break', 'oxy<wbr>codone'],
    ['a block that is shown in the line', 'oxy<div style="display:inline">co</div>done'],
    ['an element of the page’s own', '<style>x-part{display:inline}</style>oxy<x-part>codone</x-part>'],
    ['a box without a box', 'oxy<div style="display:contents">codone</div>'],
    ['a small box in the line', 'oxy<span style="display:inline-block">codone</span>'],
    ['a hidden decoy', 'oxy<span hidden>zz</span>codone'],
    ['a decoy hidden by a style', 'oxy<span style="display:none">zz</span>codone'],
    ['a hidden block', 'oxy<div style="display:none">zz</div>codone'],
    ['a script', 'oxy<script type="text/plain">zz</script>codone'],
    ['a comment', 'oxy<!-- zz -->codone'],
  ])('join over %s', async (_name, html) => {
    expect(await readBlocks(`<section>${html}</section>`)).toEqual(['oxycodone']);
  });

  it('a soft hyphen stays for the matcher to fold', async () => {
    expect(await readBlocks('<p>oxy&shy;codone</p>')).toEqual(['oxy\u00ADcodone']);
  });

  it.each([
    ['a line break', 'no<br>prescription', 'no prescription'],
    ['several spaces', 'no \n\t prescription', 'no prescription'],
    ['a space in a tag of its own', 'no<b> </b>prescription', 'no prescription'],
    ['a picture', 'no<img src="data:,">prescription', 'no prescription'],
    ['a field to write in', 'no<input>prescription', 'no prescription'],
    ['a space that does not break', 'no&nbsp;prescription', 'no\u00A0prescription'],
  ])('are two words with %s between them', async (_name, html, text) => {
    expect(await readBlocks(`<p>${html}</p>`)).toEqual([text]);
  });
});

describe('words on different lines', () => {
  it.each([
    ['blocks', '<div>oxy</div><div>gen</div>'],
    ['a block after words', '<div>oxy<p>gen</p></div>'],
    ['words after a block', '<div><p>oxy</p>gen</div>'],
    ['an empty block', '<div>oxy<div></div>gen</div>'],
    ['a rule', '<div>oxy<hr>gen</div>'],
    ['a picture on a line of its own', '<div>oxy<img style="display:block">gen</div>'],
    ['cells', '<table><tr><td>oxy</td><td>gen</td></tr></table>'],
    ['entries in one line', '<ul><li style="display:inline">oxy</li><li style="display:inline">gen</li></ul>'],
    ['inline tags shown as blocks', '<p><span style="display:block">oxy</span><span>gen</span></p>'],
    ['items of a flex box', '<div style="display:flex"><span>oxy</span><span>gen</span></div>'],
    ['items of a grid', '<a style="display:grid"><b>oxy</b><b>gen</b></a>'],
    ['items of a flex box in a line', '<div style="display:inline-flex"><span>oxy</span><span>gen</span></div>'],
    ['words beside an item', '<div style="display:flex">oxy<span>gen</span></div>'],
    ['buttons', '<div><button>oxy</button><button>gen</button></div>'],
  ])('are apart: %s', async (_name, html) => {
    expect(await readBlocks(html)).toEqual(['oxy', 'gen']);
  });

  it('an item of a flex box is still one line inside', async () => {
    expect(await readBlocks('<div style="display:flex"><span>o<b>xy</b>gen</span><i>x</i></div>')).toEqual([
      'oxygen',
      'x',
    ]);
  });

  it('how a word is read stands apart from the word', async () => {
    const ruby = '<p><ruby>薬<rp>(</rp><rt>くすり</rt><rp>)</rp>局<rt>きょく</rt></ruby>です</p>';
    expect(await readBlocks(ruby)).toEqual(['くすり', 'きょく', '薬局です']);
  });
});

describe('drawings in a page', () => {
  it('their words are read, their descriptions are not', async () => {
    const drawing = '<svg><title>t</title><desc>d</desc><g><text>oxy</text></g></svg>';
    expect(await readBlocks(`<p>before</p>${drawing}`)).toEqual(['before', 'oxy']);
  });

  it('part the words on their sides', async () => {
    expect(await readBlocks('<p>no<svg><path></path></svg>prescription</p>')).toEqual(['no prescription']);
  });
});

describe('text that is not seen', () => {
  it.each([
    ['display', '<p style="display:none">oxy</p>'],
    ['an outer display', '<div style="display:none"><p>oxy</p></div>'],
    ['visibility', '<p style="visibility:hidden">oxy</p>'],
    ['opacity', '<p style="opacity:0">oxy</p>'],
    ['an outer opacity', '<div style="opacity:0"><p>a <b>oxy</b></p></div>'],
    ['a style of the page', '<style>.x{display:none}</style><p class="x">oxy</p>'],
    ['a tiny font', '<p style="font-size:1px">o<b>xy</b></p>'],
  ])('does not count: %s', async (_name, html) => {
    expect(await readBlocks(`<p>seen</p>${html}`)).toEqual(['seen']);
  });

  it('a page shows what it calls hidden: it counts', async () => {
    expect(await readBlocks('<div hidden style="display:block">oxy</div>')).toEqual(['oxy']);
  });
});

describe('the rough reading', () => {
  const rough = async (html: string) => {
    const { blocks, loose } = await collectPage(showPage(html), null);
    return { blocks: blocks.map(({ text }) => text), loose: loose.map(({ text }) => text) };
  };

  it('reads what styles hide, without asking for styles', async () => {
    const ask = globalThis.getComputedStyle;
    window.getComputedStyle = () => {
      throw new Error('asked');
    };
    try {
      expect((await rough('<p style="display:none">oxy</p>')).blocks).toEqual(['oxy']);
    } finally {
      window.getComputedStyle = ask;
    }
  });

  it('reads words that touch a second time, apart: a style may part them', async () => {
    expect(await rough('<div><span>Buy</span><span>oxycodone</span></div>')).toEqual({
      blocks: ['Buyoxycodone'],
      loose: ['Buy oxycodone'],
    });
  });

  it('reads words that do not touch once', async () => {
    expect((await rough('<p>Buy <b>oxycodone</b>, now</p>')).loose).toEqual([]);
  });

  it('keeps what is called hidden out of the line', async () => {
    expect(await rough('<p>oxy<span hidden>zz</span>codone</p>')).toEqual({
      blocks: ['oxycodone'],
      loose: ['zz', 'oxy codone'],
    });
  });
});
