import browser from 'webextension-polyfill';
import { openOwnPage } from '@/background/own-tabs';

/** Kept in `storage.local` once the page was opened: some browsers call every start of a trial copy an installation. */
const WELCOMED = 'welcomed';

/**
 * Open the welcome page when the extension is new: once, and not when it or the browser was updated. Called while the
 * worker starts, before anything is awaited: else the event is missed.
 */
export function listenForInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install')
      void welcome().catch((error) => console.error('the welcome page could not be opened', error));
  });
}

async function welcome(): Promise<void> {
  // where nothing can be kept, it opens all the same
  const kept = await browser.storage.local.get(WELCOMED).catch(() => ({}));
  if (WELCOMED in kept) return;
  await browser.storage.local.set({ [WELCOMED]: true }).catch(() => undefined);
  await openOwnPage('welcome.html', null);
}
