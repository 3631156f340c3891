import browser from 'webextension-polyfill';
import { readSiteAddress } from '@/core/domains/site-address';
import type { SiteStop } from '@/core/model/site-stop';

/** A step in the tab's history that did not happen by then will not. */
const STEP_MS = 1_500;

/** Away from a listed site: to the page before it; the tab goes where there is none, or where that one only leads here again. */
export function leaveSite({ isBehind, isAgain }: Pick<SiteStop, 'isBehind' | 'isAgain'>): void {
  const steps = isBehind ? 2 : 1;
  if (history.length > steps && !isAgain) step(-steps, () => void closeTab());
  else void closeTab();
}

/** On to a listed site, as it was when it was stopped: what was sent to it stays. Elsewhere its address is opened anew. */
export function openSite(address: string, isBehind: boolean): void {
  const site = readSiteAddress(address);
  if (site === null) return;
  const open = () => location.replace(site.href);
  if (isBehind && history.length > 1) step(-1, open);
  else open();
}

/** The last tab of a window is not closed with it: another one takes its place. */
export async function closeTab(): Promise<void> {
  const [own, others] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({ currentWindow: true })]);
  if (others.length < 2) await browser.tabs.create({});
  if (own.id !== undefined) await browser.tabs.remove(own.id);
}

/** Go so many steps through the tab's history, and do something else where that leads nowhere. */
function step(steps: number, otherwise: () => void): void {
  const timer = setTimeout(otherwise, STEP_MS);
  addEventListener('pagehide', () => clearTimeout(timer), { once: true });
  history.go(steps);
}
