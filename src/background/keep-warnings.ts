import { keepRecord } from '@/background/keep-record';
import type { History } from '@/background/storage/history';
import { useHistory } from '@/background/storage/history-store';
import { toRecord } from '@/background/warnings';
import type { Mute } from '@/core/model/settings';
import type { HistoryRecord, Warning, WarningAction } from '@/core/model/warning';

/** Newest records of a site that are looked through for one that a person's choice is about. */
const LOOKED_THROUGH = 500;

/** One record for each kind of unit and level: a feed full of offers is one finding, not a hundred. */
export async function keepInHistory(warnings: readonly Warning[]): Promise<void> {
  const different = new Map(warnings.toReversed().map((warning) => [`${warning.unit} ${warning.level}`, warning]));
  for (const warning of different.values()) await keepRecord(toRecord(warning));
}

/** The person called a warning wrong. One that came again on the same visit shares the record of the first. */
export async function noteWrong({ id, host, unit }: Warning, action: WarningAction): Promise<void> {
  await useHistory(async (history) => {
    if (await history.act(id, action)) return;
    const known = await newestOf(history, host, (record) => record.unit === unit);
    if (known !== null) await history.act(known.id, action);
  });
}

/** … and takes that back: warnings of the place that was silenced are wanted again. */
export async function takeBackWrong({ host, scope }: Mute): Promise<void> {
  await useHistory(async (history) => {
    const known = await newestOf(history, host, ({ action }) => action === `muted-${scope}`);
    if (known !== null) await history.act(known.id, 'none');
  });
}

async function newestOf(
  history: History,
  host: string,
  isWanted: (record: HistoryRecord) => boolean,
): Promise<HistoryRecord | null> {
  const { records } = await history.list({ limit: LOOKED_THROUGH, before: null, level: null, host });
  return records.find((record) => record.host === host && isWanted(record)) ?? null;
}
