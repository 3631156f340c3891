import { readSettings } from '@/background/storage/settings';
import { chooseLanguage } from '@/core/words/language';
import { words } from '@/locales/words';

/** The words of the person's language, and which language that is. */
export async function ownWords() {
  const { settings } = await readSettings();
  const language = chooseLanguage(settings.language, navigator.languages);
  return { language, t: words(language) };
}
