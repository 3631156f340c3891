import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import { NEW_STATE, PackSlot, UpdateState } from '@/core/model/update';

/** Longer than any honest answer of the database; after it the packs in the package serve. */
const OPEN_TIMEOUT_MS = 3_000;

const NAME = 'rules';
/**
 * A database of another shape, of a newer version of the extension, or damaged on the disk. All that is in it can be fetched
 * again, so it is made anew rather than left broken for ever.
 */
const BEYOND_REPAIR = ['NotFoundError', 'VersionError', 'UnknownError'];

export type SlotName = 'a' | 'b';

interface RulesSchema extends DBSchema {
  /** By source. */
  states: { key: string; value: unknown };
  /** By source and slot, `source/a`. */
  slots: { key: string; value: unknown };
  /** Compiled rules, by what they were made from. */
  compiled: { key: string; value: unknown };
}
type RulesDb = IDBPDatabase<RulesSchema>;

let opened: Promise<RulesDb> | null = null;

function open(): Promise<RulesDb> {
  opened ??= openDB<RulesSchema>(NAME, 1, {
    upgrade(db, oldVersion) {
      switch (oldVersion) {
        case 0:
          db.createObjectStore('states');
          db.createObjectStore('slots');
          db.createObjectStore('compiled');
      }
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated() {
      opened = null;
    },
  });
  return opened;
}

/** Open the database anew the next time. */
export function forgetDatabase(): void {
  void opened?.then((db) => db.close()).catch(() => undefined);
  opened = null;
}

/** Run with the database. @throws what the browser throws, or after 3 s without an answer; the next call opens it anew */
async function withDb<Value>(work: (db: RulesDb) => Promise<Value>): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer in ${OPEN_TIMEOUT_MS} ms`)), OPEN_TIMEOUT_MS);
  try {
    return await Promise.race([open().then(work), promise]);
  } catch (error) {
    forgetDatabase();
    if (error instanceof Error && BEYOND_REPAIR.includes(error.name)) void deleteDB(NAME).catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** What is known of a source; as new when nothing is kept or it cannot be read. @throws when there is no database */
export async function readState(source: string): Promise<UpdateState> {
  return toState(await withDb((db) => db.get('states', source)));
}

function toState(kept: unknown): UpdateState {
  const parsed = UpdateState.safeParse(kept);
  return parsed.success ? parsed.data : NEW_STATE;
}

/** Change what is known of a source, in one transaction. @throws when there is no database or no room */
export function changeState(source: string, change: (state: UpdateState) => UpdateState): Promise<UpdateState> {
  return withDb(async (db) => {
    const transaction = db.transaction('states', 'readwrite');
    const state = change(toState(await transaction.store.get(source)));
    await transaction.store.put(state, source);
    await transaction.done;
    return state;
  });
}

/** The packs in a slot; null when it is empty or damaged. @throws when there is no database */
export async function readSlot(source: string, slot: SlotName): Promise<PackSlot | null> {
  const parsed = PackSlot.safeParse(await withDb((db) => db.get('slots', `${source}/${slot}`)));
  return parsed.success ? parsed.data : null;
}

/** @throws when there is no database or no room */
export function writeSlot(source: string, slot: SlotName, packs: PackSlot): Promise<unknown> {
  return withDb((db) => db.put('slots', packs, `${source}/${slot}`));
}

export function removeSlot(source: string, slot: SlotName): Promise<void> {
  return withDb((db) => db.delete('slots', `${source}/${slot}`));
}

/** Forget a source with everything that came from it. */
export function removeSource(source: string): Promise<void> {
  return withDb(async (db) => {
    const transaction = db.transaction(['states', 'slots'], 'readwrite');
    await transaction.objectStore('states').delete(source);
    for (const slot of ['a', 'b']) await transaction.objectStore('slots').delete(`${source}/${slot}`);
    await transaction.done;
  });
}

/** Compiled rules that were made from just this; null when there are none. */
export async function readCompiled(madeFrom: string): Promise<unknown> {
  return withDb((db) => db.get('compiled', madeFrom));
}

/** Keep compiled rules in place of any others. */
export function writeCompiled(madeFrom: string, frozen: unknown): Promise<void> {
  return withDb(async (db) => {
    const transaction = db.transaction('compiled', 'readwrite');
    await transaction.store.clear();
    await transaction.store.put(frozen, madeFrom);
    await transaction.done;
  });
}
