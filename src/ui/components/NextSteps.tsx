import { Panel } from '@/ui/components/Panel';
import { usePage } from '@/ui/hooks/usePage';

/** What happens after the form or the mail was opened. */
export function NextSteps() {
  const { t } = usePage();
  return (
    <Panel title={t('next_title')}>
      <ol class="steps">
        <li>{t('next_send')}</li>
        <li>{t('next_answer')}</li>
        <li>{t('next_note')}</li>
        <li>{t('next_offline')}</li>
      </ol>
    </Panel>
  );
}
