/** Our entries in the menu of a page, used as a person does. Firefox only: Chromium draws its menus where nobody can reach them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../support/browsers.ts';
import { waitFor } from '../support/time-limit.ts';
import { type FirefoxRun, startFirefox } from './firefox.ts';
import { OFFER } from './offer.ts';
import { type Site, serveSite } from './site.ts';

const PAGE = `<!doctype html><title>A page</title><body style="margin-top: 12rem">
<p id="words">${OFFER}</p>
<p><a id="link" href="https://me:secret@shop.example/a#b">a trustworthy name</a></p>
<p><a id="script" href="javascript:void 0">no address</a></p>
<h1 id="page">A heading</h1>`;

interface Entry {
  readonly label: string;
  readonly hidden: boolean;
}

/** The little of Firefox's own window that is used. */
interface BrowserWindow {
  readonly document: {
    getElementById(id: string): {
      readonly state: string;
      querySelectorAll(selector: string): Iterable<Entry>;
      activateItem(entry: Entry): void;
      hidePopup(): void;
    };
  };
  readonly gBrowser: {
    readonly selectedBrowser: { getBoundingClientRect(): { readonly x: number; readonly y: number } };
    readonly tabs: Iterable<{ readonly linkedBrowser: { readonly currentURI: { readonly spec: string } } }>;
  };
  synthesizeMouseEvent?(type: string, x: number, y: number, details: object): void;
  readonly windowUtils: { sendMouseEvent(type: string, x: number, y: number, ...details: number[]): void };
}
interface Insides {
  readonly Services: { readonly wm: { getMostRecentWindow(type: string): BrowserWindow } };
}

describe.skipIf(findBrowser('firefox') === null)('the menu of a page', () => {
  let site: Site;
  let firefox: FirefoxRun;

  beforeAll(async () => {
    site = await serveSite({ '/': PAGE });
    firefox = await startFirefox();
  });
  afterAll(async () => {
    await firefox?.close();
    await site.close();
  });

  /** Open the menu on an element of the page, as with the right button of the mouse. */
  async function openMenu(id: string): Promise<void> {
    const [x, y] = await firefox.run((wanted: string) => {
      const box = document.getElementById(wanted)?.getBoundingClientRect();
      return [Math.round((box?.x ?? 0) + 20), Math.round((box?.y ?? 0) + (box?.height ?? 0) / 2)] as const;
    }, id);
    await waitFor('the menu', 10_000, () =>
      firefox.privileged(
        (inX: number, inY: number) => {
          const window = (globalThis as unknown as Insides).Services.wm.getMostRecentWindow('navigator:browser');
          const place = window.gBrowser.selectedBrowser.getBoundingClientRect();
          if (window.document.getElementById('contentAreaContextMenu').state === 'open') return true;
          const at = [place.x + inX, place.y + inY] as const;
          if (window.synthesizeMouseEvent)
            window.synthesizeMouseEvent('contextmenu', ...at, { button: 2, clickCount: 1 });
          else window.windowUtils.sendMouseEvent('contextmenu', ...at, 2, 1, 0);
          return false;
        },
        x,
        y,
      ),
    );
  }

  /** Labels of our entries in the open menu; with one, that one is used, else the menu is closed. */
  function leaveMenu(label: string | null): Promise<string[]> {
    return firefox.privileged((wanted: string | null) => {
      const window = (globalThis as unknown as Insides).Services.wm.getMostRecentWindow('navigator:browser');
      const menu = window.document.getElementById('contentAreaContextMenu');
      const ours = [...menu.querySelectorAll('menuitem')].filter((each) => /Lantern$/.test(each.label) && !each.hidden);
      const entry = ours.find((each) => each.label === wanted);
      if (entry) menu.activateItem(entry);
      else menu.hidePopup();
      return ours.map((each) => each.label);
    }, label);
  }

  /** Use an entry on an element, and go to the tab that it opens. */
  async function useEntry(id: string, label: string) {
    await openMenu(id);
    expect(await leaveMenu(label)).toContain(label);
    const own = firefox.url('');
    await waitFor('our page', 10_000, async () => (await addresses()).some((address) => address.startsWith(own)));
    await firefox.switchToLast();
    return waitFor('its words', 20_000, () =>
      firefox.run(() => {
        const heading = document.querySelector('main h1')?.textContent;
        return heading ? { heading, field: document.querySelector('textarea')?.value, address: location.href } : null;
      }),
    );
  }

  function addresses(): Promise<string[]> {
    return firefox.privileged(() => {
      const window = (globalThis as unknown as Insides).Services.wm.getMostRecentWindow('navigator:browser');
      return Array.from(window.gBrowser.tabs, (tab) => tab.linkedBrowser.currentURI.spec);
    });
  }

  /** Do something in a new tab with the page, and close what was opened. */
  async function onPage(work: () => Promise<void>): Promise<void> {
    const before = await firefox.currentTab();
    const tab = await firefox.newTab();
    await firefox.goto(site.url('/'));
    await work();
    if ((await firefox.currentTab()) !== tab) {
      await firefox.closeTab();
      await firefox.switchTo(tab);
    }
    await firefox.closeTab();
    await firefox.switchTo(before);
  }

  test('checks the selected words, which are in no address', () =>
    onPage(async () => {
      await firefox.run(() => {
        const range = document.createRange();
        range.selectNodeContents(document.getElementById('words') as HTMLElement);
        getSelection()?.addRange(range);
      });
      // then nothing wakes the worker but the menu
      await waitFor('the banner', 20_000, () => firefox.run(() => document.documentElement.children.length > 2));
      await firefox.stopBackground();
      const found = await useEntry('words', 'Check this text with Rx Lantern');
      expect(found.heading).toContain('This post looks like an offer');
      expect(found.field).toBe(OFFER);
      expect(decodeURIComponent(found.address)).not.toMatch(/xanax/i);
    }));

  test('looks up where a link leads, not what it says', () =>
    onPage(async () => {
      const found = await useEntry('link', 'Check this link with Rx Lantern');
      expect(found.heading).toBe('shop.example is on none of our lists');
      expect(found.field).toBe('https://shop.example/a');
    }));

  test('explains the page', () =>
    onPage(async () => {
      const found = await useEntry('page', 'Check this page with Rx Lantern');
      expect(found.address).toMatch(/\/popup\.html\?tab=\d+$/);
    }));

  test('speaks the language that the person chose', async () => {
    const choose = (language: 'ru' | 'auto') =>
      firefox.run(
        async (body: object) => {
          const { browser } = globalThis as unknown as {
            browser: { runtime: { sendMessage(m: object): Promise<void> } };
          };
          await browser.runtime.sendMessage({ name: 'settings/set', body });
        },
        { settings: { country: null, language } },
      );
    const before = await firefox.currentTab();
    const own = await firefox.newTab();
    await firefox.goto(firefox.url('options.html'));
    await choose('ru');
    await onPage(async () => {
      const labels = await waitFor('the entry in Russian', 10_000, async () => {
        await openMenu('link');
        const shown = await leaveMenu(null);
        return shown.some((label) => label.startsWith('Проверить')) && shown;
      });
      expect(labels).toEqual(['Проверить эту ссылку в Rx Lantern']);
    });
    await firefox.switchTo(own);
    await choose('auto');
    await firefox.closeTab();
    await firefox.switchTo(before);
  });

  test('has no entry for a link that is no address of the web', () =>
    onPage(async () => {
      await openMenu('script');
      expect(await leaveMenu(null)).not.toContain('Check this link with Rx Lantern');
    }));
});
