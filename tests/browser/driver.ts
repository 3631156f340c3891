import type { Page } from 'playwright-core';
import type { Level } from '@/core/model/verdict';
import type { TabStatus } from '@/core/model/warning';
import type { Reply, RequestName, RequestOf, ResponseOf } from '@/messages/protocol';
import { waitFor } from '../support/time-limit.ts';
import { type ChromiumOptions, clickInShadow, collectErrors, shadowHtml, startChromium } from './chromium.ts';
import { type FirefoxOptions, startFirefox } from './firefox.ts';

/** As WebDriver writes them. */
const KEYS = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', ' ': ' ' } as const;
export type PressedKey = keyof typeof KEYS;

/** Pages at full size keep the browser itself busy for half a minute. */
const LOAD_LIMIT_MS = process.env['HOSTILE_FULL'] === '1' ? 120_000 : 40_000;

/** One open tab, the same to use in either browser. */
export interface Tab {
  /** Run a self-contained function in the page and give back what it resolves to. */
  run<Args extends unknown[], Value>(work: (...args: Args) => Value | Promise<Value>, ...args: Args): Promise<Value>;
  goto(url: string): Promise<unknown>;
  /** To the page before, as by the browser's button. */
  back(): Promise<unknown>;
  /** To the page after, as by the browser's button. */
  forward(): Promise<unknown>;
  /** Press a key as a person does: `Tab`, `Enter`, `Escape`, ` `. */
  press(key: PressedKey): Promise<unknown>;
  /** Uncaught errors and console errors of the page and of what we run in it. */
  errors(): Promise<readonly string[]>;
  /** HTML in the closed shadow root of what `selector` names; null also where the browser lets nobody read it. */
  shadowHtml(selector: string): Promise<string | null>;
  /** Click inside that shadow root as a person does; only where it can be read. */
  clickInShadow(selector: string, inner: string): Promise<void>;
  /** Move the pointer onto what `selector` names; only where the browser is driven so. */
  hover(selector: string): Promise<void>;
  screenshot(file: string): Promise<unknown>;
  /** What comes out of the printer: a PDF. */
  print(): Promise<Buffer>;
  close(): Promise<unknown>;
}

/** A running browser with the built extension in it. */
export interface Driver {
  /** Address of a file of the extension. */
  url(path: string): string;
  open(url: string): Promise<Tab>;
  /** The tab that a page opened last. */
  newest(): Promise<Tab>;
  /** Addresses of all tabs, those that could not be reached too. */
  addresses(): Promise<readonly string[]>;
  /** Stop the worker or background page, as the browser does when it is idle. */
  stopWorker(): Promise<unknown>;
  close(): Promise<unknown>;
}

export const DRIVERS = {
  chromium: driveChromium,
  firefox: driveFirefox,
} as const;

export async function driveChromium(options: ChromiumOptions = {}): Promise<Driver> {
  const browser = await startChromium(options);
  return {
    url: browser.url,
    stopWorker: browser.stopWorker,
    close: browser.close,
    open: async (url) => {
      const page = await browser.context.newPage();
      const tab = tabOf(page);
      await tab.goto(url);
      return tab;
    },
    newest: async () => {
      const page = browser.context.pages().at(-1);
      if (page === undefined) throw new Error('no tab is open');
      return tabOf(page);
    },
    addresses: async () => browser.context.pages().map((page) => page.url()),
  };
}

/** A page of Chromium as a tab. */
export function tabOf(page: Page): Tab {
  const errors = collectErrors(page);
  return {
    run: (work, ...args) => page.evaluate(`(${work})(...${JSON.stringify(args)})`),
    goto: (next) => page.goto(next, { timeout: LOAD_LIMIT_MS }),
    back: () => page.goBack({ waitUntil: 'commit' }),
    forward: () => page.goForward({ waitUntil: 'commit' }),
    press: (key) => page.keyboard.press(key === ' ' ? 'Space' : key),
    errors: async () => errors,
    shadowHtml: (selector) => shadowHtml(page, selector),
    clickInShadow: (selector, inner) => clickInShadow(page, selector, inner),
    hover: (selector) => page.hover(selector),
    screenshot: (file) => page.screenshot({ path: file }),
    print: () => page.pdf(),
    close: () => page.close(),
  };
}

export async function driveFirefox(options: FirefoxOptions = {}): Promise<Driver> {
  const browser = await startFirefox(options);
  const home = await browser.currentTab();
  const known = new Set<string>();
  const tabOf = (handle: string, origin: string): Tab => {
    const here = async <Value>(work: () => Promise<Value>) => {
      await browser.switchTo(handle);
      return work();
    };
    return {
      run: (work, ...args) => here(() => browser.run(work, ...args)),
      goto: (next) => here(() => browser.goto(next)),
      back: () => here(browser.back),
      forward: () => here(browser.forward),
      press: (key) => here(() => browser.press(KEYS[key])),
      errors: async () => [...(await browser.errors(origin)), ...(await browser.errors(browser.url('')))],
      shadowHtml: async () => null,
      clickInShadow: () => Promise.reject(new Error('Firefox lets nobody look into a closed shadow root')),
      hover: () => Promise.reject(new Error('the pointer is not moved in Firefox')),
      screenshot: (file) => here(() => browser.screenshot(file)),
      print: () => here(browser.print),
      close: async () => {
        await here(browser.closeTab);
        await browser.switchTo(home);
      },
    };
  };
  return {
    url: browser.url,
    stopWorker: browser.stopBackground,
    close: browser.close,
    open: async (url) => {
      await browser.forgetErrors();
      const handle = await browser.newTab();
      known.add(handle);
      await browser.goto(url);
      return tabOf(handle, new URL(url).origin);
    },
    newest: async () => {
      // a tab that a page opened stands beside that page's, not last
      const handle = (await browser.handles()).filter((each) => each !== home && !known.has(each)).at(-1);
      if (handle === undefined) throw new Error('no tab was opened');
      known.add(handle);
      return tabOf(handle, browser.url(''));
    },
    addresses: browser.addresses,
  };
}

