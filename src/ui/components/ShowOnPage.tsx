import { useState } from 'preact/hooks';
import { ask } from '@/messages/client';
import { usePage } from '@/ui/hooks/usePage';

export interface ShowOnPageProps {
  readonly tabId: number;
  readonly warningId: string;
}

/** Brings what a warning is about into view in its tab, the words marked; says so when it is no longer there. */
export function ShowOnPage({ tabId, warningId }: ShowOnPageProps) {
  const { t } = usePage();
  const [isGone, setGone] = useState(false);
  const show = async () => {
    const reply = await ask('tab/show', { tabId, warningId });
    setGone(!reply.ok || !reply.value.shown);
  };
  return (
    <div class="show-on-page">
      <button type="button" class="button-quiet" onClick={() => void show()}>
        {t('popup_show_on_page')}
      </button>
      <p role="status" class="hint">
        {isGone ? t('popup_not_on_page') : ''}
      </p>
    </div>
  );
}
