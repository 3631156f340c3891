import { markToolbar } from '@/background/badge';
import { findUnits } from '@/background/find-units';
import { keepInHistory } from '@/background/keep-warnings';
import { isPrivate } from '@/background/known-hosts';
import { noticeWriter } from '@/background/notice-words';
import { rulesInForce } from '@/background/rules-in-force';
import { muteOf } from '@/background/storage/mutes';
import { addressOf, isStillThere } from '@/background/tabs';
import { formOf, noteTold } from '@/background/told-warnings';
import { isAlarm, judgeFound, type UnitWarning } from '@/background/warnings';
import { parseAddress } from '@/core/domains/parse-address';
import { siteHost } from '@/core/domains/site-host';
import type { PageText } from '@/core/model/page';
import type { Warning } from '@/core/model/warning';
import { rankOf, strongestOf } from '@/core/verdict/levels';
import type { NoticeForm } from '@/core/verdict/notice-budget';
import type { Origin, RequestOf, ResponseOf } from '@/messages/protocol';

/** Warnings that are told of one page, strongest first; a page with more is told about by these. */
const MOST_WARNINGS = 200;

/** Judge a page, or some of its listings, by the rules in force; mark the toolbar, and keep alarms in the history. */
export async function checkPage(
  { page, scope, kept, recorded, visit }: RequestOf<'page/check'>,
  origin: Origin,
  now: number,
): Promise<ResponseOf<'page/check'>> {
  const { tabId, frameId } = origin;
  const address = parseAddress(origin.url);
  if (address === null || tabId === null) return { found: [] };
  // what holds for the page of a tab holds for what is embedded in it
  const around = frameId === 0 ? address : ((await addressOf(tabId)) ?? address);
  const host = siteHost(address.hostname);
  const { packs, compiled } = await rulesInForce();
  const muted = await muteOf(around).catch(() => null);
  // whose page it is, the browser says, not the message
  const units = findUnits({ ...page, host }, compiled).filter(({ listing }) => scope === 'page' || listing !== null);
  const found = judgeFound(units, packs, { host, muted, now }).slice(0, MOST_WARNINGS);
  const warnings = found.map(({ warning }) => warning);
  const level = strongestOf([...warnings.map((warning) => warning.level), kept]);
  if (frameId === 0) await markVisit(tabId, visit, level, muted !== null);
  const isKept = mayBeKept(origin, address, around);
  if (isKept && muted === null) {
    const isNew = ({ level, unit }: Warning) => rankOf(level) > rankOf(recorded[unit]);
    await keepInHistory(warnings.filter((warning) => isAlarm(warning) && isNew(warning)));
  }
  return { found: await withWords(found, page, (warning) => (isKept ? formOf(warning, now) : 'full')) };
}

/** A person has seen the warning about a page in full. */
export async function noteSeen(warning: Warning, { url, tabId, incognito }: Origin, now: number): Promise<void> {
  const address = parseAddress(url);
  if (address === null || tabId === null || !isAlarm(warning) || warning.muted !== null) return;
  const around = (await addressOf(tabId)) ?? address;
  // whose page it is, the browser says, not the message
  if (mayBeKept({ incognito }, address, around)) await noteTold({ ...warning, host: siteHost(address.hostname) }, now);
}

/** Nothing is kept of private windows, nor of well-known pages about help, health and news. */
function mayBeKept({ incognito }: Pick<Origin, 'incognito'>, { hostname }: URL, around: URL): boolean {
  return !incognito && !isPrivate(siteHost(hostname)) && !isPrivate(siteHost(around.hostname));
}

/** Mark the toolbar for what a tab still shows. It may go on to another page before, and while, it is marked. */
async function markVisit(tabId: number, visit: string, level: Warning['level'] | null, isMuted: boolean) {
  if (!(await isStillThere(tabId, visit))) return;
  await markToolbar(tabId, level, isMuted);
  if (level !== null && !(await isStillThere(tabId, visit))) await markToolbar(tabId, null, false);
}

/** Words for the warnings that are to be seen on the page. */
async function withWords(
  found: readonly UnitWarning[],
  page: PageText,
  formOf: (warning: Warning) => NoticeForm | Promise<NoticeForm>,
): Promise<ResponseOf<'page/check'>['found']> {
  const pageLevel = found.find(({ listing }) => listing === null)?.warning.level ?? null;
  const isShown = ({ listing, warning }: UnitWarning) => {
    if (!isAlarm(warning) || warning.muted !== null) return false;
    // goods on a seller's own page are covered by the warning about the page
    return listing === null || page.listings[listing]?.userGenerated || rankOf(warning.level) > rankOf(pageLevel);
  };
  const write = found.some(isShown) ? await noticeWriter() : null;
  const own = found.find((each) => each.listing === null && isShown(each));
  const form = own ? await formOf(own.warning) : 'full';
  return found.map((each) => ({ ...each, words: write !== null && isShown(each) ? write(each.warning, form) : null }));
}
