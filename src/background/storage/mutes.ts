import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { siteHost } from '@/core/domains/site-host';
import { Mute } from '@/core/model/settings';

const KEY = 'mutes';
const HASH_BYTES = 16;
const LIMIT = 2_000;

/** Places where the person wants no warnings, newest first. */
export async function readMutes(): Promise<Mute[]> {
  const kept = await browser.storage.local.get(KEY).catch(() => ({}));
  const parsed = z.array(Mute).safeParse((kept as Record<string, unknown>)[KEY]);
  return parsed.success ? parsed.data : [];
}

/** Silence a page or its whole site. @param since milliseconds since the epoch, cut to the minute */
export async function addMute(scope: Mute['scope'], address: URL, since: number): Promise<Mute[]> {
  const hash = scope === 'page' ? await hashAddress(address) : '';
  const mute: Mute = { scope, host: siteHost(address.hostname), hash, since };
  const others = (await readMutes()).filter((known) => !isSame(known, mute));
  return keep([mute, ...others].slice(0, LIMIT));
}

export async function removeMute(mute: Mute): Promise<Mute[]> {
  return keep((await readMutes()).filter((known) => !isSame(known, mute)));
}

/** How warnings about an address are silenced: its site, this page, or (null) not at all. */
export async function muteOf(address: URL): Promise<Mute['scope'] | null> {
  const here = siteHost(address.hostname);
  const mutes = (await readMutes()).filter(({ host }) => host === here);
  if (mutes.length === 0) return null;
  if (mutes.some(({ scope }) => scope === 'site')) return 'site';
  const hash = await hashAddress(address);
  return mutes.some((mute) => mute.hash === hash) ? 'page' : null;
}

async function keep(mutes: Mute[]): Promise<Mute[]> {
  await browser.storage.local.set({ [KEY]: mutes });
  return mutes;
}

function isSame(a: Mute, b: Mute): boolean {
  return a.scope === b.scope && a.host === b.host && a.hash === b.hash;
}

/** One-way, so that the list of muted pages tells nobody which pages they are. */
async function hashAddress({ host, pathname, search }: URL): Promise<string> {
  const bytes = new TextEncoder().encode(host + pathname + search);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, HASH_BYTES);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
