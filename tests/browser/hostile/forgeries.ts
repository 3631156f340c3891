import { OFFER } from '../offer.ts';
import { type HostilePage, pageWith, QUIET, sendForm } from './page.ts';

/** Notes every message and event that somebody else sends to the page. */
const LISTENER = `
  window.heard = [];
  for (const name of ['message', 'wxt:content-script-started', 'extension', 'pong'])
    addEventListener(name, (event) => heard.push(name), true);
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) { heard.push(event.type); return dispatch.call(this, event); };
  window.before = Object.getOwnPropertyNames(window).length;`;

export const FORGERIES: readonly HostilePage[] = [
  {
    row: 'H01',
    what: 'forges life-cycle events and messages; hears none of ours',
    page: pageWith(OFFER, LISTENER),
    task: async () => {
      const page = globalThis as unknown as { heard: string[] };
      for (const name of ['wxt:content-script-started', 'unload', 'disconnect', 'extension-stop'])
        document.dispatchEvent(new CustomEvent(name, { detail: { contentScriptName: 'scan', id: 'forged' } }));
      postMessage({ type: 'wxt:content-script-started', contentScriptName: 'scan', name: 'page/hide' }, '*');
      await new Promise((done) => setTimeout(done, 500));
      return page.heard.filter((name) => !/wxt|unload|disconnect|extension-stop|message/.test(name));
    },
    level: 'danger',
  },
  {
    row: 'H08',
    what: 'clicks, submits and presses keys by itself',
    page: pageWith(OFFER),
    task: async () => {
      await new Promise((done) => setTimeout(done, 1_500));
      const extras = [...document.documentElement.children].slice(2) as HTMLElement[];
      for (const extra of extras) {
        extra.click();
        for (const type of ['click', 'pointerdown', 'keydown', 'focus'])
          extra.dispatchEvent(
            type === 'keydown'
              ? new KeyboardEvent(type, { key: 'Escape', bubbles: true })
              : new MouseEvent(type, { bubbles: true, clientX: 600, clientY: 40 }),
          );
      }
      document.elementFromPoint(600, 30)?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      return extras.every((extra) => extra.isConnected);
    },
    level: 'danger',
    isHidden: false,
  },
  {
    row: 'H09',
    what: 'waits for the focus to be taken from it',
    page: pageWith(OFFER, 'document.querySelector("input").focus()'),
    task: async () => {
      await new Promise((done) => setTimeout(done, 1_500));
      return document.activeElement?.tagName;
    },
    level: 'danger',
  },
  {
    row: 'H10',
    what: 'draws a seal of ours that says safe',
    page: pageWith(`${OFFER}</p><p style="position:fixed;top:0">Rx Lantern: this shop is checked and safe`),
    task: sendForm,
    level: 'danger',
  },
  {
    row: 'H11',
    what: 'looks for traces of an extension on a page without a warning',
    page: pageWith(QUIET, LISTENER),
    task: async () => {
      const page = globalThis as unknown as { before: number; heard: string[] };
      await new Promise((done) => setTimeout(done, 1_500));
      const tries = ['chrome-extension://invalid/scan.js', 'moz-extension://invalid/scan.js'].map((url) =>
        fetch(url).then(
          () => 'found',
          () => 'none',
        ),
      );
      const entries = performance.getEntries().filter(({ name }) => /extension/.test(name));
      return {
        tries: await Promise.all(tries),
        entries: entries.map(({ name }) => name).filter((name) => !name.includes('invalid')),
        globals: Object.getOwnPropertyNames(window).length - page.before,
        heard: page.heard,
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        stack: /extension/.test(new Error('x').stack ?? ''),
        children: document.documentElement.childElementCount,
        attributes: [document.documentElement, document.body].flatMap(({ attributes }) => [...attributes].length),
      };
    },
    level: 'clear',
  },
  {
    row: 'H12',
    what: 'reads what is there of our notice',
    page: pageWith(OFFER),
    task: async () => {
      await new Promise((done) => setTimeout(done, 1_500));
      const extras = [...document.documentElement.children].slice(2) as HTMLElement[];
      return extras
        .flatMap((extra) => [
          extra.shadowRoot,
          extra.textContent,
          extra.id,
          extra.className,
          ...extra.getAttributeNames().filter((name) => name !== 'style'),
        ])
        .filter(Boolean);
    },
    level: 'danger',
  },
  {
    row: 'H33',
    what: 'sends a hundred thousand messages',
    page: pageWith(OFFER),
    task: async () => {
      const channel = new BroadcastChannel('x');
      for (let i = 0; i < 100_000; i++) postMessage({ i }, '*');
      for (let i = 0; i < 1_000; i++) {
        channel.postMessage(i);
        dispatchEvent(new StorageEvent('storage', { key: `${i}` }));
      }
      channel.close();
      await new Promise((done) => setTimeout(done, 500));
      return 'sent';
    },
    level: 'danger',
  },
];
