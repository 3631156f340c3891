import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepMenus, listenForMenus } from '@/background/menus';
import { takeOver } from '@/background/storage/hand-over';
import { saveSettings } from '@/background/storage/settings';
import { fakeBrowser, menuEntries, resetFakeBrowser } from '../../support/fake-browser.ts';

const titles = () => menuEntries.map(({ title }) => title);
const ENGLISH = [
  'Check this text with Rx Lantern',
  'Check this link with Rx Lantern',
  'Check this page with Rx Lantern',
];

beforeEach(async () => {
  await resetFakeBrowser();
  vi.stubGlobal('navigator', { languages: ['en-US'] });
});

describe('the entries in the menu of a page', () => {
  it('are there once, however often and at the same time they are made', async () => {
    await Promise.all([keepMenus(), keepMenus(), keepMenus()]);
    await keepMenus();
    expect(titles()).toEqual(ENGLISH);
  });

  it('are for selected words, links of the web and pages of the web', async () => {
    await keepMenus();
    const web = ['http://*/*', 'https://*/*'];
    expect(menuEntries.map(({ contexts }) => contexts)).toEqual([['selection'], ['link'], ['page']]);
    expect(menuEntries[1]).toMatchObject({ targetUrlPatterns: web });
    expect(menuEntries[2]).toMatchObject({ documentUrlPatterns: web });
  });

  it('are made anew where the browser kept those of before, and left alone as long as it runs', async () => {
    await keepMenus();
    const removeAll = vi.spyOn(fakeBrowser.contextMenus, 'removeAll');
    await keepMenus();
    expect(removeAll).not.toHaveBeenCalled();
    await fakeBrowser.storage.session.clear(); // the browser was started anew; it keeps menus, and not this
    await keepMenus();
    expect(removeAll).toHaveBeenCalledOnce();
    expect(titles()).toEqual(ENGLISH);
  });

  it('are in the language that the person chose, as soon as they choose it', async () => {
    listenForMenus();
    await keepMenus();
    await saveSettings({ country: null, searchMarks: true, language: 'ru' });
    fakeBrowser.storage.onChanged.fire({ settings: {} }, 'local');
    await vi.waitFor(() => expect(titles()[0]).toBe('Проверить этот текст в Rx Lantern'));
    expect(titles()).toHaveLength(3);
    fakeBrowser.storage.onChanged.fire({ mutes: {} }, 'local');
    await keepMenus();
    expect(titles()).toHaveLength(3);
  });

  it('are made the next time when the worker ended, or something failed, half way', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(fakeBrowser.contextMenus, 'removeAll').mockRejectedValueOnce(new Error('not now'));
    await keepMenus();
    expect(titles()).toEqual([]);
    await keepMenus();
    expect(titles()).toEqual(ENGLISH);
  });

  it('are missed by nobody where there is no menu', async () => {
    const { contextMenus } = fakeBrowser;
    const error = vi.spyOn(console, 'error');
    Reflect.deleteProperty(fakeBrowser, 'contextMenus');
    try {
      listenForMenus();
      await keepMenus();
      fakeBrowser.storage.onChanged.fire({ settings: {} }, 'local');
      await keepMenus();
      expect(error).not.toHaveBeenCalled();
    } finally {
      Object.assign(fakeBrowser, { contextMenus });
    }
  });
});

describe('an entry that is used', () => {
  /** Use an entry, and give the address that is opened. */
  async function use(info: object, tab: object | undefined = { id: 7 }): Promise<URL | null> {
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockClear();
    listenForMenus();
    fakeBrowser.contextMenus.onClicked.fire(info, tab);
    await vi.waitFor(() => expect(create).toHaveBeenCalled(), 500).catch(() => null);
    const [details] = (create.mock.calls[0] ?? []) as [{ url: string }?];
    return details ? new URL(details.url) : null;
  }
  const given = async (url: URL | null) => takeOver(url?.searchParams.get('text') ?? '');

  it('brings the selected words to our page, and not into its address', async () => {
    const url = await use({ menuItemId: 'check-selection', selectionText: 'Xanax, no prescription' });
    expect(url?.pathname).toBe('/check-text.html');
    expect(decodeURIComponent(url?.href ?? '')).not.toMatch(/xanax/i);
    expect(await given(url)).toEqual({ text: 'Xanax, no prescription', left: 0, from: 'selection' });
    expect(await given(url)).toBeNull();
  });

  it('brings the address of a link, without who somebody is; the words of the link are not taken', async () => {
    const info = { menuItemId: 'check-link', linkUrl: 'https://me:secret@shop.example/a#b', linkText: 'nhs.uk' };
    expect(await given(await use(info))).toEqual({ text: 'https://shop.example/a', left: 0, from: 'link' });
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'mailto:a@shop.example', 'nonsense', undefined])(
    'opens nothing for a link to %s',
    async (linkUrl) => {
      expect(await use({ menuItemId: 'check-link', linkUrl })).toBeNull();
      expect(await fakeBrowser.storage.session.get(null)).toEqual({});
    },
  );

  it('opens our explanation of the tab', async () => {
    const url = await use({ menuItemId: 'check-page', pageUrl: 'https://shop.example/' });
    expect(`${url?.pathname}${url?.search}`).toBe('/popup.html?tab=7');
  });

  it('opens nothing for a page that is in no tab, or an entry that is not ours', async () => {
    expect(await use({ menuItemId: 'check-page' }, {})).toBeNull();
    expect(await use({ menuItemId: 'other', selectionText: 'words' })).toBeNull();
  });

  it('opens our page by itself where it cannot stand beside the tab', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockRejectedValueOnce(new Error('another window'));
    listenForMenus();
    fakeBrowser.contextMenus.onClicked.fire({ menuItemId: 'check-selection', selectionText: 'words' }, { id: 7 });
    await vi.waitFor(() => expect(create).toHaveBeenCalledTimes(2));
    expect(create.mock.calls[1]?.[0]).not.toHaveProperty('openerTabId');
  });
});
