import { setTimeout as sleep } from 'node:timers/promises';

/** The value of `promise`, or an error naming `what` after `ms` milliseconds. The promise itself is not ended. */
export async function withTimeLimit<Value>(what: string, ms: number, promise: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not done within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Ask `probe` again until it gives something other than null, undefined or false; an error after `ms` milliseconds. */
export async function waitFor<Value>(
  what: string,
  ms: number,
  probe: () => Promise<Value | null | undefined | false>,
): Promise<Value> {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    const found = await withTimeLimit(what, Math.max(1, end - Date.now()), probe());
    if (found !== null && found !== undefined && found !== false) return found;
    await sleep(100);
  }
  throw new Error(`${what}: not seen within ${ms} ms`);
}
