import browser from 'webextension-polyfill';
import { keepRecord } from '@/background/keep-record';
import { roleOf } from '@/background/known-hosts';
import { rulesInForce } from '@/background/rules-in-force';
import { useHistory } from '@/background/storage/history-store';
import { muteOf } from '@/background/storage/mutes';
import { addPass, readPasses } from '@/background/storage/site-passes';
import { keepStop, keepVisit, readStop, readVisit } from '@/background/storage/tab-stops';
import { addressOf } from '@/background/tabs';
import { judgeFound, toRecord } from '@/background/warnings';
import { STRONG } from '@/core/domains/find-listed';
import { listedEvidence } from '@/core/domains/listed-evidence';
import { registrableDomain } from '@/core/domains/registrable-domain';
import { readSiteAddress, siteAddressOf } from '@/core/domains/site-address';
import { isLedAgain, isSameVisit, LONG_AGO, makePass, wasJustLeft } from '@/core/domains/site-pass';
import type { SiteStop, StopAnswer } from '@/core/model/site-stop';
import type { HistoryRecord } from '@/core/model/warning';
import type { Origin, RequestOf } from '@/messages/protocol';

/** What stands before a site, and what history keeps of it. */
interface FoundStop {
  readonly stop: Omit<SiteStop, 'isBehind' | 'isAgain'>;
  readonly record: HistoryRecord;
}

/** In which tab a page opened, from a page of which host, and when. */
interface Arrival {
  readonly tabId: number;
  readonly from: string | null;
  readonly now: number;
}

/**
 * A page opened in a tab whose host may be listed. Where it is, and nobody decided otherwise, our page takes its place; the
 * page itself stays in the tab's history, with all that was sent to it.
 */
export async function arriveAt(
  origin: Origin,
  { isReturn, from }: RequestOf<'site/arrived'>,
  now: number,
): Promise<void> {
  const { tabId, frameId, incognito } = origin;
  const address = siteAddressOf(origin.url);
  // Chromium shows no page of an extension in a private window: there the warning on the page has to do
  if (tabId === null || frameId !== 0 || incognito || address === null) return;
  const found = await findStop(address.hostname, now);
  if (found === null || (await isLetOn(address, found.stop.domain, { tabId, from, now }))) return;
  const last = await readStop(tabId);
  if (last !== null && isReturn && last.address === address.href && wasJustLeft(last.leftAt, now)) {
    await keepStop(tabId, { ...last, leftAt: LONG_AGO });
    if (await goBack(tabId, last.recordId)) return;
  }
  // the tab may have gone on while this was looked up
  if ((await addressOf(tabId))?.hostname !== address.hostname) return;
  const isAgain = !isReturn && isLedAgain(last?.backAt ?? null, now);
  const stop = { address: address.href, recordId: found.record.id, leftAt: null, backAt: null, isAgain };
  await keepStop(tabId, stop);
  await browser.tabs.update(tabId, { url: ownPageFor(address) });
  const recordId = await keepRecord(found.record);
  if (recordId !== found.record.id) await keepStop(tabId, { ...stop, recordId });
}

/** What stands before the site at an address that our page was opened with, by whomever; null when nothing does. */
export async function stopBefore(text: string, tabId: number | null, now: number): Promise<SiteStop | null> {
  const address = readSiteAddress(text);
  const found = address === null ? null : await findStop(address.hostname, now);
  if (address === null || found === null) return null;
  const last = tabId === null ? null : await readStop(tabId);
  const isBehind = last !== null && last.address === address.href;
  if (isBehind && tabId !== null && last.leftAt !== null) await keepStop(tabId, { ...last, leftAt: null });
  return { ...found.stop, isBehind, isAgain: isBehind && last.isAgain };
}

/** The person decided. Every way on to a listed site leads through here: what else is asked before it belongs here, too. */
export async function answerStop(text: string, answer: StopAnswer, tabId: number, now: number): Promise<void> {
  const address = readSiteAddress(text);
  const found = address === null ? null : await findStop(address.hostname, now);
  if (address === null || found === null) return;
  const { domain } = found.stop;
  if (answer === 'once') await keepVisit(tabId, { domain, seenAt: now });
  if (answer === 'day' || answer === 'always') await addPass(makePass(domain, answer, now), now);
  const last = await readStop(tabId);
  if (last?.address !== address.href) return;
  await keepStop(tabId, { ...last, leftAt: LONG_AGO, backAt: answer === 'back' ? now : null });
  await noteAnswer(last.recordId, answer === 'back' ? 'went-back' : 'continued');
}

/** Our page before a site went, and the person had not answered: by a button of the browser, or to another address. */
export async function leaveStop(text: string, tabId: number, now: number): Promise<void> {
  const last = await readStop(tabId);
  if (last?.address === text && last.leftAt === null) await keepStop(tabId, { ...last, leftAt: now });
}

/** Whether the person chose to go on: for good or for a day, by silencing the site or page, or for this visit. */
async function isLetOn(address: URL, domain: string, { tabId, from, now }: Arrival): Promise<boolean> {
  if ((await readPasses(now)).some((pass) => pass.domain === domain)) return true;
  if ((await muteOf(address).catch(() => null)) !== null) return true;
  const isFromSite = from !== null && registrableDomain(from) === domain;
  const visit = (await readVisit(tabId)) ?? (isFromSite ? await visitOfOpener(tabId) : null);
  if (!isSameVisit(visit, domain, now)) return false;
  await keepVisit(tabId, { domain, seenAt: now });
  return true;
}

/** A tab that a page of the site opened goes on with the visit of that page. */
async function visitOfOpener(tabId: number) {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.openerTabId === undefined ? null : readVisit(tab.openerTabId);
}

async function findStop(host: string, now: number): Promise<FoundStop | null> {
  const domain = registrableDomain(host);
  const { packs, compiled } = await rulesInForce();
  const [evidence] = listedEvidence(host, compiled.domains);
  if (domain === null || !evidence?.listed || !STRONG.includes(evidence.listed.standing) || roleOf(host)) return null;
  const unit = { unit: 'page', listing: null, evidence: [evidence] } as const;
  const [found] = judgeFound([unit], packs, { host, muted: null, now });
  if (!found) return null;
  // that somebody was found to be rogue is worth stopping for, even where no offer confirms it yet
  const level = found.warning.level === 'danger' ? 'danger' : 'caution';
  const { kind } = found.warning;
  const record = { ...toRecord(found.warning), level } as const;
  return { stop: { host, domain, level, kind, reason: evidence.reason, listed: evidence.listed }, record };
}

/** @returns false when there is nothing before the page */
async function goBack(tabId: number, recordId: string): Promise<boolean> {
  try {
    await browser.tabs.goBack(tabId);
  } catch {
    return false;
  }
  await noteAnswer(recordId, 'went-back');
  return true;
}

async function noteAnswer(recordId: string, action: 'went-back' | 'continued'): Promise<void> {
  await useHistory((history) => history.act(recordId, action));
}

function ownPageFor(address: URL): string {
  return browser.runtime.getURL(`before-site.html?at=${encodeURIComponent(address.href)}`);
}
