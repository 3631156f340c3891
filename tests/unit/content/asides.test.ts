import { afterEach, describe, expect, it } from 'vitest';
import { ATTRIBUTE_LIMIT } from '@/content/asides';
import { collectPage } from '@/content/collect';
import { isSeen } from '@/content/visible';
import { showPage } from '../../support/read-blocks.ts';

async function readAsides(body: string, head = ''): Promise<readonly string[]> {
  document.head.innerHTML = head;
  return (await collectPage(showPage(body), isSeen)).asides ?? [];
}

afterEach(() => {
  document.head.innerHTML = '';
});

describe('the words beside a page’s text', () => {
  it('are names of pictures and controls, each once', async () => {
    const body = `<img alt="A red  chair"><a title="More">x</a><button aria-label="Add">+</button><input placeholder="Your mail">
      <img alt=""><img alt="A red chair">`;
    expect(await readAsides(body)).toEqual(['A red chair', 'More', 'Add', 'Your mail']);
    expect((await collectPage(document, isSeen)).blocks.map(({ text }) => text)).toEqual(['x', '+']);
  });

  it('are how the page describes itself, and its product data', async () => {
    const head = `<meta name="Description" content="Chairs"><meta property="og:title" content="Shop"><meta name="robots" content="noindex">
      <script type="application/ld+json">{"name":"Chair","offers":{"price":9,"priceCurrency":"EUR"}}</script>
      <script type="application/ld+json">{</script><script type="application/json">{"name":"no"}</script>`;
    expect(await readAsides('', head)).toEqual(['Chairs', 'Shop', 'Chair', '9 EUR']);
  });

  it.each([
    ['hidden', '<div style="display:none"><img alt="zz"></div>'],
    ['in an editor', '<div contenteditable><img alt="zz"></div>'],
    ['what the person wrote', '<input value="zz"><textarea>zz</textarea>'],
    ['somebody’s post', '<article class="post"><img alt="zz">words of somebody</article>'.repeat(3)],
  ])('leave out what is %s', async (_name, body) => {
    expect(await readAsides(body)).toEqual([]);
  });

  it('are not read on a page of search results, where they repeat the reader’s words', async () => {
    const results = '<div class="result"><a href="/">a page</a></div>'.repeat(3);
    expect(await readAsides(`<main aria-label="Results for zz">${results}</main>`)).toEqual([]);
  });

  it('are not read for the first look at a page', async () => {
    await readAsides('<img alt="zz">');
    expect((await collectPage(document, null)).asides).toEqual([]);
  });

  it('stop at their limit', async () => {
    const body = Array.from({ length: 200 }, (_, i) => `<img alt="${`${i} `.padEnd(900, 'x')}">`).join('');
    const length = (await readAsides(body)).join('').length;
    expect(length).toBeGreaterThan(ATTRIBUTE_LIMIT - 1_000);
    expect(length).toBeLessThanOrEqual(ATTRIBUTE_LIMIT);
  });
});
