import { usePage } from '@/ui/hooks/usePage';

export interface StepNavProps {
  /** Counted from 0. */
  readonly at: number;
  readonly count: number;
  readonly onGo: (at: number) => void;
}

/** On to the next step, which comes first for keys, and back. */
export function StepNav({ at, count, onGo }: StepNavProps) {
  const { t } = usePage();
  return (
    <nav class="buttons step-nav" aria-label={t('welcome_steps')}>
      {at + 1 < count && (
        <button type="button" class={at === 0 ? 'button-quiet' : 'button-go'} onClick={() => onGo(at + 1)}>
          {t(at === 0 ? 'welcome_next_plain' : 'welcome_next')}
        </button>
      )}
      {at > 0 && (
        <button type="button" class="button-quiet" onClick={() => onGo(at - 1)}>
          {t('welcome_back')}
        </button>
      )}
    </nav>
  );
}
