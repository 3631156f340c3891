import browser from 'webextension-polyfill';
import { readPolicy } from '@/background/storage/device-policy';
import { DEFAULT_SETTINGS, type LockedSetting, Settings } from '@/core/model/settings';

/** Where they are kept, in `storage.local`. */
export const SETTINGS_KEY = 'settings';

/** Settings as they hold, and which of them the device's policy decides. */
export interface HoldingSettings {
  readonly settings: Settings;
  readonly locked: LockedSetting[];
}

/** The person's settings, where no policy decides; the defaults when none are kept or what is kept cannot be read. */
export async function readSettings(): Promise<HoldingSettings> {
  const kept = await browser.storage.local.get(SETTINGS_KEY).catch(() => ({}));
  const parsed = Settings.safeParse((kept as Record<string, unknown>)[SETTINGS_KEY]);
  const own = parsed.success ? parsed.data : DEFAULT_SETTINGS;
  const { country } = await readPolicy();
  return country === undefined ? { settings: own, locked: [] } : { settings: { ...own, country }, locked: ['country'] };
}

export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [SETTINGS_KEY]: settings });
}
