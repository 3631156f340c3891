import { describe, expect, it } from 'vitest';
import { ListingFinder } from '@/content/listings';
import { findSealPictures } from '@/content/seal-pictures';
import { createSlices } from '@/content/slices';
import { SeenPicture } from '@/core/model/site-facts';
import { showPage } from '../../support/read-blocks.ts';

const find = (html: string, isVisible: (element: Element) => boolean = () => true) =>
  findSealPictures(showPage(html), isVisible, new ListingFinder(), createSlices());

describe('findSealPictures', () => {
  it.each([
    ['a link around it', '<a href="https://a.example/x"><img src="/cipa.png" alt="CIPA"></a>', 'https://a.example/x'],
    [
      'a window that a click opens',
      `<img src="/cipa.png" onclick="window.open('https://a.example/x')">`,
      'https://a.example/x',
    ],
    [
      'an address in a script',
      `<a href="javascript:go('https://a.example/x')"><img src="/cipa.png"></a>`,
      'https://a.example/x',
    ],
    [
      'the form that it sends',
      '<form action="https://a.example/x"><input type="image" src="/cipa.png"></form>',
      'https://a.example/x',
    ],
    ['a script without an address', '<a href="javascript:void(0)"><img src="/cipa.png"></a>', null],
    ['a letter', '<a href="mailto:a@a.example"><img src="/cipa.png"></a>', null],
    ['no address at all', '<a href="https://[::1"><img src="/cipa.png"></a>', null],
    ['nothing', '<img src="/cipa.png">', null],
  ])('reads where it leads: %s', async (_name, html, link) => {
    expect((await find(html)).map((picture) => picture.link)).toEqual([link]);
  });

  it.each([
    [
      'late',
      '<img src="data:image/gif;base64,AAAA" data-src="https://a.example/gphc.png">',
      'https://a.example/gphc.png',
    ],
    [
      'with something that all have',
      '<img src="https://a.example/blank.gif" data-lazy-src="https://a.example/gphc.png">',
      'https://a.example/gphc.png',
    ],
    [
      'of several sizes',
      '<img srcset="https://a.example/gphc.png 1x, https://a.example/2.png 2x">',
      'https://a.example/gphc.png',
    ],
    [
      'behind a box',
      '<div style="background: url( \'https://a.example/gphc.png\' )"></div>',
      'https://a.example/gphc.png',
    ],
    ['from a style sheet', '<i role="img" class="icon gphc"></i>', 'icon gphc'],
    ['written into the page', '<img alt="GPhC" src="data:image/png;base64,AAAA">', ''],
  ])('reads what it is called: %s', async (_name, html, source) => {
    expect((await find(html)).map((picture) => picture.source)).toEqual([source]);
  });

  it('keeps few pictures, of the agreed shape, whatever their length', async () => {
    const long = 'cipa '.repeat(200_000);
    const found = await find(
      `<img alt="${long}" title="${long}" src="https://a.example/${'a'.repeat(3_000)}">`.repeat(60),
    );
    expect(found.length).toBe(40);
    for (const picture of found) expect(SeenPicture.parse(picture)).toEqual(picture);
  });

  it('sees the seal at the foot of a page of logos', async () => {
    const found = await find(`${'<img src="/logo.png">'.repeat(60)}<img src="/cipa.png" alt="CIPA">`);
    expect(found).toHaveLength(40);
    expect(found.at(-1)?.alt).toBe('CIPA');
  });

  it('never shows the host of a name and a password that were cut off', async () => {
    const zeros = '0'.repeat(600);
    const found = await find(`<a href="https://cipa.example:${zeros}@bad.example/"><img alt="CIPA" src="/a.png"></a>`);
    expect(found.map(({ link }) => link)).toEqual(['https://bad.example/']);
  });

  it('takes of the words beside it no more than is sent, and none that a person writes', async () => {
    const [found] = await find(
      `<div>Checked by <img src="/cipa.png" alt="CIPA"><b contenteditable>my own</b>${'words '.repeat(50_000)}</div>`,
    );
    expect(found?.around).toMatch(/^Checked by words words/);
    expect(found?.around.length).toBeLessThanOrEqual(300);
  });

  it('leaves out what nobody sees, other people’s posts, and all other pictures', async () => {
    const post = '<article class="post"><img src="/cipa.png" alt="CIPA">words of somebody else here</article>';
    expect(await find(post.repeat(3))).toEqual([]);
    expect(await find('<img src="/cipa.png" alt="CIPA">', () => false)).toEqual([]);
    expect(await find('<img src="/chair.png" alt="A chair"><svg></svg>')).toEqual([]);
  });
});
