import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { openExplanation, openOwnPage } from '@/background/own-tabs';
import { ownWords } from '@/background/own-words';
import { handOver } from '@/background/storage/hand-over';
import { SETTINGS_KEY } from '@/background/storage/settings';
import { cleanAddress } from '@/core/domains/given-address';

/** Kept as long as the browser runs, so that the entries are made once in that time, and again in another language. */
const MADE = 'menus-made';
const WEB = ['http://*/*', 'https://*/*'];

const ENTRIES = [
  { id: 'check-selection', contexts: ['selection'], words: 'menu_check_selection' },
  { id: 'check-link', contexts: ['link'], words: 'menu_check_link', targetUrlPatterns: WEB },
  { id: 'check-page', contexts: ['page'], words: 'menu_check_page', documentUrlPatterns: WEB },
] as const;

/** Nothing in browsers without context menus (Firefox for Android). */
function menusOf(): typeof browser.contextMenus | null {
  return (browser as { readonly contextMenus?: typeof browser.contextMenus }).contextMenus ?? null;
}

/** Register for clicks and for another language. Called while the worker starts, before anything is awaited. */
export function listenForMenus(): void {
  menusOf()?.onClicked.addListener((info, tab) => {
    void useMenu(info, tab).catch((error) => console.error('the menu entry could not be used', error));
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && SETTINGS_KEY in changes) void remakeMenus();
  });
}

/** One after the other: two at once would make the same entries twice. */
let making: Promise<void> = Promise.resolve();

/**
 * Have the entries there. Called at every start of the worker, which the browser's own start, an installation and an
 * update bring about; those that were made since then stay.
 */
export function keepMenus(): Promise<void> {
  making = making.then(makeMenus).catch((error) => console.error('the menu entries could not be made', error));
  return making;
}

/** Have them in the language that the person chose now. */
function remakeMenus(): Promise<void> {
  making = making.then(() => browser.storage.session.remove(MADE));
  return keepMenus();
}

async function makeMenus(): Promise<void> {
  const menus = menusOf();
  if (menus === null || MADE in (await browser.storage.session.get(MADE))) return;
  const { t } = await ownWords();
  await menus.removeAll();
  for (const { words, ...entry } of ENTRIES) await create(menus, { ...entry, title: t(words) });
  await browser.storage.session.set({ [MADE]: true });
}

/** `create` tells a mistake to its callback only, by a value that has to be looked at. */
function create(menus: typeof browser.contextMenus, entry: Record<string, unknown>): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  menus.create(entry as Menus.CreateCreatePropertiesType, () => {
    const mistake = browser.runtime.lastError;
    if (mistake) reject(new Error(mistake.message));
    else resolve();
  });
  return promise;
}

async function useMenu(info: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> {
  const tabId = tab?.id ?? null;
  if (info.menuItemId === 'check-page' && tabId !== null) await openExplanation(tabId, 'why');
  if (info.menuItemId === 'check-selection') await openCheck(info.selectionText ?? '', 'selection', tabId);
  if (info.menuItemId === 'check-link') {
    // where a link leads, the browser says; the words of the link are the page's
    const address = cleanAddress(info.linkUrl ?? '');
    if (address !== null) await openCheck(address.href, 'link', tabId);
  }
}

async function openCheck(text: string, from: 'selection' | 'link', tabId: number | null): Promise<void> {
  const id = await handOver(text, from, Date.now());
  await openOwnPage(`check-text.html?text=${id}`, tabId);
}
