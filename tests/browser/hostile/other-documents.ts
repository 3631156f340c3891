import { OFFER } from '../offer.ts';
import type { HostilePage } from './page.ts';

/** What any document tells of itself. */
const look = () => [document.contentType, document.documentElement.tagName];

/** The smallest picture there is: one point. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A leaf of paper with the words on it. */
const PAPER = `%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R
  /Resources <</Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>> endobj
4 0 obj <</Length ${OFFER.length + 33}>> stream
BT /F 10 Tf 20 700 Td (${OFFER}) Tj ET
endstream endobj
trailer <</Root 1 0 R>>
`;

const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 200"><title>A card</title>${inside}</svg>`;

export const OTHER_DOCUMENTS: readonly HostilePage[] = [
  {
    row: 'H20',
    what: 'is a drawing, which has no place for a banner and hides none',
    page: { type: 'image/svg+xml', body: svg(`<text x="10" y="40">${OFFER}</text>`) },
    task: async () => {
      document.documentElement.setAttribute('width', '600');
      await new Promise((done) => setTimeout(done, 1_500));
      return document.documentElement.childElementCount;
    },
    level: 'danger',
    isHidden: false,
  },
  {
    row: 'H20',
    what: 'is XML as the browser shows it',
    page: { type: 'application/xml', body: `<shop><offer>${OFFER}</offer></shop>` },
    task: look,
    level: 'danger',
    isHidden: false,
    only: 'chromium',
  },
  {
    row: 'H20',
    what: 'is XML, shown in a tree that no extension gets into',
    page: { type: 'application/xml', body: `<shop><offer>${OFFER}</offer></shop>` },
    task: look,
    level: 'clear',
    only: 'firefox',
  },
  {
    row: 'H20',
    what: 'is XML with styles of its own',
    page: {
      type: 'text/xml',
      body: `<?xml-stylesheet href="style.css"?><shop><offer>${OFFER}</offer></shop>`,
    },
    others: { 'style.css': { type: 'text/css', body: 'shop, offer { display: block; margin: 200px 10px }' } },
    task: look,
    level: 'danger',
    isHidden: false,
  },
  {
    row: 'H20',
    what: 'is JSON',
    page: { type: 'application/json', body: JSON.stringify({ offer: OFFER }) },
    task: () => document.title,
    level: 'danger',
    isHidden: false,
    only: 'chromium',
  },
  {
    row: 'H20',
    what: 'is a picture',
    page: { type: 'image/png', body: Buffer.from(DOT, 'base64') },
    task: look,
    level: 'clear',
  },
  {
    row: 'H20',
    what: 'is a PDF, which only its viewer reads',
    page: { type: 'application/pdf', body: PAPER },
    task: () => document.contentType,
    level: 'clear',
    only: 'chromium',
  },
  {
    row: 'H20',
    what: 'is a PDF, which no extension gets into',
    page: { type: 'application/pdf', body: PAPER },
    task: () => document.contentType,
    level: 'unread',
    only: 'firefox',
  },
];
