import { FoldedPanel } from '@/ui/components/FoldedPanel';
import { usePage } from '@/ui/hooks/usePage';

/** What happens after the form or the mail was opened. */
export function NextSteps() {
  const { t } = usePage();
  return (
    <FoldedPanel title={t('next_title')} id="next">
      <ol class="steps">
        <li>{t('next_send')}</li>
        <li>{t('next_answer')}</li>
        <li>{t('next_note')}</li>
        <li>{t('next_offline')}</li>
      </ol>
    </FoldedPanel>
  );
}
