import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { boundText } from '@/core/text/bound-text';
import { GivenText } from '@/messages/protocol';

/**
 * A text on its way to one of our pages. It is kept in memory (`storage.session`), which outlives the worker and not the
 * browser, under an id that is used once; an address would be kept in the browser's own history.
 */
const PREFIX = 'given-text:';
/** A page takes its text at once; what nobody took by then is thrown away. */
const WAITS_MS = 60_000;

const Waiting = z.strictObject({ given: GivenText, at: z.number() });

/** Keep a text for the page that is about to open. @param now milliseconds since the epoch @returns the id to take it by */
export async function handOver(text: string, from: GivenText['from'], now: number): Promise<string> {
  await dropOld(now);
  const id = crypto.randomUUID();
  await browser.storage.session.set({ [PREFIX + id]: { given: { ...boundText(text), from }, at: now } });
  return id;
}

/** The text that waits under an id, once; null when it was taken, or never was there. */
export function takeOver(id: string): Promise<GivenText | null> {
  const taken = takes.then(() => take(PREFIX + id));
  takes = taken.catch(() => null);
  return taken;
}

/** One after the other: of two that ask for the same text, one gets it. */
let takes: Promise<unknown> = Promise.resolve();

async function take(key: string): Promise<GivenText | null> {
  const parsed = Waiting.safeParse((await browser.storage.session.get(key))[key]);
  await browser.storage.session.remove(key);
  return parsed.success ? parsed.data.given : null;
}

async function dropOld(now: number): Promise<void> {
  const kept = Object.entries(await browser.storage.session.get(null)).filter(([key]) => key.startsWith(PREFIX));
  const old = kept.filter(([, value]) => {
    const parsed = Waiting.safeParse(value);
    return !parsed.success || Math.abs(now - parsed.data.at) > WAITS_MS;
  });
  if (old.length > 0) await browser.storage.session.remove(old.map(([key]) => key));
}
