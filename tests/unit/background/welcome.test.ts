import { beforeEach, expect, it, vi } from 'vitest';
import { listenForInstall } from '@/background/welcome';
import { fakeBrowser, resetFakeBrowser } from '../../support/fake-browser.ts';

beforeEach(resetFakeBrowser);

/** Addresses that are opened when the browser tells of these events, one after the other. */
async function openedBy(...reasons: readonly string[]): Promise<unknown[]> {
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  listenForInstall();
  for (const reason of reasons) {
    fakeBrowser.runtime.onInstalled.fire({ reason });
    await new Promise((done) => setTimeout(done));
  }
  return create.mock.calls.map(([tab]) => tab);
}

const WELCOME = { url: fakeBrowser.runtime.getURL('welcome.html') };

it('opens the welcome page when the extension is new', async () => {
  expect(await openedBy('install')).toEqual([WELCOME]);
});

it('opens it once, even where each start is told as an installation', async () => {
  expect(await openedBy('install', 'install')).toEqual([WELCOME]);
});

it('opens nothing after an update of the extension or the browser', async () => {
  expect(await openedBy('update', 'browser_update', 'chrome_update')).toEqual([]);
});

it('opens it where nothing can be kept', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('no storage'));
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('no storage'));
  expect(await openedBy('install')).toEqual([WELCOME]);
});
