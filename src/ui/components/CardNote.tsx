import { useId } from 'preact/hooks';
import type { Warning } from '@/core/model/warning';
import { cardKey } from '@/core/words/keys';
import { SourceLine } from '@/ui/components/SourceLine';
import { useCard } from '@/ui/hooks/useCard';
import { usePage } from '@/ui/hooks/usePage';

export interface CardNoteProps {
  readonly warning: Warning;
  readonly tabId: number;
}

/** One short fact that fits the warning, with its source; nothing when none fits. */
export function CardNote({ warning, tabId }: CardNoteProps) {
  const { t } = usePage();
  const titleId = useId();
  const card = useCard(warning, tabId);
  if (card === null) return null;
  return (
    <aside class="panel card-note" aria-labelledby={titleId}>
      <h2 id={titleId}>{t(card.audience === 'young' ? 'card_title_young' : 'card_title_everyone')}</h2>
      <p>{t(cardKey(card.id))}</p>
      <details class="small-print">
        <summary>{t('card_source')}</summary>
        <p>
          <SourceLine confirmation={card.confirmation} />
        </p>
      </details>
    </aside>
  );
}
