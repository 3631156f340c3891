import type { TabStatus } from '@/core/model/warning';
import { makeHostVisible } from '@/core/text/visible-text';
import { StateMessage } from '@/ui/components/StateMessage';
import { usePage } from '@/ui/hooks/usePage';

export interface ClearStateProps {
  readonly status: Extract<TabStatus, { state: 'checked' }>;
}

/** No warning: what was read, and that this proves nothing. */
export function ClearState({ status: { characters, host } }: ClearStateProps) {
  const { t } = usePage();
  return (
    <StateMessage title={t('popup_clear')}>
      <p>{t('popup_clear_checked', { count: characters, host: makeHostVisible(host) })}</p>
      <p>{t('popup_clear_no_proof')}</p>
    </StateMessage>
  );
}
