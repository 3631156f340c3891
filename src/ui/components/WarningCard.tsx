import { useId } from 'preact/hooks';
import type { Warning } from '@/core/model/warning';
import { levelKey, sentenceKey } from '@/core/words/keys';
import { LevelShape } from '@/ui/components/LevelShape';
import { ShowOnPage } from '@/ui/components/ShowOnPage';
import { TrickList } from '@/ui/components/TrickList';
import { WarnedHost } from '@/ui/components/WarnedHost';
import { WarningEvidence } from '@/ui/components/WarningEvidence';
import { WarningWays } from '@/ui/components/WarningWays';
import { usePage } from '@/ui/hooks/usePage';

export interface WarningCardProps {
  readonly warning: Warning;
  /** The tab the warning is about; null for a text that somebody gave us. */
  readonly tabId: number | null;
}

/** The main warning of a tab or a text: level, one sentence, what one can do, and the evidence for and against. */
export function WarningCard({ warning, tabId }: WarningCardProps) {
  const { t } = usePage();
  const titleId = useId();
  return (
    <section class={`warning level-${warning.level}`} aria-labelledby={titleId}>
      <div class="warning-head">
        <LevelShape level={warning.level} />
        <div>
          <p class="warning-level">
            {t(levelKey(warning.level))}
            <WarnedHost host={warning.host} />
          </p>
          <h1 id={titleId}>{t(sentenceKey(warning))}</h1>
        </div>
      </div>
      <p>{t(warning.kind === 'drug-sale' ? 'popup_next_step_drug' : 'popup_next_step')}</p>
      {tabId !== null && warning.unit === 'listing' && <p class="hint">{t('popup_also_page')}</p>}
      <WarningWays kind={warning.kind} />
      <WarningEvidence warning={warning} heading="h2">
        {tabId !== null && <ShowOnPage tabId={tabId} warningId={warning.id} />}
      </WarningEvidence>
      <TrickList evidence={warning.evidence} />
    </section>
  );
}
