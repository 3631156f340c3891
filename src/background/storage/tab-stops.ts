import browser from 'webextension-polyfill';
import * as z from 'zod/mini';

/**
 * What is known of a tab until the browser ends: kept in memory, so that it outlives the worker and leaves no trace.
 * Every tab has entries of its own: what is written for one never takes away what is written for another.
 */
const TabStop = z.strictObject({
  /** Address of the page that was stopped. */
  address: z.string(),
  /** Its record in the history. */
  recordId: z.string(),
  /** When our page before it went, in milliseconds since the epoch; null while it stands. */
  leftAt: z.nullable(z.number()),
  /** When the person went back from there. */
  backAt: z.nullable(z.number()),
  isAgain: z.boolean(),
});
export type TabStop = z.infer<typeof TabStop>;

const TabVisit = z.strictObject({ domain: z.string(), seenAt: z.number() });
export type TabVisit = z.infer<typeof TabVisit>;

/** The last page that was stopped in a tab. */
export function readStop(tabId: number): Promise<TabStop | null> {
  return read(`stop-${tabId}`, TabStop);
}

export function keepStop(tabId: number, stop: TabStop): Promise<void> {
  return browser.storage.session.set({ [`stop-${tabId}`]: stop });
}

/** The listed site that a tab was let on to for this visit. */
export function readVisit(tabId: number): Promise<TabVisit | null> {
  return read(`visit-${tabId}`, TabVisit);
}

export function keepVisit(tabId: number, visit: TabVisit): Promise<void> {
  return browser.storage.session.set({ [`visit-${tabId}`]: visit });
}

async function read<Shape extends z.ZodMiniType>(key: string, shape: Shape): Promise<z.infer<Shape> | null> {
  const kept = await browser.storage.session.get(key).catch(() => ({}));
  const parsed = shape.safeParse((kept as Record<string, unknown>)[key]);
  return parsed.success ? parsed.data : null;
}
