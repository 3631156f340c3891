import { expect } from 'vitest';
import type { Tab } from '../driver.ts';
import { OFFER } from '../offer.ts';
import { type HostilePage, pageWith, sendForm } from './page.ts';

const settle = () => new Promise((done) => setTimeout(done, 2_500));

/** How many things of ours lie beside head and body. */
const countExtras = (tab: Tab) => tab.run(() => document.documentElement.childElementCount - 2);

const styled = (row: string, what: string, css: string): HostilePage => ({
  row,
  what,
  page: pageWith(OFFER, '', `<style>${css}</style>`),
  task: sendForm,
  level: 'danger',
  isHidden: true,
});

export const HIDING: readonly HostilePage[] = [
  {
    row: 'H02',
    what: 'removes every node that it did not make',
    page: pageWith(
      OFFER,
      `window.removed = 0; new MutationObserver((changes) => { for (const { addedNodes } of changes) for (const node of addedNodes)
        if (node.parentNode === document.documentElement) { node.remove(); removed++; } }).observe(document.documentElement, { childList: true });`,
    ),
    task: sendForm,
    level: 'danger',
    isHidden: true,
    check: async (tab) => {
      await settle();
      const removed = await tab.run(() => (globalThis as unknown as { removed: number }).removed);
      expect(removed).toBeGreaterThan(0);
      expect(removed).toBeLessThanOrEqual(4);
    },
  },
  // the page makes itself unseen, its words too, once they were read
  ...['opacity: 0', 'filter: opacity(0)', 'transform: scale(0)', 'content-visibility: hidden'].map(
    (css): HostilePage => ({
      row: 'H03',
      what: `hides everything by ${css}`,
      page: pageWith(OFFER, `setTimeout(() => document.documentElement.style.cssText = '${css}', 1_500)`),
      task: async () => {
        await new Promise((done) => setTimeout(done, 2_500));
        return document.title;
      },
      level: 'danger',
      isHidden: true,
      // Firefox tells of the opacity of an element, and of nothing that covers or filters it
      ...(css.startsWith('opacity') || css.startsWith('content') ? {} : { only: 'chromium' as const }),
    }),
  ),
  {
    ...styled(
      'H04',
      'styles whatever it does not know',
      'html > :not(head, body) { display: none !important; opacity: 0 !important; all: unset !important }',
    ),
    isHidden: false,
  },
  {
    row: 'H05',
    what: 'opens a dialog and a popover above everything',
    page: pageWith(
      `${OFFER}</p><dialog style="width:100%;height:100%">Sign in</dialog><div popover="manual" id="pop">More</div><p>`,
      `setTimeout(() => { document.querySelector('dialog').showModal(); document.getElementById('pop').showPopover(); }, 1_000)`,
    ),
    task: async () => {
      await new Promise((done) => setTimeout(done, 1_500));
      return document.querySelector('dialog')?.open;
    },
    level: 'danger',
  },
  {
    row: 'H06',
    what: 'writes itself anew',
    page: pageWith(
      OFFER,
      `setTimeout(() => { document.open(); document.write('<title>New</title><p>${OFFER} Fresh stock.</p>'); document.close(); }, 1_500)`,
    ),
    task: async () => {
      await new Promise((done) => setTimeout(done, 2_500));
      return document.title;
    },
    level: 'danger',
  },
  {
    row: 'H06',
    what: 'replaces its root element',
    page: pageWith(
      OFFER,
      `setTimeout(() => { const root = document.documentElement.cloneNode(true); document.replaceChild(root, document.documentElement); }, 1_500)`,
    ),
    task: async () => {
      await new Promise((done) => setTimeout(done, 2_500));
      return document.title;
    },
    level: 'danger',
    check: async (tab) => {
      await settle();
      expect(await countExtras(tab)).toBeLessThanOrEqual(2);
    },
  },
  {
    row: 'H07',
    what: 'lays something over the buttons that lets clicks through',
    page: pageWith(
      `${OFFER}</p><div style="position:fixed;inset:0;background:white;pointer-events:none;z-index:2147483647" id="lid">Win a prize: click here</div><p>`,
      `setInterval(() => { if (document.documentElement.lastElementChild.id !== 'lid') document.documentElement.append(document.getElementById('lid')); }, 50)`,
    ),
    task: async () => {
      await new Promise((done) => setTimeout(done, 2_000));
      return document.title;
    },
    level: 'danger',
    isHidden: true,
    check: async (tab) => {
      await tab.clickInShadow('html > div:not(#lid)', '.dismiss');
      expect(await tab.run(() => document.querySelectorAll('html > div:not(#lid)').length)).toBe(1);
    },
    only: 'chromium',
  },
  {
    row: 'H07',
    what: 'opens a popover over the banner that lets clicks through',
    page: pageWith(
      `${OFFER}</p><div popover="manual" id="lid" style="inset:0;width:100%;height:60vh;margin:0;border:0;background:white;pointer-events:none">Win a prize</div><p>`,
      "setTimeout(() => document.getElementById('lid').showPopover(), 1_500)",
    ),
    task: async () => {
      await new Promise((done) => setTimeout(done, 2_500));
      return document.title;
    },
    level: 'danger',
    isHidden: true,
  },
  {
    row: 'H16',
    what: 'changes itself whenever we do',
    page: pageWith(
      OFFER,
      `window.rounds = 0; new MutationObserver((changes) => { if (changes.some(({ target }) => target === document.documentElement)) {
        rounds++; document.querySelector('main').append('Round ' + rounds); } }).observe(document.documentElement, { childList: true });`,
    ),
    task: sendForm,
    level: 'danger',
    check: async (tab) => {
      await settle();
      const rounds = () => tab.run(() => (globalThis as unknown as { rounds: number }).rounds);
      expect(await rounds()).toBeLessThanOrEqual(3);
    },
  },
  {
    row: 'H21',
    what: 'is written from right to left and zoomed in on',
    page: pageWith(OFFER, "document.documentElement.dir = 'rtl'; document.body.style.zoom = '500%'"),
    task: sendForm,
    level: 'danger',
    isHidden: false,
  },
];
