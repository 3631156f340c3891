import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { collectPage, partOf } from '@/content/collect';
import { readSiteFacts } from '@/content/site-facts';
import { createSeenTest } from '@/content/visible';
import { NO_FACTS, type PageText } from '@/core/model/page';
import type { SiteFacts } from '@/core/model/site-facts';
import type { CorpusItem } from './items.ts';

/** A text is a page of its own; each line is a block. The title counts unless the text begins with it. */
export function readText(item: CorpusItem): PageText {
  const text = item.text ?? '';
  const title = item.title && !text.startsWith(item.title) ? item.title : '';
  const blocks = text.split('\n').map((line) => ({ text: line, listing: null }));
  return { ...addressOf(item), title, blocks, listings: [], facts: NO_FACTS, partial: [] };
}

/** Host, path and query of an item's address; null where it has none. */
export function addressOf({ url }: Pick<CorpusItem, 'url'>): Pick<PageText, 'host' | 'path'> {
  if (!url || !URL.canParse(url)) return { host: null, path: null };
  const { hostname, pathname, search } = new URL(url);
  return { host: hostname, path: pathname + search };
}

const SETTINGS = {
  enableJavaScriptEvaluation: false,
  disableJavaScriptFileLoading: true,
  disableCSSFileLoading: true,
  disableIframePageLoading: true,
  handleDisabledFileLoadingAsSuccess: true,
  navigation: { disableMainFrameNavigation: true, disableChildFrameNavigation: true, disableChildPageNavigation: true },
};

/** A saved page, read by the product's own collector; its styles hide what they hide, nothing is run or fetched. */
export async function readHtml(file: string, item: Pick<CorpusItem, 'url'>): Promise<PageText> {
  const { page } = await openHtml(file, 'about:blank', async (page) =>
    partOf(await collectPage(page, createSeenTest())),
  );
  return { ...page, ...addressOf(item) };
}

/** Where pages stand of which no address is known. */
const NOWHERE = 'https://page.invalid/';

/** The same page, with all that the product reads of it to check its seller. */
export async function readHtmlFacts(file: string, item: Pick<CorpusItem, 'url'>): Promise<SiteFacts> {
  const url = item.url && URL.canParse(item.url) ? item.url : NOWHERE;
  const facts = await openHtml(file, url, (page) => readSiteFacts(page));
  return url === NOWHERE ? { ...facts, host: null, address: null } : facts;
}

async function openHtml<Value>(file: string, url: string, read: (page: Document) => Promise<Value>): Promise<Value> {
  const window = new Window({ settings: SETTINGS, url });
  const scope = globalThis as Record<string, unknown>;
  scope['NodeFilter'] ??= window.NodeFilter; // only their constants are used
  scope['Node'] ??= window.Node;
  try {
    window.document.write(readFileSync(file, 'utf8'));
    // happy-dom has no style of its own for the attribute
    const style = window.document.createElement('style');
    style.textContent = '[hidden]{display:none}';
    window.document.head?.prepend(style);
    return await read(window.document as unknown as Document);
  } finally {
    await window.happyDOM.close();
  }
}
