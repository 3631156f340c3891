import { OFFER } from '../offer.ts';
import { type HostilePage, pageWith, QUIET, sendForm } from './page.ts';

/** A host that the browser is led to this machine for, and what the popup has to call it. */
const at = (what: string, host: string, popupHost: string, more: Partial<HostilePage> = {}): HostilePage => ({
  row: 'H28',
  what: `stands at ${what}`,
  page: pageWith(OFFER),
  at: `http://${host}`,
  popupHost,
  task: sendForm,
  level: 'danger',
  isHidden: false,
  ...more,
});

const LABEL = 'a'.repeat(63);
/** As long as the domain name system lets a name be. */
const LONGEST = [LABEL, LABEL, LABEL, 'b'.repeat(56), 'test'].join('.');
const END = `…${LONGEST.slice(-47)}`;

/** Opens a document without an address of its own, made by the page, in the same tab. */
const GO_ON = `const made = URL.createObjectURL(new Blob(['<title>Made</title><p>${OFFER}'], { type: 'text/html' }));
  setTimeout(() => location.assign(made), 300)`;

const DATA = `data:text/html,<title>Data</title><p>${OFFER}`;

export const ODD_HOSTS: readonly HostilePage[] = [
  at('a number', '192.0.2.7', '192.0.2.7'),
  at('a number in its short form', '3221225991', '192.0.2.7'),
  at('a number of the newer kind', '[2001:db8::7]', '[2001:db8::7]'),
  at('a name of one word', 'intranet', 'intranet'),
  at('a name with a point at its end', 'shop.example.', 'shop.example'),
  at('a name of mixed scripts', 'xanaх-аptеka.test', new URL('http://xanaх-аptеka.test').hostname),
  at('a name with somebody before it', 'www.nhs.uk:secret@shop.test', 'shop.test'),
  at('the longest name there can be', LONGEST, END),
  // Firefox does not look for longer ones
  at('the longest name, with a point at its end', `${LONGEST}.`, END, { only: 'chromium' }),
  at('a name of five thousand letters, behind a proxy', `${'a'.repeat(5_000)}.test`, `…${'a'.repeat(42)}.test`, {
    only: 'chromium',
  }),
  {
    row: 'H28',
    what: 'goes on in a document of its own making',
    page: pageWith(QUIET, GO_ON),
    task: async () => {
      await new Promise((done) => setTimeout(done, 1_500));
      return document.title;
    },
    popupHost: 'localhost',
    level: 'danger',
  },
  {
    row: 'H28',
    what: 'is all in its address, where no extension gets in',
    page: '',
    at: DATA,
    task: () => document.title,
    level: 'unread',
    only: 'chromium',
  },
  {
    row: 'H28',
    what: 'is all in its address, and belongs to no site',
    page: '',
    at: DATA,
    task: () => document.title,
    level: 'danger',
    only: 'firefox',
  },
];
