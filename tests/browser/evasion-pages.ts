import type { Level } from '@/core/model/verdict';

/** A page that says its offer, or that it is harmless, where a reader does not look. */
export interface EvasionPage {
  /** Row of the matrix of evasions. */
  readonly row: string;
  readonly name: string;
  readonly html: string;
  /** The strongest level; null where only the signs matter. */
  readonly level: Level | null;
  /** The plain page on which exactly the same has to be found; none when not given. */
  readonly like?: 'shop' | 'pharmacy';
  /** A family that the page has to show as a weak sign only, for the plain page `half` does not show it. */
  readonly supports?: string;
}

/** Points of a sign that is too weak for a clear sign or a certain name. */
export const MOST_WEAK_POINTS = 9;

const LURE = 'Buy Xanax and oxycodone without prescription, $50 for 30 pills, message us on Telegram @lantern_example.';
const EXCUSE =
  'This is a news report. Harm reduction. Never buy pills on the internet; a prescription is required. Side effects: ask your doctor. Police seized counterfeit tablets.';
const SHOP = `<h1>Pills for you</h1><p>${LURE}</p><p>Discreet shipping worldwide. We accept Bitcoin.</p>`;
const PHARMACY = `<h1>Willow Pharmacy</h1><p>We supply medicines such as tramadol or diazepam only against a valid
  prescription. Registered pharmacy, superintendent pharmacist J. Example. Call us on 020 7946 0100.</p>`;
const GARDEN = '<h1>Garden chairs</h1><p>Two chairs and a table, hardly used. Collect in person.</p>';
/** Offers a substance and says no more. */
const HALF = '<h1>Xanax bars for sale</h1>';

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head || '<title>A page</title>'}</head><body>${body}</body></html>`;
const hidden = (words: string) =>
  ['display:none', 'visibility:hidden', 'opacity:0', 'font-size:1px', 'position:absolute;left:-9999px']
    .map((style) => `<div style="${style}"><p>${words}</p></div>`)
    .join('');
const attributes = (words: string) =>
  `<img src="data:," alt="${words}"><a href="#" title="${words}">More</a><button aria-label="${words}">+</button>
   <input placeholder="${words}">`;
const meta = (words: string) =>
  `<meta name="description" content="${words}"><meta property="og:description" content="${words}">`;
const product = (words: string) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'Product', name: words, description: words, offers: { price: 50, priceCurrency: 'USD' } })}</script>`;
const toTitle = (words: string) => `<title>${words}</title>`;
const HANDLE = 'Message us on Telegram @lantern_example about Xanax';

/** Pages that hide nothing, to compare with. */
export const PLAIN = { shop: page(SHOP), pharmacy: page(PHARMACY), half: page(HALF) } as const;

export const EVASION_PAGES: readonly EvasionPage[] = [
  { row: 'E36', name: 'hidden lures', html: page(PHARMACY + hidden(LURE)), level: 'clear', like: 'pharmacy' },
  {
    row: 'E36',
    name: 'lures in hidden pictures',
    html: page(`${PHARMACY}<div hidden>${attributes(LURE)}</div>`),
    level: 'clear',
    like: 'pharmacy',
  },
  { row: 'E37', name: 'hidden excuses', html: page(SHOP + hidden(EXCUSE)), level: 'danger', like: 'shop' },
  {
    row: 'E37',
    name: 'excuses beside the text',
    html: page(SHOP + attributes(EXCUSE), `<title>A page</title>${meta(EXCUSE)}${product(EXCUSE)}`),
    level: 'danger',
    like: 'shop',
  },
  {
    row: 'E38',
    name: 'words of the style sheet',
    html: page(`${GARDEN}<p class="a"></p>`, `<style>.a::before,.a::after{content:"${LURE}"}</style>`),
    level: 'clear',
  },
  { row: 'E43', name: 'a lure in attributes alone', html: page(GARDEN + attributes(LURE)), level: 'clear' },
  {
    row: 'E43',
    name: 'beside a substance that is named',
    html: page(`${GARDEN}<p>Xanax is a medicine.</p>${attributes(LURE)}`),
    level: 'clear',
  },
  {
    row: 'E43',
    name: 'beside half an offer',
    html: page(HALF + attributes(HANDLE)),
    level: null,
    supports: 'contact',
  },
  { row: 'E45', name: 'a lure in meta data alone', html: page(GARDEN, meta(LURE)), level: 'clear' },
  { row: 'E45', name: 'a lure in the title alone', html: page(GARDEN, toTitle(LURE)), level: 'clear' },
  {
    row: 'E45',
    name: 'in the title, beside a substance that is named',
    html: page(`${GARDEN}<p>Xanax is a medicine.</p>`, toTitle(LURE)),
    level: 'clear',
  },
  { row: 'E45', name: 'beside half an offer', html: page(HALF, meta(HANDLE)), level: null, supports: 'contact' },
  { row: 'E46', name: 'a lure in product data alone', html: page(GARDEN, product(LURE)), level: 'clear' },
  { row: 'E46', name: 'beside half an offer', html: page(HALF, product(HANDLE)), level: null, supports: 'contact' },
  {
    row: 'E46',
    name: 'broken and endless product data',
    html: page(
      GARDEN,
      `<script type="application/ld+json">{"name":"Xanax"</script><script type="application/ld+json">${'['.repeat(60_000)}</script>`,
    ),
    level: 'clear',
  },
  {
    row: 'E49',
    name: 'words that come while the page loads',
    html: page(
      `${GARDEN}<div id="late"></div><script>addEventListener('DOMContentLoaded', () => late.innerHTML = ${JSON.stringify(SHOP)})</script>`,
    ),
    level: 'danger',
  },
  {
    row: 'E52',
    name: 'a closed shadow root',
    html: page(
      `${GARDEN}<x-shop></x-shop><script>document.querySelector('x-shop').attachShadow({ mode: 'closed' }).innerHTML = ${JSON.stringify(SHOP)}</script>`,
    ),
    level: 'danger',
  },
  {
    row: 'E62',
    name: 'words that are exchanged while the page loads',
    html: page(
      `<main id="words">${GARDEN}</main><script>addEventListener('DOMContentLoaded', () => words.innerHTML = ${JSON.stringify(SHOP)})</script>`,
    ),
    level: 'danger',
  },
];
