import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FoldedText, foldText } from '@/core/text/fold';
import { makeWord, pick, seededRandom } from './seeded.ts';

/** A document as the page has it, and as a competitor that cannot fold gets it. */
export interface BenchDocument {
  readonly raw: string;
  readonly folded: FoldedText;
}

export interface Documents {
  /** Where they come from, for the heading. */
  readonly origin: string;
  readonly list: readonly BenchDocument[];
}

const PAGES = '../shared/corpus/perf';
const GENERATED = 8;
const GENERATED_WORDS = 5000;
/** One planted term in so many words. */
const PLANT_EVERY = 200;

/** Texts of the large real pages when they are there, else made ones; terms are planted in both. */
export function readDocuments(terms: readonly string[]): Documents {
  const random = seededRandom(2);
  const pages = existsSync(PAGES) ? readdirSync(PAGES).filter((name) => name.endsWith('.html')) : [];
  const texts = pages.sort().map((name) => textOfHtml(readFileSync(join(PAGES, name), 'utf8')));
  const origin = texts.length > 0 ? `text of ${texts.length} pages in ${PAGES}` : 'made text, English and Russian';
  if (texts.length === 0)
    for (let i = 0; i < GENERATED; i++) texts.push(makeText(random, i % 2 ? 'cyrillic' : 'latin'));
  return { origin, list: texts.map((text) => asDocument(plant(text, terms, random))) };
}

/** A document of this text. */
export function asDocument(raw: string): BenchDocument {
  return { raw, folded: foldText(raw) };
}

/** Number of UTF-16 units in the raw texts. */
export function countUnits(documents: readonly BenchDocument[]): number {
  return documents.reduce((sum, { raw }) => sum + raw.length, 0);
}

const HIDDEN = /<(script|style|noscript|template|svg|head)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;
const BLOCK =
  /<\/?(?:address|article|aside|blockquote|br|dd|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|option|p|pre|section|table|td|th|tr|ul)\b[^>]*>/gi;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function textOfHtml(html: string): string {
  return html
    .replace(HIDDEN, ' ')
    .replace(BLOCK, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([\da-f]{1,5});/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,6});/g, (_, decimal: string) => String.fromCodePoint(Number(decimal)))
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/[ \t\r]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n');
}

function makeText(random: () => number, script: 'latin' | 'cyrillic'): string {
  const vocabulary = Array.from({ length: 2000 }, () => makeWord(random, script));
  return Array.from({ length: GENERATED_WORDS }, () => {
    const word = pick(vocabulary, random);
    const shown = random() < 0.1 ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
    return shown + pick(['', '', '', '', '', '', ',', '.', '.\n'], random);
  }).join(' ');
}

function plant(text: string, terms: readonly string[], random: () => number): string {
  return text.replace(/ /g, () => (random() < 1 / PLANT_EVERY ? ` ${pick(terms, random)} ` : ' '));
}
