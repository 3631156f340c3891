import { useId } from 'preact/hooks';
import type { Warning } from '@/core/model/warning';
import { levelKey, sentenceKey } from '@/core/words/keys';
import { LevelShape } from '@/ui/components/LevelShape';
import { ShowOnPage } from '@/ui/components/ShowOnPage';
import { WarningEvidence } from '@/ui/components/WarningEvidence';
import { usePage } from '@/ui/hooks/usePage';

export interface ListingWarningsProps {
  readonly warnings: readonly Warning[];
  readonly tabId: number;
}

/** Further warnings of the page, one line each, to be opened. */
export function ListingWarnings({ warnings, tabId }: ListingWarningsProps) {
  const { t } = usePage();
  const titleId = useId();
  return (
    <section class="listings" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('popup_listings', { count: warnings.length })}</h2>
      {warnings.map((warning) => (
        <details key={warning.id} class={`listing level-${warning.level}`}>
          <summary>
            <LevelShape level={warning.level} />
            <span>
              <span class="warning-level">{t(levelKey(warning.level))}</span> {t(sentenceKey(warning))}
            </span>
          </summary>
          <ShowOnPage tabId={tabId} warningId={warning.id} />
          <WarningEvidence warning={warning} heading="h3" />
        </details>
      ))}
    </section>
  );
}
