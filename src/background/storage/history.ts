import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { HistoryRecord, WarningAction } from '@/core/model/warning';

interface HistorySchema extends DBSchema {
  warnings: { key: string; value: HistoryRecord; indexes: { seenAt: number } };
}
export type HistoryDb = IDBPDatabase<HistorySchema>;

export const DAY_MS = 86_400_000;
export const RETENTION_DAYS = 90;
export const RECORD_LIMIT = 50_000;
const TRIM_BATCH = 500;

export interface HistoryFilter {
  readonly limit: number;
  /** Only records older than this, in milliseconds since the epoch. */
  readonly before: number | null;
  readonly level: HistoryRecord['level'] | null;
  /** Part of the host's name; empty for all. */
  readonly host: string;
}

/** Open the history, creating or upgrading it. Each `case` is one shipped version and is never edited. */
export function openHistory(name = 'history'): Promise<HistoryDb> {
  return openDB<HistorySchema>(name, 1, {
    upgrade(db, oldVersion) {
      switch (oldVersion) {
        case 0:
          db.createObjectStore('warnings', { keyPath: 'id' }).createIndex('seenAt', 'seenAt');
      }
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

/** Local history of warnings. Nothing here leaves the device. */
export function historyRepository(db: HistoryDb) {
  return {
    /** Add or replace by `id`, and let go of what is too old or too much. */
    async save(record: HistoryRecord): Promise<void> {
      const transaction = db.transaction('warnings', 'readwrite');
      await transaction.store.put(record);
      const excess = (await transaction.store.count()) - RECORD_LIMIT;
      const oldest = record.seenAt - RETENTION_DAYS * DAY_MS;
      let removed = 0;
      for await (const cursor of transaction.store.index('seenAt').iterate()) {
        if (removed >= TRIM_BATCH || (cursor.value.seenAt >= oldest && removed >= excess)) break;
        await cursor.delete();
        removed++;
      }
      await transaction.done;
    },
    /** Newest first. `more` says whether older ones fit the filter too. */
    async list({ limit, before, level, host }: HistoryFilter): Promise<{ records: HistoryRecord[]; more: boolean }> {
      const records: HistoryRecord[] = [];
      const range = before === null ? null : IDBKeyRange.upperBound(before, true);
      for await (const { value } of db.transaction('warnings').store.index('seenAt').iterate(range, 'prev')) {
        if ((level !== null && value.level !== level) || !value.host.includes(host.toLowerCase())) continue;
        if (records.length === limit) return { records, more: true };
        records.push(value);
      }
      return { records, more: false };
    },
    /** Note what the person did. @returns false when the record is gone */
    async act(id: string, action: WarningAction): Promise<boolean> {
      const transaction = db.transaction('warnings', 'readwrite');
      const record = await transaction.store.get(id);
      if (record) await transaction.store.put({ ...record, action });
      await transaction.done;
      return record !== undefined;
    },
    /**
     * Note that a warning was told in full. It joins the record of the same id, if that is of the same day.
     * @param since when the day began, in milliseconds since the epoch
     */
    async tell(record: HistoryRecord, since: number): Promise<void> {
      const transaction = db.transaction('warnings', 'readwrite');
      const known = await transaction.store.get(record.id);
      const isToday = known !== undefined && known.seenAt >= since && known.seenAt <= record.seenAt;
      const told = [...new Set([...((isToday && known.told) || []), ...(record.told ?? [])])];
      const action = known?.action ?? record.action;
      await transaction.store.put({ ...(isToday ? known : record), action, told });
      await transaction.done;
    },
    /** What was told in full in a span of time, both ends included. */
    async told(from: number, to: number): Promise<HistoryRecord[]> {
      const records = await db.getAllFromIndex('warnings', 'seenAt', IDBKeyRange.bound(from, to));
      return records.filter(({ told }) => told !== undefined);
    },
    /** Everything since then. */
    async since(from: number): Promise<HistoryRecord[]> {
      return db.getAllFromIndex('warnings', 'seenAt', IDBKeyRange.lowerBound(from));
    },
    async remove(id: string): Promise<void> {
      await db.delete('warnings', id);
    },
    async erase(): Promise<void> {
      await db.clear('warnings');
    },
  };
}
export type History = ReturnType<typeof historyRepository>;
