import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { keepOpen } from '@/background/storage/keep-open';
import { type ListedReport, ReportEntry, type ReportMark, type ReportState } from '@/core/model/report-entry';
import { markEntry } from '@/core/report/mark-entry';

/** Pictures are kept beside the entries, so that a list need not read them. */
interface ReportsSchema extends DBSchema {
  entries: { key: string; value: ReportEntry; indexes: { changedAt: number } };
  pictures: { key: string; value: string };
}
export type ReportsDb = IDBPDatabase<ReportsSchema>;

export interface ReportFilter {
  readonly limit: number;
  readonly state: ReportState | null;
  /** Part of the host, the title, the reference number or a note; empty for all. */
  readonly text: string;
}

export interface FoundReports {
  readonly found: ListedReport[];
  readonly more: boolean;
  /** Records that this version cannot read; they stay. */
  readonly unreadable: number;
}

/** Open the reports, creating or upgrading them. Each `case` is one shipped version and is never edited. */
export function openReports(name = 'reports'): Promise<ReportsDb> {
  return openDB<ReportsSchema>(name, 1, {
    upgrade(db, oldVersion) {
      switch (oldVersion) {
        case 0:
          db.createObjectStore('entries', { keyPath: 'id' }).createIndex('changedAt', 'changedAt');
          db.createObjectStore('pictures');
      }
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

/** The reports of this device. Nothing here leaves it. */
export function reportsRepository(db: ReportsDb) {
  return {
    /** Add or replace by `id`, all of it or nothing. */
    async save(entry: ReportEntry): Promise<void> {
      const transaction = db.transaction(['entries', 'pictures'], 'readwrite');
      const { picture } = entry.packet;
      transaction.done.catch(() => undefined); // what went wrong is told below
      try {
        const pictures = transaction.objectStore('pictures');
        await transaction.objectStore('entries').put({ ...entry, packet: { ...entry.packet, picture: null } });
        await (picture === null ? pictures.delete(entry.id) : pictures.put(picture, entry.id));
        await transaction.done;
      } catch (error) {
        if (transaction.error === null) transaction.abort();
        throw error;
      }
    },
    /** With its picture; null when there is none of this id, or this version cannot read it. */
    async get(id: string): Promise<ReportEntry | null> {
      const entry = readEntry(await db.get('entries', id));
      if (entry === null) return null;
      const picture = (await db.get('pictures', id)) ?? null;
      return readEntry({ ...entry, packet: { ...entry.packet, picture } });
    },
    /** Changed last comes first. */
    async list({ limit, state, text }: ReportFilter): Promise<FoundReports> {
      const transaction = db.transaction(['entries', 'pictures']);
      const pictured = new Set(await transaction.objectStore('pictures').getAllKeys());
      const answer = { found: [] as ListedReport[], more: false, unreadable: 0 };
      for await (const { value } of transaction.objectStore('entries').index('changedAt').iterate(null, 'prev')) {
        const entry = readEntry(value);
        if (entry === null) answer.unreadable++;
        else if (!fits(entry, state, text)) continue;
        else if (answer.found.length === limit) return { ...answer, more: true };
        else answer.found.push({ entry, hasPicture: pictured.has(entry.id) });
      }
      return answer;
    },
    /** @returns the entry as it is then, without its picture; null when it is gone */
    async mark(id: string, mark: ReportMark, now: number): Promise<ReportEntry | null> {
      const transaction = db.transaction('entries', 'readwrite');
      const entry = readEntry(await transaction.store.get(id));
      const marked = entry === null ? null : markEntry(entry, mark, now);
      if (marked !== null) await transaction.store.put(marked);
      await transaction.done;
      return marked;
    },
    async remove(id: string): Promise<void> {
      const transaction = db.transaction(['entries', 'pictures'], 'readwrite');
      await Promise.all([
        transaction.objectStore('entries').delete(id),
        transaction.objectStore('pictures').delete(id),
        transaction.done,
      ]);
    },
    async erase(): Promise<void> {
      const transaction = db.transaction(['entries', 'pictures'], 'readwrite');
      await Promise.all([
        transaction.objectStore('entries').clear(),
        transaction.objectStore('pictures').clear(),
        transaction.done,
      ]);
    },
  };
}
export type Reports = ReturnType<typeof reportsRepository>;

const useDatabase = keepOpen('the reports', () => openReports());

/** The reports, opened when they are first needed; null when they cannot be kept: no database, a full disk. */
export function useReports<Value>(work: (reports: Reports) => Promise<Value>): Promise<Value | null> {
  return useDatabase((db) => work(reportsRepository(db)));
}

/** Null for what another version wrote, or a damaged disk. */
function readEntry(value: unknown): ReportEntry | null {
  const parsed = ReportEntry.safeParse(value);
  return parsed.success ? parsed.data : null;
}

function fits({ packet, reference, note, ...entry }: ReportEntry, state: ReportState | null, text: string): boolean {
  if (state !== null && entry.state !== state) return false;
  const wanted = text.trim().toLowerCase();
  return [packet.host, packet.title, packet.note, reference, note].some((each) => each.toLowerCase().includes(wanted));
}
