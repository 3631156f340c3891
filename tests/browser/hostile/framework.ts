import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ComponentChild, type createElement, Fragment, h } from 'preact';
import { render } from 'preact-render-to-string';
import { waitFor } from '../../support/time-limit.ts';
import type { Tab } from '../driver.ts';
import { OFFER } from '../offer.ts';
import type { SitePage } from '../site.ts';
import type { HostilePage } from './page.ts';

/** Long enough that our banner is there before the page's own script takes the page over. */
const LATE_MS = 2_500;

const moduleOf = (name: string): SitePage => ({
  type: 'text/javascript',
  body: readFileSync(fileURLToPath(import.meta.resolve(name)), 'utf8'),
});
/** The development build of a framework tells the console of whatever is not as it left it. */
const MODULES = { 'preact.js': 'preact', 'debug.js': 'preact/debug', 'devtools.js': 'preact/devtools' };
const IMPORTS = Object.entries(MODULES).map(([file, name]) => [name, `./${file}`]);

/** The words of a shop, as the server writes them and as the page's own script draws them; self-contained. */
function drawShop(make: typeof createElement, words: string, count: number, buy: () => void): ComponentChild[] {
  return [make('p', null, words), make('button', { type: 'button', onClick: buy }, `Bought ${count}`)];
}

/** The same as a whole document; self-contained. */
function drawDocument(make: typeof createElement, shop: readonly ComponentChild[], page: string): ComponentChild[] {
  const base = make('script', { type: 'module', src: 'app.js' });
  const imports = make('script', { type: 'importmap', dangerouslySetInnerHTML: { __html: page } });
  return [make('head', null, make('title', null, 'Shop'), imports, base), make('body', null, ...shop)];
}

const IMPORT_MAP = JSON.stringify({ imports: Object.fromEntries(IMPORTS) });
const HTML = `<!doctype html><html lang="en">${render(
  h(
    Fragment,
    null,
    ...drawDocument(
      h,
      drawShop(h, OFFER, 0, () => {}),
      IMPORT_MAP,
    ),
  ),
)}</html>`;

const appFor = (target: 'document' | 'document.body', waitMs: number): SitePage => ({
  type: 'text/javascript',
  body: `import { Fragment, h, hydrate, render } from 'preact'; import 'preact/debug';
let count = 0;
const draw = () => { const shop = (${drawShop})(h, ${JSON.stringify(OFFER)}, count, () => { count++; render(draw(), ${target}); });
  return h(Fragment, null, ...(${target} === document ? (${drawDocument})(h, shop, ${JSON.stringify(IMPORT_MAP)}) : shop)); };
setTimeout(() => { hydrate(draw(), ${target}); window.isTaken = true; }, ${waitMs});`,
});

/** Buys as soon as the page's own script works, and tells what the page has become. */
async function buy(): Promise<unknown> {
  const page = globalThis as unknown as { isTaken?: boolean };
  while (!page.isTaken) await new Promise((done) => setTimeout(done, 100));
  const buttons = document.querySelectorAll('button');
  buttons[0]?.click();
  await new Promise((done) => setTimeout(done, 300));
  return [buttons.length, document.querySelector('button')?.textContent, document.body.childElementCount];
}

const hasBanner = (tab: Tab) =>
  waitFor('the banner', 10_000, () => tab.run(() => document.documentElement.childElementCount === 3));

const takenOver = (what: string, target: 'document' | 'document.body', waitMs: number): HostilePage => ({
  row: 'H19',
  what,
  page: HTML,
  others: {
    'app.js': appFor(target, waitMs),
    ...Object.fromEntries(Object.entries(MODULES).map(([file, name]) => [file, moduleOf(name)])),
  },
  task: buy,
  level: 'danger',
  isHidden: false,
  check: async (tab) => {
    await hasBanner(tab);
  },
});

export const FRAMEWORK: readonly HostilePage[] = [
  takenOver('comes from a server, and its script takes over the document at once', 'document', 0),
  takenOver('comes from a server, and its script takes over the document late', 'document', LATE_MS),
  takenOver('comes from a server, and its script takes over the body late', 'document.body', LATE_MS),
];
