import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteHost } from '@/core/domains/site-host';
import { compilePacks } from '@/core/match/compile';
import type { HostRole } from '@/core/model/known-host';
import type { Pack } from '@/core/model/pack';
import { SiteKind } from '@/core/model/site-check';
import { MOST_BLOCKS, type SiteFacts } from '@/core/model/site-facts';
import { indexKindWords, KindWordsFile } from '@/core/pharmacy/kind-words';
import { type RecognisedKind, recogniseKind } from '@/core/pharmacy/site-kind';
import { findSiteSigns } from '@/core/pharmacy/site-signs';
import type { CorpusItem } from './items.ts';
import { addressOf, readHtmlFacts } from './read-page.ts';

const WORDS = join(import.meta.dirname, '../../rules/site-kinds/words.json');
const LONGEST_BLOCK = 4_000;

/** A corpus item with the kind of site that it was taken for. */
export interface KindOfItem {
  readonly item: CorpusItem;
  readonly isPage: boolean;
  readonly found: RecognisedKind;
}

/** Tells the kind of each item: of pages from all that the product reads of them, of texts from their lines alone. */
export async function tellKinds(
  items: readonly CorpusItem[],
  packs: readonly Pack[],
  roleOf: (host: string) => HostRole | null,
): Promise<KindOfItem[]> {
  const compiled = compilePacks(packs);
  const index = indexKindWords(KindWordsFile.parse(JSON.parse(readFileSync(WORDS, 'utf8'))));
  const told: KindOfItem[] = [];
  for (const item of items) {
    const facts = item.html === null ? factsOfText(item) : await readHtmlFacts(item.html, item);
    const { host } = facts;
    const known = { host, role: host === null ? null : roleOf(host), isShared: false };
    const found = recogniseKind(findSiteSigns(facts, compiled, index), known);
    told.push({ item, isPage: item.html !== null, found });
  }
  return told;
}

export function factsOfText(item: CorpusItem): SiteFacts {
  const { host } = addressOf(item);
  const lines = (item.text ?? '').split('\n').filter((line) => line.trim() !== '');
  return {
    host: host === null ? null : siteHost(host),
    address: null,
    title: (item.title ?? '').slice(0, 500),
    language: item.lang,
    blocks: lines.slice(0, MOST_BLOCKS).map((line) => line.slice(0, LONGEST_BLOCK)),
    links: [],
    pictures: [],
    things: [],
    cartControls: 0,
    partial: [],
  };
}

/** A table of corpus kinds by recognised kinds, pages first. */
export function kindLines(told: readonly KindOfItem[]): string[] {
  return [true, false].flatMap((isPage) => {
    const part = told.filter((each) => each.isPage === isPage);
    return part.length === 0 ? [] : tableOf(isPage ? 'pages' : 'texts', part);
  });
}

function tableOf(name: string, told: readonly KindOfItem[]): string[] {
  const kinds = SiteKind.options;
  const head = [name.padEnd(20), ...kinds.map((kind) => kind.padStart(22))].join('');
  const rows = [...Map.groupBy(told, ({ item }) => item.kind)].sort(([a], [b]) => a.localeCompare(b));
  const lines = rows.map(([corpusKind, items]) => {
    const counts = kinds.map((kind) => items.filter(({ found }) => found.kind === kind).length);
    return [corpusKind.padEnd(20), ...counts.map((count) => (count === 0 ? '·' : `${count}`).padStart(22))].join('');
  });
  return [head, ...lines, ''];
}
