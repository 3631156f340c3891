import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { PINNED_SOURCE } from '@/background/bundled-rules';
import { readPolicy } from '@/background/storage/device-policy';
import type { RuleSource } from '@/background/updates/rule-source';
import { AddedSource } from '@/core/model/update';

const KEY = 'rule-sources';
/** Where a build for trying out finds rules, when a test or `npm start` says so. */
const DEVELOPMENT_ADDRESS = 'development-address';
export const MOST_SOURCES = 10;

/** Our own source. */
export async function ownSource(): Promise<RuleSource> {
  const { address, currentKey, nextKey, bundledSeq, bundledAt } = PINNED_SOURCE;
  return {
    id: 'own',
    trust: 'own',
    address: await ownAddress(address),
    currentKey,
    nextKey,
    bundledSeq,
    certainTime: bundledAt,
  };
}

/** The mirror of the device's policy where it names a proper one; else what the build says. */
async function ownAddress(pinned: string | null): Promise<string | null> {
  const candidates = [(await readPolicy()).rulesAddress, await developmentAddress(), pinned];
  return candidates.find((address) => address && isAllowedAddress(address)) ?? null;
}

async function developmentAddress(): Promise<string | null> {
  if (!PINNED_SOURCE.development) return null;
  const kept = await browser.storage.local.get(DEVELOPMENT_ADDRESS).catch(() => ({}));
  const address = (kept as Record<string, unknown>)[DEVELOPMENT_ADDRESS];
  return typeof address === 'string' ? address : null;
}

/** Sources that were added, switched off ones too. Never throws. */
export async function addedSources(): Promise<AddedSource[]> {
  const kept = await browser.storage.local.get(KEY).catch(() => ({}));
  const parsed = z.array(AddedSource).safeParse((kept as Record<string, unknown>)[KEY]);
  return parsed.success ? parsed.data : [];
}

/** @throws when there is no room */
export async function saveAddedSources(sources: readonly AddedSource[]): Promise<void> {
  await browser.storage.local.set({ [KEY]: sources.slice(0, MOST_SOURCES) });
}

/** An added source as the update client takes it. */
export function toRuleSource({ id, address, key, addedAt }: AddedSource): RuleSource {
  return {
    id,
    trust: 'third-party',
    address,
    currentKey: key,
    nextKey: null,
    bundledSeq: 0,
    certainTime: Math.min(addedAt, PINNED_SOURCE.bundledAt),
  };
}

/** May rules be fetched from here? https only; builds for trying out take this machine too. */
export function isAllowedAddress(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || !url.pathname.endsWith('/') || url.search !== '' || url.hash !== '') {
    return false;
  }
  const isLocal = url.protocol === 'http:' && url.hostname === '127.0.0.1';
  return url.protocol === 'https:' || (PINNED_SOURCE.development && isLocal);
}
