import browser, { type Runtime } from 'webextension-polyfill';
import type { Origin } from '@/messages/protocol';

/** Where a message came from: one of our own pages, our content script in a tab, or (null) nobody we answer. */
export function originOf(sender: Runtime.MessageSender): Origin | null {
  if (sender.id !== browser.runtime.id) return null;
  const { url = null, frameId = 0 } = sender;
  const tab = {
    tabId: sender.tab?.id ?? null,
    frameId,
    url: siteOf(sender),
    incognito: sender.tab?.incognito ?? false,
  };
  if (url?.startsWith(browser.runtime.getURL(''))) return { asker: 'page', ...tab };
  return sender.tab ? { asker: 'content', ...tab } : null;
}

/** A document without an address of its own (`about:srcdoc`, `blob:`) belongs to the site that made it, where that is known. */
function siteOf({ url, origin }: Runtime.MessageSender & { origin?: string }): string | null {
  if (url === undefined || /^(?:https?|file):/.test(url)) return url ?? null;
  return origin && /^https?:/.test(origin) ? origin : url;
}
