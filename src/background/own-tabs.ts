import browser from 'webextension-polyfill';

/** Open one of our own pages beside the tab that a person is in. @param path such as `popup.html?tab=7` */
export async function openOwnPage(path: string, tabId: number | null): Promise<void> {
  const url = browser.runtime.getURL(path);
  try {
    await browser.tabs.create(tabId === null ? { url } : { url, openerTabId: tabId });
  } catch {
    await browser.tabs.create({ url }); // a private window, where our pages are not shown, or the tab is gone
  }
}

/** Our explanation of what was found in a tab; `report` and `help` are parts of it. */
export function openExplanation(tabId: number, part: 'why' | 'report' | 'help'): Promise<void> {
  return openOwnPage(`popup.html?tab=${tabId}${part === 'why' ? '' : `#${part}`}`, tabId);
}
