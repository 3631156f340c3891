import { sameVisit } from '@/background/keep-record';
import { isPrivate, isShared } from '@/background/known-hosts';
import { useHistory } from '@/background/storage/history-store';
import { isNewRed, noteRed } from '@/background/storage/told-reds';
import { toMinute, toRecord } from '@/background/warnings';
import type { Warning } from '@/core/model/warning';
import { type NoticeForm, noticeForm, siteOf, toldFamilies, toldOfSite } from '@/core/verdict/notice-budget';

/** How the warning about a page is to be shown, by what was told of its site today. @param now ms since the epoch */
export async function formOf({ level, kind, host, evidence }: Warning, now: number): Promise<NoticeForm> {
  if (isShared(host)) return 'full';
  // what lies in the future was written before somebody set the clock back, so nobody knows on which day
  const today = await useHistory((history) => history.told(startOfDay(now), now));
  const told = today && toldOfSite(today, host);
  const isNew = level === 'danger' && (await isNewRed(siteOf(host)));
  return noticeForm({ level, kind, families: toldFamilies(evidence) }, told, isNew);
}

/** A person has seen a warning in full; of pages about help, health and news nothing is kept. @param now ms since the epoch */
export async function noteTold(warning: Warning, now: number): Promise<void> {
  if (isPrivate(warning.host)) return;
  if (warning.level === 'danger') await noteRed(siteOf(warning.host));
  const record = { ...toRecord(warning), seenAt: toMinute(now), told: toldFamilies(warning.evidence) };
  await useHistory(async (history) => {
    const known = await sameVisit(history, record);
    // it is kept with the visit that it belongs to; one for another kind of offer says something else
    await history.tell(known?.kind === record.kind ? { ...record, id: known.id } : record, startOfDay(now));
  });
}

/** Midnight before, where the person is. */
function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
