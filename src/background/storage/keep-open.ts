const OPEN_TIMEOUT_MS = 3_000;

/** A database that can be closed. */
interface Closable {
  close(): void;
}

/**
 * A database that is opened when it is first needed, and anew after it broke.
 * @param name of what is in it, for the log
 * @returns runs some work with it; null when this browser or disk will not keep anything, and when the work fails
 */
export function keepOpen<Db extends Closable>(name: string, open: () => Promise<Db>) {
  let opened: Promise<Db> | null = null;
  return async function use<Value>(work: (db: Db) => Promise<Value>): Promise<Value | null> {
    let own: Promise<Db> | null = null;
    try {
      opened ??= open();
      own = opened;
      return await work(await withTimeout(own));
    } catch (error) {
      console.error(`${name} could not be used`, error);
      void own?.then((db) => db.close()).catch(() => undefined);
      // somebody else may have opened it anew meanwhile
      if (opened === own) opened = null;
      return null;
    }
  };
}

function withTimeout<Value>(work: Promise<Value>): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer in ${OPEN_TIMEOUT_MS} ms`)), OPEN_TIMEOUT_MS);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}
