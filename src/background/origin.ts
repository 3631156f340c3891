import browser, { type Runtime } from 'webextension-polyfill';
import type { Origin } from '@/messages/protocol';

/** Where a message came from: one of our own pages, our content script in a tab, or (null) nobody we answer. */
export function originOf(sender: Runtime.MessageSender): Origin | null {
  if (sender.id !== browser.runtime.id) return null;
  const url = sender.url ?? null;
  const tab = { tabId: sender.tab?.id ?? null, url, incognito: sender.tab?.incognito ?? false };
  if (url?.startsWith(browser.runtime.getURL(''))) return { asker: 'page', ...tab };
  return sender.tab && sender.frameId === 0 ? { asker: 'content', ...tab } : null;
}
