import { HelpSection } from '@/ui/components/HelpSection';
import type { Directory } from '@/ui/directory';
import { usePage } from '@/ui/hooks/usePage';
import { closeTab } from '@/ui/leave-tab';

/** Where there is help now, and where to go from here. */
export function WelcomeEnd({ directory }: { readonly directory: Directory }) {
  const { t } = usePage();
  return (
    <>
      <p>{t('welcome_help_always')}</p>
      <HelpSection helplines={directory.helplines} isOpen />
      <p>{t('welcome_end_again')}</p>
      <button type="button" class="button-main" onClick={() => void closeTab()}>
        {t('welcome_end_close')}
      </button>
    </>
  );
}
