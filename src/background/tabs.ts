import browser from 'webextension-polyfill';
import { TabStatus, type Warning } from '@/core/model/warning';
import type { TabMessage } from '@/messages/protocol';

/** What the content script of a tab's page knows. A tab without one (a browser page, a store) is `unavailable`. */
export async function statusOf(tabId: number): Promise<TabStatus> {
  const parsed = TabStatus.safeParse(await tell(tabId, { name: 'page/status' }));
  return parsed.success ? parsed.data : { state: 'unavailable' };
}

/** Address of the page in a tab, or null. We hold no permission to read it from the browser. */
export async function addressOf(tabId: number): Promise<URL | null> {
  const address = await tell(tabId, { name: 'page/address' });
  return typeof address === 'string' && URL.canParse(address) ? new URL(address) : null;
}

/** Take all notices off the page in a tab. */
export async function hideWarning(tabId: number, muted: NonNullable<Warning['muted']>): Promise<void> {
  await tell(tabId, { name: 'page/hide', muted });
}

/** Bring what a warning is about into view. @returns false when it is not on the page any more */
export async function showWarned(tabId: number, warningId: string): Promise<boolean> {
  const isShown = (await tell(tabId, { name: 'page/show', warningId })) === true;
  if (isShown) await browser.tabs.update(tabId, { active: true });
  return isShown;
}

async function tell(tabId: number, message: TabMessage): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  } catch {
    return null; // no content script there: nothing to know
  }
}
