import { StateMessage } from '@/ui/components/StateMessage';
import { usePage } from '@/ui/hooks/usePage';

export interface FailedMessageProps {
  readonly onRetry: () => void;
}

/** The worker did not answer: what that means, and a way to ask once more. */
export function FailedMessage({ onRetry }: FailedMessageProps) {
  const { t } = usePage();
  return (
    <StateMessage title={t('popup_failed')}>
      <p>{t('popup_failed_hint')}</p>
      <button type="button" onClick={onRetry}>
        {t('popup_try_again')}
      </button>
    </StateMessage>
  );
}
