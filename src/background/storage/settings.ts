import browser from 'webextension-polyfill';
import { DEFAULT_SETTINGS, Settings } from '@/core/model/settings';

const KEY = 'settings';

/** The person's settings; the defaults when none are kept or what is kept cannot be read. */
export async function readSettings(): Promise<Settings> {
  const kept = await browser.storage.local.get(KEY).catch(() => ({}));
  const parsed = Settings.safeParse((kept as Record<string, unknown>)[KEY]);
  return parsed.success ? parsed.data : DEFAULT_SETTINGS;
}

export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
}
