import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { parseAddress } from '@/core/domains/parse-address';
import { SiteFacts } from '@/core/model/site-facts';
import { TabStatus, Warning } from '@/core/model/warning';
import type { TabMessage } from '@/messages/protocol';

/** What the content script of a tab's page knows. A tab without one (a browser page, a store) is `unavailable`. */
export async function statusOf(tabId: number): Promise<TabStatus> {
  const parsed = TabStatus.safeParse(await tell(tabId, { name: 'page/status' }));
  return parsed.success ? parsed.data : { state: 'unavailable' };
}

/** Reading a page for its seller's facts takes a second at most; a page that is put away meanwhile never answers. */
const FACTS_LIMIT_MS = 10_000;

/** What the page in a tab shows of its seller; null where it cannot be read, or not in time. */
export async function factsOf(tabId: number): Promise<SiteFacts | null> {
  const { promise: tooLate, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), FACTS_LIMIT_MS);
  const said = await Promise.race([tell(tabId, { name: 'page/facts' }), tooLate]);
  clearTimeout(timer);
  const parsed = SiteFacts.safeParse(said);
  return parsed.success ? parsed.data : null;
}

/** Address of the page in a tab, or null. We hold no permission to read it from the browser. */
export async function addressOf(tabId: number): Promise<URL | null> {
  const address = await tell(tabId, { name: 'page/address' });
  return typeof address === 'string' ? parseAddress(address) : null;
}

/** What the page in a tab calls itself; empty when nothing can be known. */
export async function titleOf(tabId: number): Promise<string> {
  const title = await tell(tabId, { name: 'page/title' });
  return typeof title === 'string' ? title : '';
}

/** True while a tab still shows what a visit is about: a page may have gone on while it was judged. */
export async function isStillThere(tabId: number, visit: string): Promise<boolean> {
  return (await tell(tabId, { name: 'page/visit' })) === visit;
}

/** True for a tab of a private window, and for one that is gone: nothing is kept of either. */
export async function isPrivateTab(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    ({ incognito }) => incognito,
    () => true,
  );
}

/** Take all notices off the page in a tab. */
export async function hideWarning(tabId: number, muted: NonNullable<Warning['muted']>): Promise<void> {
  await tellAll(tabId, { name: 'page/hide', muted });
}

/** Bring what a warning is about into view. @returns false when it is not on the page any more */
export async function showWarned(tabId: number, warningId: string): Promise<boolean> {
  const isShown = (await tellAll(tabId, { name: 'page/show', warningId })) === true;
  if (isShown) await browser.tabs.update(tabId, { active: true });
  return isShown;
}

/** Have the page of a tab list what one of its frames holds. @returns the strongest level of the page and all its frames */
export async function tellPage(
  tabId: number,
  frameId: number,
  warnings: readonly Warning[],
): Promise<Warning['level'] | null> {
  const level = z
    .nullable(Warning.shape.level)
    .safeParse(await tell(tabId, { name: 'frame/holds', frameId, warnings }));
  return level.success ? level.data : (warnings[0]?.level ?? null);
}

/** Every document of the tab is told; the answer is that of the one that answers. */
async function tellAll(tabId: number, message: TabMessage): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, message);
  } catch {
    return null;
  }
}

/** The page of a tab is told, and none of its frames. */
async function tell(tabId: number, message: TabMessage): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  } catch {
    return null; // no content script there: nothing to know
  }
}
