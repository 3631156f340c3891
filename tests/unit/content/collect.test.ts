import { afterEach, describe, expect, it } from 'vitest';
import { TEXT_LIMIT } from '@/content/blocks';
import { collectPage } from '@/content/collect';
import { createSlices, type Slices } from '@/content/slices';
import { isSeen } from '@/content/visible';
import { readBlocks, showPage } from '../../support/read-blocks.ts';

const INPUT_CASES = [
  ['an input', '<input value="my search">'],
  ['a submit button', '<input type="submit" value="my search">'],
  ['a textarea', '<textarea>my letter</textarea>'],
  ['a selection', '<select><option>my choice</option></select>'],
  ['an editor', '<div contenteditable>my letter</div>'],
  ['an editor, spelled out', '<div contenteditable="TRUE"><p>my <b>letter</b></p></div>'],
  ['an editor for plain text', '<div contenteditable="plaintext-only">my letter</div>'],
  ['an island in an editor', '<div contenteditable><div contenteditable="false">my picture</div></div>'],
] as const;

afterEach(() => {
  document.documentElement.removeAttribute('contenteditable');
  document.body.removeAttribute('contenteditable');
  document.title = '';
});

describe('collectPage', () => {
  it.each(INPUT_CASES)('never reads what the person writes: %s', async (_name, html) => {
    expect(await readBlocks(`<p>before</p>${html}<p>after</p>`)).toEqual(['before', 'after']);
    const { blocks, loose } = await collectPage(document, null);
    expect([...blocks, ...loose].map(({ text }) => text)).toEqual(['before', 'after']);
  });

  it.each(['html', 'body'] as const)('reads nothing when all of %s is an editor', async (tag) => {
    document.querySelector(tag)?.setAttribute('contenteditable', '');
    expect(await readBlocks('<p>my letter</p>')).toEqual([]);
  });

  it('reads nothing when the document is an editor', async () => {
    Object.defineProperty(document, 'designMode', { configurable: true, value: 'off' });
    const prototype = Object.getPrototypeOf(document);
    Object.defineProperty(prototype, 'designMode', { configurable: true, get: () => 'on' });
    try {
      expect(await readBlocks('<p>my letter</p>')).toEqual([]);
    } finally {
      Reflect.deleteProperty(prototype, 'designMode');
      Reflect.deleteProperty(document, 'designMode');
    }
  });

  it.each(['no', 'false', 'FALSE', 'inherit'])('a page cannot hide behind contenteditable="%s"', async (value) => {
    expect(await readBlocks(`<div contenteditable="${value}">words</div>`)).toEqual(['words']);
  });

  it.each([
    ['a script', '<script type="text/plain">oxy</script>'],
    ['a style', '<style>.oxy{color:red}</style>'],
    ['noscript', '<noscript>oxy</noscript>'],
    ['a template', '<template><p>oxy</p></template>'],
    ['a comment', '<!-- oxy -->'],
    ['the words of a frame', '<iframe>oxy</iframe>'],
    ['the words of a video', '<video>oxy</video>'],
  ])('does not read %s', async (_name, html) => {
    expect(await readBlocks(`a${html}b`)).toEqual([html.startsWith('<iframe') || html.startsWith('<v') ? 'a b' : 'ab']);
  });

  it('reads what stands beside the body', async () => {
    const late = document.createElement('div');
    late.textContent = 'put behind the body';
    document.documentElement.append(late);
    try {
      expect(await readBlocks('<p>first</p>')).toEqual(['first', 'put behind the body']);
    } finally {
      late.remove();
    }
  });

  it('says where and what the page is', async () => {
    document.title = 'A title';
    const page = await collectPage(showPage('<p>x</p>'), isSeen);
    expect(page).toMatchObject({ host: 'localhost', path: '/', title: 'A title', partial: [], listings: [] });
  });

  it('cuts a long title', async () => {
    document.title = 't'.repeat(10_000);
    expect((await collectPage(showPage(''), isSeen)).title).toHaveLength(500);
  });

  it('leaves out the title of a page of search results: those are the reader’s words', async () => {
    document.title = 'buy pills - Search';
    const result = '<div class="result"><a href="/">a page</a></div>';
    expect((await collectPage(showPage(result.repeat(3)), isSeen)).title).toBe('');
    expect((await collectPage(showPage(result.repeat(2)), isSeen)).title).toBe('buy pills - Search');
  });

  it('stops at the limit of text and says so', async () => {
    const page = await collectPage(showPage(`<p>${'word '.repeat(TEXT_LIMIT / 4)}</p><p>late</p>`), isSeen);
    expect(page.partial).toEqual(['too-much-text']);
    expect(page.blocks.map(({ text }) => text.length)).toEqual([TEXT_LIMIT]);
  });

  it('stops in a document that is too deep, without a stack of its own', async () => {
    let inner: Element = showPage('<div></div>').body.children[0] as Element;
    for (let i = 0; i < 3_000; i++) inner = inner.appendChild(document.createElement('i'));
    const page = await collectPage(document, null);
    expect(page.partial).toEqual(['too-many-elements']);
    document.body.replaceChildren();
  });

  it('gives the page its turn between pieces of work', async () => {
    let turns = 0;
    const slices: Slices = { ...createSlices(), turn: () => void turns++ as unknown as null };
    await collectPage(showPage('<p>x</p>'.repeat(200)), null, { slices });
    expect(turns).toBeGreaterThan(4);
  });
});

describe('a document of another kind', () => {
  const parse = (text: string, type: DOMParserSupportedType) => new DOMParser().parseFromString(text, type);
  const read = async (page: Document) => (await collectPage(page, isSeen)).blocks.map(({ text }) => text);

  it('is read without a body', async () => {
    const page = parse('<p>words</p>', 'text/html');
    const [body] = page.getElementsByTagName('body');
    body?.replaceWith(...body.childNodes);
    expect(page.body).toBeNull();
    expect(await read(page)).toEqual(['words']);
  });

  it('is empty without any element', async () => {
    const page = parse('<p>words</p>', 'text/html');
    page.documentElement.remove();
    expect(await collectPage(page, isSeen)).toMatchObject({ blocks: [], partial: [] });
  });

  it('is read when it is a drawing', async () => {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg"><title>t</title><desc>d</desc><defs><text>never drawn</text></defs>' +
      '<style>.a{}</style><g>loose words<text>Buy <tspan>oxy</tspan>codone</text></g>' +
      '<text><tspan x="0">first line</tspan><tspan x="0">second line</tspan></text></svg>';
    expect(await read(parse(drawing, 'image/svg+xml'))).toEqual(['Buy oxycodone', 'first line', 'second line']);
  });

  it('is read when it is plain XML', async () => {
    expect(await read(parse('<feed><entry>one</entry><entry>two</entry></feed>', 'text/xml'))).toEqual(['one', 'two']);
  });
});
