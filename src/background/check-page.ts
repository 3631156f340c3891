import { markToolbar } from '@/background/badge';
import { findUnits } from '@/background/find-units';
import { isPrivate } from '@/background/known-hosts';
import { noticeWriter } from '@/background/notice-words';
import { rulesInForce } from '@/background/rules-in-force';
import { useHistory } from '@/background/storage/history-store';
import { muteOf } from '@/background/storage/mutes';
import { addressOf, isStillThere } from '@/background/tabs';
import { isAlarm, judgeFound, toRecord, type UnitWarning } from '@/background/warnings';
import { siteHost } from '@/core/domains/site-host';
import type { PageText } from '@/core/model/page';
import type { Warning } from '@/core/model/warning';
import { rankOf, strongestOf } from '@/core/verdict/levels';
import type { Origin, RequestOf, ResponseOf } from '@/messages/protocol';

/** The same warning within this time is one visit, not two. */
const SAME_VISIT_MS = 10 * 60_000;
/** Warnings that are told of one page, strongest first; a page with more is told about by these. */
const MOST_WARNINGS = 200;

/** Judge a page, or some of its listings, by the rules in force; mark the toolbar, and keep alarms in the history. */
export async function checkPage(
  { page, scope, kept, recorded, visit }: RequestOf<'page/check'>,
  origin: Origin,
  now: number,
): Promise<ResponseOf<'page/check'>> {
  const { tabId, frameId } = origin;
  const address = origin.url !== null && URL.canParse(origin.url) ? new URL(origin.url) : null;
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
  if (!origin.incognito && !isPrivate(host) && !isPrivate(siteHost(around.hostname))) {
    const isNew = ({ level, unit }: Warning) => rankOf(level) > rankOf(recorded[unit]);
    await keepInHistory(warnings.filter((warning) => isAlarm(warning) && isNew(warning)));
  }
  return { found: await withWords(found, page) };
}

/** Mark the toolbar for what a tab still shows. It may go on to another page before, and while, it is marked. */
async function markVisit(tabId: number, visit: string, level: Warning['level'] | null, isMuted: boolean) {
  if (!(await isStillThere(tabId, visit))) return;
  await markToolbar(tabId, level, isMuted);
  if (level !== null && !(await isStillThere(tabId, visit))) await markToolbar(tabId, null, false);
}

/** Words for the warnings that are to be seen on the page. */
async function withWords(found: readonly UnitWarning[], page: PageText): Promise<ResponseOf<'page/check'>['found']> {
  const pageLevel = found.find(({ listing }) => listing === null)?.warning.level ?? null;
  const isShown = ({ listing, warning }: UnitWarning) => {
    if (!isAlarm(warning) || warning.muted !== null) return false;
    // goods on a seller's own page are covered by the warning about the page
    return listing === null || page.listings[listing]?.userGenerated || rankOf(warning.level) > rankOf(pageLevel);
  };
  const write = found.some(isShown) ? await noticeWriter() : null;
  return found.map((each) => ({ ...each, words: write !== null && isShown(each) ? write(each.warning) : null }));
}

/** One record for each kind of unit and level: a feed full of offers is one finding, not a hundred. */
async function keepInHistory(warnings: readonly Warning[]): Promise<void> {
  const different = new Map(warnings.toReversed().map((warning) => [`${warning.unit} ${warning.level}`, warning]));
  for (const warning of different.values()) {
    const record = toRecord(warning);
    await useHistory(async (history) => {
      const { records } = await history.list({ limit: 5, before: null, level: record.level, host: record.host });
      const known = records.some(
        ({ host, unit, seenAt }) =>
          host === record.host && unit === record.unit && record.seenAt - seenAt < SAME_VISIT_MS,
      );
      if (!known) await history.save(record);
    });
  }
}
