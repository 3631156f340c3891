import type { SitePage } from './site.ts';

/** A document that is unlike most, and what may be said of its check. */
export interface EdgePage {
  readonly name: string;
  readonly path: string;
  readonly page: SitePage;
  /** Characters on show. A check that says nothing of being partial has to have read them. */
  readonly characters: number;
  /** May be checked in part, if that is said. */
  readonly isBig: boolean;
}

const LONG = { text: 'garden chair', repeats: 4_000_000 };
const WORDS = 'Garden chairs and a table, hardly used.';

/**
 * Content of the big pages lies outside the window in a block with `content-visibility: auto`: it is on show for
 * whoever asks, but the browser does not lay it out. Laid out, the deep one crashes Chromium and the long one keeps it
 * busy for half a minute, with or without us.
 */
const bigPage = (script: string) => `<!doctype html><html lang="en"><title>Big</title><body>
<p>${WORDS}</p><p style="height:4000px"></p><div id="far" style="content-visibility:auto"></div>
<script>const far = document.getElementById('far'); ${script}</script>`;

export const EDGE_PAGES: readonly EdgePage[] = [
  {
    name: 'plain text',
    path: '/plain.txt',
    page: { type: 'text/plain; charset=utf-8', body: WORDS },
    characters: WORDS.length,
    isBig: false,
  },
  {
    name: 'an SVG document',
    path: '/picture.svg',
    page: {
      type: 'image/svg+xml',
      body: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 40"><text y="20">${WORDS}</text></svg>`,
    },
    characters: 0, // words in drawings are not read
    isBig: false,
  },
  {
    name: 'an XML document',
    path: '/data.xml',
    page: { type: 'application/xml', body: `<?xml version="1.0"?><offers><offer>${WORDS}</offer></offers>` },
    characters: WORDS.length,
    isBig: false,
  },
  {
    name: 'a page without a body',
    path: '/no-body',
    page: `<!doctype html><html lang="en"><title>No body</title><script>document.addEventListener('readystatechange',
      () => document.body?.remove()); </script></html>`,
    characters: 0,
    isBig: false,
  },
  { name: 'an empty answer', path: '/empty', page: '', characters: 0, isBig: false },
  {
    name: 'one text of 50 MB',
    path: '/long',
    page: bigPage(`far.append(document.createTextNode('${LONG.text} '.repeat(${LONG.repeats})));`),
    characters: LONG.repeats * LONG.text.length,
    isBig: true,
  },
  {
    name: 'elements 50,000 deep',
    path: '/deep',
    // grown from the top: any other order takes the browsers half a minute
    page: bigPage(`let last = far;
      for (let depth = 0; depth < 50_000; depth++) last = last.appendChild(document.createElement('div'));
      last.append('The deepest chair.');`),
    characters: `${WORDS}The deepest chair.`.length,
    isBig: true,
  },
];
