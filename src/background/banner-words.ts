import { readSettings } from '@/background/storage/settings';
import type { Warning } from '@/core/model/warning';
import { levelKey, sentenceKey } from '@/core/words/keys';
import { chooseLanguage, directionOf } from '@/core/words/language';
import { words } from '@/locales/words';
import type { BannerWords } from '@/messages/protocol';

/** The words of the banner for a warning, in the person's language: the page's script carries no words of its own. */
export async function bannerWords(warning: Warning): Promise<BannerWords> {
  const { settings } = await readSettings();
  const language = chooseLanguage(settings.language, navigator.languages);
  const t = words(language);
  return {
    direction: directionOf(language),
    language,
    label: t('banner_label'),
    level: t(levelKey(warning.level)),
    sentence: t(sentenceKey(warning)),
    saw: t('banner_saw'),
    mayBeWrong: t('banner_wrong'),
    why: t('banner_why'),
    report: t('banner_report'),
    dismiss: t('banner_dismiss'),
  };
}
