import browser from 'webextension-polyfill';
import { DevicePolicy, NO_POLICY } from '@/core/model/policy';

/** The last policy that could be read: a mistake in a new one must not undo what was set. */
const LAST_GOOD = 'device-policy';

/** What the device's policy says now; the last good one when it cannot be read, nothing when there is none. Never throws. */
export async function readPolicy(): Promise<DevicePolicy> {
  const managed = await readManaged();
  if (managed === null) return NO_POLICY;
  const parsed = DevicePolicy.safeParse(managed);
  if (!parsed.success) {
    console.error('the policy of this device cannot be read; the last good one holds', parsed.error.issues);
    return lastGood();
  }
  await browser.storage.local.set({ [LAST_GOOD]: parsed.data }).catch(() => undefined);
  return parsed.data;
}

/** Null when nothing is managed: Firefox answers with an error then, Chromium with nothing. */
async function readManaged(): Promise<Record<string, unknown> | null> {
  try {
    const managed = await browser.storage.managed.get();
    return Object.keys(managed).length > 0 ? managed : null;
  } catch {
    return null;
  }
}

async function lastGood(): Promise<DevicePolicy> {
  const kept = (await browser.storage.local.get(LAST_GOOD).catch(() => ({}))) as Record<string, unknown>;
  const parsed = DevicePolicy.safeParse(kept[LAST_GOOD]);
  return parsed.success ? parsed.data : NO_POLICY;
}
