import { afterEach, describe, expect, it } from 'vitest';
import { readSiteFacts } from '@/content/site-facts';
import { MOST_LINKS, MOST_PICTURES, SiteFacts } from '@/core/model/site-facts';
import { BAD_PIECES, badText } from '../../support/bad-input.ts';
import { clobber } from '../../support/clobber.ts';
import { cpuClock } from '../../support/cpu-time.ts';
import { showPage } from '../../support/read-blocks.ts';

/** Far above what linear work takes on a slow machine. */
const PATIENCE_MS = 8_000;

/** What is read is always what the worker takes. */
async function read(body: string, head = ''): Promise<SiteFacts> {
  document.head.innerHTML = head;
  return SiteFacts.parse(await readSiteFacts(showPage(body)));
}

afterEach(() => {
  document.body.replaceChildren();
  document.head.replaceChildren();
  document.documentElement.removeAttribute('lang');
});

describe('the facts of a site', () => {
  it('are its words, block by block, its language and its title', async () => {
    document.documentElement.lang = 'en-GB';
    const facts = await read(
      '<h1>Elm Pharmacy</h1><p>We are <b>open</b></p><p style="display:none">no</p>',
      '<title>Elm</title>',
    );
    expect(facts.blocks).toEqual(['Elm Pharmacy', 'We are open']);
    expect(facts).toMatchObject({ language: 'en-GB', title: 'Elm', partial: [] });
  });

  it('are where its links lead, each once, with their words', async () => {
    const { links } =
      await read(`<base href="https://elm.example/shop/"><a href="a">One  word</a><a href="a">One word</a>
      <a href="//other.example/x"><img alt="x"></a><a href="tel:+1555">Call</a><a href="mailto:a@elm.example">Write</a>
      <a href="javascript:void 0">no</a><a href="data:text/html,no">no</a><a>no</a><a href="https://[">no</a>
      <a href="b" style="display:none">hidden</a><a href="c" aria-label="Named"></a>`);
    expect(links).toEqual([
      { href: 'https://elm.example/shop/a', text: 'One word' },
      { href: 'https://other.example/x', text: '' },
      { href: 'tel:+1555', text: 'Call' },
      { href: 'mailto:a@elm.example', text: 'Write' },
      { href: 'https://elm.example/shop/c', text: 'Named' },
    ]);
  });

  it('never show the host of a name and a password that were cut off', async () => {
    const zeros = '0'.repeat(600);
    const { links } = await read(`<a href="https://seal.example:${zeros}@bad.example/">seal</a>`);
    expect(links.map(({ href }) => href)).toEqual(['https://bad.example/']);
  });

  it('are its pictures, by what can be read of them', async () => {
    const { pictures } = await read(`<base href="https://elm.example/">
      <a href="https://issuer.example/check?site=elm"><img src="/seal.png" alt="A  seal" title="Checked"></a>
      <p>Approved by <img src="data:image/png;base64,AAAA" data-src="late.png"> somebody</p>
      <svg aria-label="A drawn seal"></svg><svg><title>Named within</title></svg><svg><path></path></svg>
      <span role="img" aria-label="A picture of words"></span><input type="image" src="go.png" alt="Go">
      <img src="gone.png" style="display:none"><img src="data:image/svg+xml,<svg/>">`);
    expect(pictures).toMatchObject([
      {
        source: 'https://elm.example/seal.png',
        alt: 'A seal',
        title: 'Checked',
        link: 'https://issuer.example/check?site=elm',
      },
      { source: 'https://elm.example/late.png', around: 'Approved by somebody', link: null },
      { source: '', alt: 'A drawn seal' },
      { alt: 'Named within' },
      { alt: 'A picture of words' },
      { source: 'https://elm.example/go.png', alt: 'Go' },
      { source: '' },
    ]);
  });

  it('are the things that its data describes', async () => {
    const data = JSON.stringify({
      '@graph': [
        {
          '@type': ['https://schema.org/Pharmacy', 'Store'],
          name: 'Elm',
          telephone: '+1 555',
          address: { streetAddress: '2 Elm Road', addressLocality: 'Hill', addressCountry: { name: 'GB' } },
        },
        { '@type': 'Product', name: 'Syrup', offers: { '@type': 'Offer', price: 3, priceCurrency: 'GBP' } },
      ],
    });
    const { things } = await read(
      `<div itemscope itemtype="https://schema.org/Drug"><b itemprop="name">Alphazol</b><meta itemprop="priceCurrency" content="EUR"></div>
       <div itemscope itemtype="not a type at 7"></div>`,
      `<script type="application/ld+json">${data}</script><script type="application/ld+json">{"@type":</script>`,
    );
    expect(things).toEqual([
      {
        types: ['Pharmacy', 'Store'],
        name: 'Elm',
        telephone: '+1 555',
        address: '2 Elm Road, Hill, GB',
        currency: '',
      },
      { types: ['Product'], name: 'Syrup', telephone: '', address: '', currency: 'GBP' },
      { types: ['Offer'], name: '', telephone: '', address: '', currency: 'GBP' },
      { types: ['Drug'], name: 'Alphazol', telephone: '', address: '', currency: 'EUR' },
      { types: ['not', 'a', 'type', 'at'], name: '', telephone: '', address: '', currency: '' },
    ]);
  });

  it('count the controls of a cart by their names, not by other words', async () => {
    const { cartControls } = await read(`<a href="/cart">1</a><button class="btn addToCart">2</button>
      <form action="/panier/ajouter"></form><button id="add_to_basket">4</button><a href="/cartoons?x=cart">no</a>
      <a href="/cartel">no</a><button>Add to cart</button><button class="cart" style="display:none">no</button>`);
    expect(cartControls).toBe(4);
  });

  it('leave out what a person writes, wherever it stands', async () => {
    const facts = await read(`<input name="q" value="zz"><textarea>zz</textarea><select><option>zz</option></select>
      <div contenteditable><p>zz</p><a href="https://zz.example/">zz</a><img src="/zz.png" alt="zz"></div>
      <a href="/ok">ok <textarea>zz</textarea></a>`);
    expect(JSON.stringify(facts)).not.toContain('zz');
  });

  it('are read in shadow roots, too', async () => {
    showPage('<my-foot></my-foot>');
    const shadow = document.querySelector('my-foot')?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = '<p>Foot</p><a href="https://issuer.example/">seal</a><img src="s.png" alt="Seal">';
    const facts = SiteFacts.parse(await readSiteFacts(document));
    expect(facts.blocks).toContain('Foot');
    expect(facts.links[0]?.href).toBe('https://issuer.example/');
    expect(facts.pictures[0]?.alt).toBe('Seal');
  });
});

