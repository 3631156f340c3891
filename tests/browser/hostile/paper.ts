import { inflateSync } from 'node:zlib';
import { waitFor } from '../../support/time-limit.ts';
import type { Tab } from '../driver.ts';
import { OFFER } from '../offer.ts';
import { type HostilePage, pageWith, QUIET } from './page.ts';

/**
 * What is drawn on the paper that a tab prints, leaf by leaf; fonts and pictures are left out. Browsers name fonts anew
 * each time.
 */
async function readPaper(tab: Tab): Promise<string[]> {
  const pdf = (await tab.print()).toString('latin1');
  const streams = [...pdf.matchAll(/>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/g)];
  const texts = streams.map(([, data = '']) => {
    try {
      return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  const leaves = texts.filter((text) => /\bT[jJ]\b/.test(text));
  if (leaves.length === 0) throw new Error('nothing was printed');
  return leaves;
}

const post = (text: string) => `<article style="margin:12px"><p>${text}</p><button>Like</button></article>`;
const FEED = `<!doctype html><html lang="en"><title>Feed</title><main role="feed">
  ${Array.from({ length: 8 }, (_, i) => post(`${i}: ${QUIET}`)).join('')}${post(OFFER)}</main></html>`;

const isNoticed = (tab: Tab, selector: string) =>
  waitFor(`a notice at ${selector}`, 10_000, () =>
    tab.run((wanted: string) => document.querySelector(wanted) !== null, selector),
  );

export const PAPER: readonly HostilePage[] = [
  {
    row: 'H21',
    what: 'is printed without the banner and the line beside a field',
    page: pageWith(`${OFFER}</p><p><label>Card number <input id="number"></label>`),
    task: () => document.getElementById('number')?.focus(),
    level: 'danger',
    compare: readPaper,
    isHidden: false,
    check: async (tab) => {
      await isNoticed(tab, 'html > :last-child[style]');
    },
  },
  {
    row: 'H21',
    what: 'is printed without the mark on a post',
    page: FEED,
    task: () => document.querySelectorAll('article').length,
    level: 'danger',
    compare: readPaper,
    check: (tab) => isNoticed(tab, 'article > div[style]').then(() => undefined),
  },
];
