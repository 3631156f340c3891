import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings } from '@/core/model/settings';
import { chooseLanguage, directionOf } from '@/core/words/language';
import { type WordKey, words } from '@/locales/words';
import { ask } from '@/messages/client';
import { countryOf } from '@/ui/country';
import { Page } from '@/ui/hooks/usePage';
import { useRequest } from '@/ui/hooks/useRequest';

export interface PageFrameProps {
  /** Name of the page for the browser's tab and for screen readers. */
  readonly title:
    | 'extName'
    | 'options_title'
    | 'history_title'
    | 'check_title'
    | 'before_title'
    | 'ledger_title'
    | 'welcome_title';
  /** BCP 47 tags, most wanted first. */
  readonly browserLanguages: readonly string[];
  readonly children: ComponentChildren;
}

const NOTHING_KEPT = { settings: DEFAULT_SETTINGS, locked: [] };

/** Reads the settings and gives the page its words in the right language and direction. */
export function PageFrame({ title, browserLanguages, children }: PageFrameProps) {
  const { loaded, reload, put } = useRequest('settings/get', {});
  const { settings, locked } = loaded.state === 'ready' ? loaded.value : NOTHING_KEPT;
  const language = chooseLanguage(settings.language, browserLanguages);
  const page = useMemo(() => {
    const saveSettings = async (changed: Settings) => {
      const reply = await ask('settings/set', { settings: changed });
      if (reply.ok) put(reply.value);
      return reply.ok;
    };
    const country = countryOf(settings, browserLanguages);
    return { t: words(language), language, settings, locked, country, saveSettings, reloadSettings: reload };
  }, [settings, locked, language, browserLanguages, reload, put]);
  useEffect(() => describeDocument(page.t, title, language), [page, title, language]);
  if (loaded.state === 'loading') return null;
  return <Page.Provider value={page}>{children}</Page.Provider>;
}

function describeDocument(
  t: (key: PageFrameProps['title'] & WordKey) => string,
  title: PageFrameProps['title'],
  language: string,
) {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  document.title = title === 'extName' ? t('extName') : `${t(title)} · ${t('extName')}`;
}
