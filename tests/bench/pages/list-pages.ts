import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SitePage } from '../../browser/site.ts';
import { feedPage } from '../feed.ts';

export type PageKind = 'real' | 'demo' | 'feed';

/** A page that is visited. */
export interface BenchPage {
  readonly name: string;
  readonly kind: PageKind;
  readonly path: string;
  readonly html: string;
  /** As in `VisitedPage`. */
  readonly done: string;
}

const DEMO = 'tests/demo/pages';
/** Where the script of a page calls the worker: offers, and honest pages with the same words. */
const DEMO_PAGES = ['illicit-pharmacy', 'zakladki-ru', 'feed', 'licensed-pharmacy', 'news', 'harm-reduction'];
const NAME_LENGTH = 28;

/** @param folder of saved pages with an `index.jsonl`; without one only our own pages are listed */
export function listPages(folder: string): BenchPage[] {
  const demo = DEMO_PAGES.map((name) => pageOf('demo', name, join(DEMO, `${name}.html`)));
  const feed: BenchPage = {
    kind: 'feed',
    name: 'feed of 10,000',
    path: '/feed',
    html: feedPage(),
    done: 'globalThis.isDone',
  };
  return [...readSaved(folder), ...demo, feed];
}

export function siteOf(pages: readonly BenchPage[]): Record<string, SitePage> {
  return Object.fromEntries(pages.map(({ path, html }) => [path, html]));
}

/** Saved pages of a folder with an `index.jsonl`; none without it. */
export function readSaved(folder: string): BenchPage[] {
  const index = join(folder, 'index.jsonl');
  if (!existsSync(index)) return [];
  const lines = readFileSync(index, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { file, title } = JSON.parse(line) as { readonly file: string; readonly title?: string };
    return pageOf('real', (title ?? file).slice(0, NAME_LENGTH).trim(), join(folder, file));
  });
}

function pageOf(kind: PageKind, name: string, file: string): BenchPage {
  return { kind, name, path: `/${kind}/${basename(file)}`, html: readFileSync(file, 'utf8'), done: '' };
}
