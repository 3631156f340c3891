import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { LockedSetting, Settings } from '@/core/model/settings';
import type { Language } from '@/core/words/language';
import type { Words } from '@/locales/words';
import type { Country } from '@/ui/country';

/** What every component of a page may use: the words, the language they are in, and the person's settings. */
export interface PageContext {
  readonly t: Words;
  readonly language: Language;
  readonly settings: Settings;
  /** Settings that a policy of the device decides: shown, not changed. */
  readonly locked: readonly LockedSetting[];
  readonly country: Country;
  /** True when the settings were kept. */
  readonly saveSettings: (settings: Settings) => Promise<boolean>;
  /** Read the settings again, after everything was erased. */
  readonly reloadSettings: () => Promise<void>;
}

/** Filled by PageFrame. */
export const Page = createContext<PageContext | null>(null);

/** @throws Error outside a PageFrame */
export function usePage(): PageContext {
  const page = useContext(Page);
  if (page === null) throw new Error('usePage needs a PageFrame around it');
  return page;
}
