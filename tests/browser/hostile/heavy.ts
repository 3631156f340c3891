import { OFFER } from '../offer.ts';
import { type HostilePage, pageWith, QUIET, sendForm } from './page.ts';

/** Full size in `npm run test:long`. */
const IS_LONG = process.env['HOSTILE_FULL'] === '1';
const ELEMENTS = IS_LONG ? 1_000_000 : 150_000;
const STORM_MS = IS_LONG ? 60_000 : 4_000;
const FRAMES = IS_LONG ? 500 : 100;
const ITEMS = IS_LONG ? 100_000 : 10_000;
/** Laid out, so many elements keep a browser busy by themselves. */
const FAR = '<p style="height:4000px"></p><div id="far" style="content-visibility:auto"></div>';

export const HEAVY: readonly HostilePage[] = [
  {
    row: 'H13',
    what: '50 MB of text in one node',
    page: pageWith(`${OFFER}</p>${FAR}<p>`, "document.getElementById('far').append('garden chair '.repeat(4_000_000))"),
    task: sendForm,
    level: 'danger',
  },
  {
    row: 'H14',
    what: `${ELEMENTS} elements, and some 50,000 deep`,
    page: pageWith(
      `${OFFER}</p>${FAR}<p>`,
      `const far = document.getElementById('far'); for (let i = 0; i < ${ELEMENTS}; i++) far.appendChild(document.createElement('i'));
      let last = far; for (let i = 0; i < 50_000; i++) last = last.appendChild(document.createElement('div'));`,
    ),
    task: sendForm,
    level: 'danger',
  },
  {
    row: 'H15',
    what: 'ten thousand changes a second',
    page: pageWith(
      OFFER,
      `const place = document.body.appendChild(document.createElement('p')); const end = Date.now() + ${STORM_MS};
      const timer = setInterval(() => { for (let i = 0; i < 100; i++) place.textContent = 'tick ' + i + Math.random();
        if (Date.now() > end) clearInterval(timer); }, 10);`,
    ),
    task: sendForm,
    level: 'danger',
  },
  {
    row: 'H17',
    what: `${FRAMES} frames, and some 20 deep`,
    page: pageWith(
      OFFER,
      `for (let i = 0; i < ${FRAMES}; i++) { const frame = document.createElement('iframe'); frame.srcdoc = '<p>Frame ' + i; document.body.append(frame); }
      let inner = document; for (let i = 0; i < 20; i++) { const frame = inner.createElement('iframe'); inner.body.append(frame); inner = frame.contentDocument; }`,
    ),
    task: sendForm,
    level: 'danger',
  },
  {
    row: 'H18',
    what: 'scrolls without an end and changes its words in every frame',
    page: pageWith(
      `${OFFER}</p>${FAR}<p>`,
      `const far = document.getElementById('far'); let items = 0; const ticker = document.body.appendChild(document.createElement('b'));
      const timer = setInterval(() => { for (let i = 0; i < 500; i++) far.insertAdjacentHTML('beforeend', '<p>Item ' + items++ + '</p>');
        if (items >= ${ITEMS}) clearInterval(timer); }, 50);
      (function tick(i) { ticker.textContent = i; if (i < 200) requestAnimationFrame(() => tick(i + 1)); })(0);`,
    ),
    task: sendForm,
    level: 'danger',
  },
  {
    row: 'H24',
    what: 'stops loading, then hangs for three seconds',
    page: pageWith(
      OFFER,
      "addEventListener('load', () => { window.stop(); setTimeout(() => { const end = Date.now() + 3_000; while (Date.now() < end); }, 300); })",
    ),
    task: async () => {
      await new Promise((done) => setTimeout(done, 1_000));
      return document.title;
    },
    level: 'danger',
  },
  {
    row: 'H25',
    what: 'goes to two hundred addresses in one document',
    page: pageWith(QUIET),
    task: async () => {
      // browsers refuse more than some hundred at once
      for (let i = 0; i < 100; i++) {
        try {
          history.pushState(null, '', `?page=${i}`);
        } catch {
          break;
        }
        location.hash = `#/${i}`;
      }
      history.replaceState(null, '', location.pathname);
      await new Promise((done) => setTimeout(done, 1_000));
      return document.title;
    },
    level: 'clear',
  },
  {
    row: 'H30',
    what: 'ten thousand pictures with long descriptions',
    page: pageWith(
      OFFER,
      `for (let i = 0; i < 10_000; i++) { const image = new Image(1, 1); image.alt = 'A garden chair '.repeat(60); document.body.append(image); }`,
    ),
    task: sendForm,
    level: 'danger',
  },
];
