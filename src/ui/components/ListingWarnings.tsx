import { useId } from 'preact/hooks';
import type { Warning } from '@/core/model/warning';
import { levelKey, sentenceKey } from '@/core/words/keys';
import { LevelShape } from '@/ui/components/LevelShape';
import { PrepareReport } from '@/ui/components/PrepareReport';
import { ShowOnPage } from '@/ui/components/ShowOnPage';
import { WarnedHost } from '@/ui/components/WarnedHost';
import { WarningEvidence } from '@/ui/components/WarningEvidence';
import { usePage } from '@/ui/hooks/usePage';

export interface ListingWarningsProps {
  readonly title: string;
  readonly warnings: readonly Warning[];
  /** The tab they are about; null for a text that somebody gave us. */
  readonly tabId: number | null;
}

/** Further warnings of a page or a text, one line each, to be opened. */
export function ListingWarnings({ title, warnings, tabId }: ListingWarningsProps) {
  const { t } = usePage();
  const titleId = useId();
  return (
    <section class="listings" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {warnings.map((warning) => (
        <details key={warning.id} class={`listing level-${warning.level}`}>
          <summary>
            <LevelShape level={warning.level} />
            <span>
              <span class="warning-level">
                {t(levelKey(warning.level))}
                {tabId === null && <WarnedHost host={warning.host} />}
              </span>{' '}
              {t(sentenceKey(warning))}
            </span>
          </summary>
          <WarningEvidence warning={warning} heading="h3">
            {tabId !== null && <ShowOnPage tabId={tabId} warningId={warning.id} />}
          </WarningEvidence>
          {tabId !== null && <PrepareReport tabId={tabId} warningId={warning.id} explains={false} />}
        </details>
      ))}
    </section>
  );
}