describe('on a hostile page', () => {
  it('names of elements hide nothing', async () => {
    showPage(`<p>Elm</p><form><input name="closest"><input name="tagName">
      <input name="textContent"><input name="ownerDocument"></form><img name="title" src="a.png" alt="A">
      <img name="baseURI"><img name="documentElement"><img name="createTreeWalker"><img name="defaultView">
      <a href="https://elm.example/">Home</a>`);
    const undo = clobber(document);
    const facts = SiteFacts.parse(await readSiteFacts(document).finally(undo));
    expect(facts.blocks).toContain('Elm');
    expect(facts.links).toEqual([{ href: 'https://elm.example/', text: 'Home' }]);
    expect(facts.pictures[0]).toMatchObject({ alt: 'A' });
  });

  it('more of everything than is read is cut in the middle, for sellers are named at both ends', async () => {
    const named = (i: number) => `<a href="https://elm.example/${i}">${i}</a><img src="${i}.png" alt="${i}">`;
    const spent = cpuClock();
    showPage(`<p>${[...Array(1_000).keys()].map(named).join('')}</p>`);
    const { links, pictures } = SiteFacts.parse(await readSiteFacts(document, () => true));
    expect(spent()).toBeLessThan(2 * PATIENCE_MS);
    expect([links.length, pictures.length]).toEqual([MOST_LINKS, MOST_PICTURES]);
    for (const ends of [links.map(({ text }) => text), pictures.map(({ alt }) => alt)])
      expect([ends[0], ends.at(-1)]).toEqual(['0', '999']);
  });

  it('links inside links do not multiply the work', async () => {
    showPage('');
    let inside: Element = document.body;
    for (let depth = 0; depth < 100; depth++) {
      const link = document.createElement('a');
      link.href = `https://elm.example/${depth}`;
      link.append('word '.repeat(500));
      inside = inside.appendChild(link);
    }
    const spent = cpuClock();
    const { links } = SiteFacts.parse(await readSiteFacts(document));
    expect(spent()).toBeLessThan(PATIENCE_MS);
    expect(links).toHaveLength(100);
  });

  it.each(BAD_PIECES)('attributes of 1 MB full of %s are cut', async (_name, piece) => {
    const text = badText(piece, 1 << 20);
    showPage('<img src="a.png"><a href="/b">b</a><div itemscope><b itemprop="name"></b></div>');
    const set = (selector: string, ...names: string[]) => {
      for (const name of names) document.querySelector(selector)?.setAttribute(name, text);
    };
    set('img', 'alt', 'title', 'data-src');
    set('a', 'aria-label', 'class');
    set('div', 'itemtype');
    set('b', 'content');
    document.documentElement.lang = text;
    const spent = cpuClock();
    expect(SiteFacts.safeParse(await readSiteFacts(document)).success).toBe(true);
    expect(spent()).toBeLessThan(PATIENCE_MS);
  });
});
