import { showBadge } from '@/background/badge';
import { bannerWords } from '@/background/banner-words';
import { isPrivate } from '@/background/known-hosts';
import { useHistory } from '@/background/storage/history-store';
import { muteOf } from '@/background/storage/mutes';
import { type FoundUnit, isAlarm, judgeFound, toRecord } from '@/background/warnings';
import type { Warning } from '@/core/model/warning';
import type { Origin, ResponseOf } from '@/messages/protocol';

/** The same warning within this time is one visit, not two. */
const SAME_VISIT_MS = 10 * 60_000;

/** Judge what a page was found to hold; show it on the toolbar, keep alarms in the history, give words for the banner. */
export async function pageFound(
  units: readonly FoundUnit[],
  origin: Origin,
  now: number,
): Promise<ResponseOf<'page/check'>> {
  const address = origin.url !== null && URL.canParse(origin.url) ? new URL(origin.url) : null;
  if (address === null || origin.tabId === null) return { warnings: [], banner: null };
  const warnings = judgeFound(units, address.hostname, await muteOf(address).catch(() => null), now);
  const [strongest] = warnings;
  if (!strongest) return { warnings, banner: null };
  await showBadge(origin.tabId, strongest.level, strongest.muted !== null).catch((error) => {
    console.error('the toolbar could not be marked', error); // the tab may be gone; the page is still told
  });
  const kept = origin.incognito || isPrivate(address.hostname) ? [] : warnings.filter(isAlarm);
  await keepInHistory(kept);
  const banner = isAlarm(strongest) && strongest.muted === null ? await bannerWords(strongest) : null;
  return { warnings, banner };
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