interface StorageArea {
  set(items: object): Promise<void>;
  get(key: string): Promise<Record<string, unknown>>;
}

/** What a self-contained function needs of the browser's API on one of our own pages. */
interface ExtensionApi {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly storage: { readonly local: StorageArea; readonly session: StorageArea };
  readonly action: { getBadgeText(details: { tabId: number }): Promise<string> };
  readonly tabs: {
    query(query: object): Promise<{ readonly id?: number }[]>;
    sendMessage(tabId: number, message: unknown, options: { frameId: number }): Promise<unknown>;
  };
}

/**
 * The number the browser gave the newest tab with this address; asked on `own`, a page of the extension. We hold no
 * permission to read addresses from the browser, so each page is asked for its own, as soon as it can answer.
 */
export function findTabId(own: Tab, url: string): Promise<number> {
  return waitFor(`a tab with ${url}`, 20_000, () =>
    own.run(async (wanted: string) => {
      const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
      const tabs = browser?.tabs ?? chrome.tabs;
      const ids = (await tabs.query({})).map((tab) => tab.id ?? -1);
      const addresses = await Promise.all(
        ids.map((tabId) => tabs.sendMessage(tabId, { name: 'page/address' }, { frameId: 0 }).catch(() => null)),
      );
      return ids.filter((_, i) => addresses[i] === wanted).at(-1) ?? null;
    }, url),
  );
}

/** Ask the worker something; asked on `own`, a page of the extension. */
export async function askWorker<N extends RequestName>(own: Tab, name: N, body: RequestOf<N>): Promise<ResponseOf<N>> {
  const reply = (await own.run(
    async (request: object) => {
      const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
      return (browser?.runtime ?? chrome.runtime).sendMessage(request);
    },
    { name, body },
  )) as Reply<N> | undefined;
  if (!reply?.ok) throw new Error(`${name} failed: ${reply?.problem ?? 'no answer'}`);
  return reply.value;
}

/** Keep something in the extension's own storage; done on `own`, a page of the extension. */
export function keepLocally(own: Tab, items: Record<string, unknown>): Promise<void> {
  return own.run(async (kept: Record<string, unknown>) => {
    const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
    await (browser?.storage ?? chrome.storage).local.set(kept);
  }, items);
}

/** What is kept under a name in the extension's own storage; read on `own`, a page of the extension. */
export function readLocally(own: Tab, name: string): Promise<unknown> {
  return own.run(async (key: string) => {
    const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
    return (await (browser?.storage ?? chrome.storage).local.get(key))[key];
  }, name);
}

/** Keep something in the extension's memory of this run of the browser; done on `own`, a page of the extension. */
export function keepForSession(own: Tab, items: Record<string, unknown>): Promise<void> {
  return own.run(async (kept: Record<string, unknown>) => {
    const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
    await (browser?.storage ?? chrome.storage).session.set(kept);
  }, items);
}

/** What is kept there under a name. */
export function readForSession(own: Tab, name: string): Promise<unknown> {
  return own.run(async (key: string) => {
    const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
    return (await (browser?.storage ?? chrome.storage).session.get(key))[key];
  }, name);
}

/** The number of the tab that was opened last, whatever is in it. */
export function newestTabId(own: Tab): Promise<number> {
  return own.run(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
    return Math.max(...(await (browser?.tabs ?? chrome.tabs).query({})).map(({ id }) => id ?? -1));
  });
}

/** What the toolbar button says for the tab with this address; empty when it says nothing. */
export async function readBadge(own: Tab, url: string): Promise<string> {
  return readBadgeOf(own, await findTabId(own, url));
}

/** The same for the tab of this number. */
export function readBadgeOf(own: Tab, id: number): Promise<string> {
  return own.run((tabId: number) => {
    const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
    return (browser?.action ?? chrome.action).getBadgeText({ tabId });
  }, id);
}

/** Ask the worker what it knows of the page at `url`; asked on `own`, a page of the extension. */
export async function readStatus(own: Tab, url: string): Promise<TabStatus> {
  return readStatusOf(own, await findTabId(own, url));
}

/** The same for the tab of this number. */
export function readStatusOf(own: Tab, tabId: number): Promise<TabStatus> {
  return askWorker(own, 'tab/status', { tabId });
}

export type CheckedStatus = Extract<TabStatus, { state: 'checked' }>;

/** The same once the page is checked. */
export function waitForCheck(own: Tab, url: string, limitMs = 20_000): Promise<CheckedStatus> {
  return waitFor(`the check of ${url}`, limitMs, async () => {
    const status = await readStatus(own, url);
    return status.state === 'checked' ? status : null;
  });
}

const LEVELS: readonly Level[] = ['clear', 'note', 'caution', 'danger'];

/** The strongest level of what was found on a page. */
export function strongestLevel(status: CheckedStatus): Level {
  const found = status.warnings.map((warning) => LEVELS.indexOf(warning.level));
  return LEVELS[Math.max(0, ...found)] ?? 'clear';
}
