import type { Keeping } from '@/ui/hooks/useDraft';
import { usePage } from '@/ui/hooks/usePage';

export interface DraftStatusProps {
  readonly keeping: Keeping;
  readonly onKeep: () => void;
}

const KEYS = {
  'not-yet': 'draft_keeping_not_yet',
  saving: 'draft_keeping_saving',
  kept: 'draft_keeping_kept',
  failed: 'draft_keeping_failed',
  private: 'draft_keeping_private',
} as const;

/** Whether this report is kept on the device, in plain words, and what the person can do about it. */
export function DraftStatus({ keeping, onKeep }: DraftStatusProps) {
  const { t } = usePage();
  return (
    <section class="draft-status" aria-label={t('draft_keeping')}>
      <p class={keeping === 'failed' ? 'notice' : 'hint'} role="status">
        {t(KEYS[keeping])}
      </p>
      {(keeping === 'not-yet' || keeping === 'failed') && (
        <button type="button" class="button-quiet" onClick={onKeep}>
          {t(keeping === 'failed' ? 'popup_try_again' : 'draft_keep')}
        </button>
      )}
    </section>
  );
}
