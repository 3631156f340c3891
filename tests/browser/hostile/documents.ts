import { expect } from 'vitest';
import { OFFER } from '../offer.ts';
import { type HostilePage, pageWith, QUIET, sendForm } from './page.ts';

const violations =
  "window.violations = []; addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));";
const CLOBBERS = [
  'body',
  'head',
  'title',
  'documentElement',
  'querySelector',
  'textContent',
  'children',
  'nodeType',
  'childNodes',
  'parentNode',
  'scheduler',
  'browser',
  'chrome',
  'createTreeWalker',
  'defaultView',
  'hidden',
  'prerendering',
];

const read = (): unknown => document.title;

export const DOCUMENTS: readonly HostilePage[] = [
  {
    row: 'H20',
    what: 'forbids everything, and asks for trusted types',
    page: {
      type: 'text/html; charset=utf-8',
      body: `<!doctype html><title>Strict</title><p>${OFFER}</p><script nonce="n">${violations}</script>`,
      headers: {
        'content-security-policy':
          "default-src 'none'; script-src 'nonce-n' 'unsafe-eval'; require-trusted-types-for 'script'",
      },
    },
    task: async () => {
      await new Promise((done) => setTimeout(done, 1_500));
      return (globalThis as unknown as { violations: string[] }).violations;
    },
    level: 'danger',
    isHidden: false,
  },
  {
    row: 'H20',
    what: 'is XHTML',
    page: {
      type: 'application/xhtml+xml',
      body: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>X</title></head><body><p>${OFFER}</p></body></html>`,
    },
    task: read,
    level: 'danger',
    isHidden: false,
  },
  {
    row: 'H20',
    what: 'is plain text',
    page: { type: 'text/plain; charset=utf-8', body: OFFER },
    task: read,
    level: 'danger',
  },
  {
    row: 'H22',
    what: 'names its forms and pictures like properties of the document',
    page: pageWith(
      `${OFFER}</p>${CLOBBERS.map((name) => `<form name="${name}" id="${name}"><input name="${name}"><img name="${name}" alt=""></form>`).join('')}<p>`,
    ),
    task: () => 'here',
    level: 'danger',
    isHidden: false,
  },
  {
    row: 'H23',
    what: 'replaces what all scripts stand on',
    page: pageWith(
      OFFER,
      `for (const name of ['textContent', 'childNodes', 'nodeType', 'parentNode']) Object.defineProperty(Node.prototype, name, { get() { throw new Error('trap'); } });
      const iterate = Array.prototype[Symbol.iterator]; Array.prototype[Symbol.iterator] = function () { throw new Error('trap'); };
      addEventListener('load', () => { Array.prototype[Symbol.iterator] = iterate; }); // what drives the browser needs it
      Element.prototype.attachShadow = () => { throw new Error('trap'); }; Element.prototype.getBoundingClientRect = () => { throw new Error('trap'); };`,
    ),
    task: () => 'here',
    level: 'danger',
    isHidden: false,
  },
  {
    row: 'H26',
    what: 'has elements that throw, and shadow roots of all kinds',
    page: pageWith(
      `${QUIET}</p><open-card></open-card><declared-card><template shadowrootmode="open"><p>Bread</p></template></declared-card><p>`,
      `customElements.define('throwing-card', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'closed' }).innerHTML = '<p>Bread</p>'; }
        connectedCallback() { Promise.resolve().then(() => { try { throw new Error('trap'); } catch {} }); } });
      for (let i = 0; i < 5_000; i++) document.body.append(document.createElement('throwing-card'));
      document.querySelector('open-card').attachShadow({ mode: 'open' }).innerHTML = '<p>${OFFER}</p>';`,
    ),
    task: sendForm,
    level: 'danger',
  },
  {
    row: 'H27',
    what: 'shows its words only when somebody scrolls and has the focus',
    page: pageWith(
      `${QUIET}</p><p style="height:3000px"></p><p>`,
      `addEventListener('scroll', () => setTimeout(() => document.querySelector('main').insertAdjacentHTML('beforeend', '<p>${OFFER}</p>'), 50), { once: true })`,
    ),
    task: async () => {
      scrollTo(0, 1_000);
      await new Promise((done) => setTimeout(done, 500));
      return document.querySelectorAll('main p').length > 3;
    },
    level: 'danger',
  },
  {
    row: 'H28',
    what: 'has a title of a megabyte',
    page: pageWith(OFFER, "document.title = 'Garden '.repeat(150_000)"),
    task: () => document.title.length,
    level: 'danger',
  },
  {
    row: 'H29',
    what: 'has markup and turned text in its title and data',
    page: pageWith(
      OFFER,
      "document.title = '<img src=x onerror=alert(1)></script>\\u202Eevil' + '\\u0301'.repeat(10_000)",
      '<meta name="description" content="&lt;img src=x onerror=alert(1)&gt;"><script type="application/ld+json">{"name":"<img src=x onerror=alert(1)>"}</script>',
    ),
    task: sendForm,
    level: 'danger',
  },
  {
    row: 'H31',
    what: 'goes on to another page at once',
    page: pageWith(OFFER, "setTimeout(() => location.replace('next'), 10)"),
    others: { next: pageWith(QUIET) },
    task: async () => {
      await new Promise((done) => setTimeout(done, 1_500));
      return location.pathname.endsWith('next');
    },
    level: null,
    check: async (tab) => {
      expect(await tab.run(() => document.documentElement.childElementCount)).toBe(2);
    },
  },
  {
    row: 'H32',
    what: 'listens for its own end',
    page: pageWith(
      OFFER,
      "for (const name of ['pagehide', 'beforeunload', 'freeze', 'visibilitychange']) addEventListener(name, () => document.body.append('gone'))",
    ),
    task: sendForm,
    level: 'danger',
  },
];
