import { clearBadge, showBadge } from '@/background/badge';
import { bannerWords } from '@/background/banner-words';
import { findUnits } from '@/background/find-units';
import { isPrivate } from '@/background/known-hosts';
import { rulesInForce } from '@/background/rules-in-force';
import { useHistory } from '@/background/storage/history-store';
import { muteOf } from '@/background/storage/mutes';
import { isAlarm, judgeFound, toRecord } from '@/background/warnings';
import type { PageText } from '@/core/model/page';
import type { Warning } from '@/core/model/warning';
import type { Origin, ResponseOf } from '@/messages/protocol';

/** The same warning within this time is one visit, not two. */
const SAME_VISIT_MS = 10 * 60_000;

/** Judge a page by the rules in force; show it on the toolbar, keep alarms in the history, give words for the banner. */
export async function checkPage(page: PageText, origin: Origin, now: number): Promise<ResponseOf<'page/check'>> {
  const address = origin.url !== null && URL.canParse(origin.url) ? new URL(origin.url) : null;
  if (address === null || origin.tabId === null) return { warnings: [], banner: null };
  const { packs, compiled } = await rulesInForce();
  const muted = await muteOf(address).catch(() => null);
  const warnings = judgeFound(findUnits(page, compiled), packs, { host: address.hostname, muted, now });
  const [strongest] = warnings;
  await markToolbar(origin.tabId, strongest);
  if (!strongest) return { warnings, banner: null };
  const kept = origin.incognito || isPrivate(address.hostname) ? [] : warnings.filter(isAlarm);
  await keepInHistory(kept);
  const banner = isAlarm(strongest) && strongest.muted === null ? await bannerWords(strongest) : null;
  return { warnings, banner };
}

async function markToolbar(tabId: number, strongest: Warning | undefined): Promise<void> {
  try {
    if (strongest) await showBadge(tabId, strongest.level, strongest.muted !== null);
    else await clearBadge(tabId);
  } catch (error) {
    console.error('the toolbar could not be marked', error); // the tab may be gone; the page is still told
  }
}

async function keepInHistory(warnings: readonly Warning[]): Promise<void> {
  for (const warning of warnings) {
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
