import { useId, useState } from 'preact/hooks';
import type { Evidence } from '@/core/model/evidence';
import { familyKey } from '@/core/words/keys';
import { reasonText } from '@/locales/words';
import { usePage } from '@/ui/hooks/usePage';
import { makeVisible } from '@/ui/visible-text';

/** Signs shown before the person asks for all. */
const FIRST_SHOWN = 3;

export interface EvidenceListProps {
  readonly title: string;
  readonly evidence: readonly Evidence[];
}

/** What speaks for or against a warning: a reason and the page's own words for each sign, strongest first. */
export function EvidenceList({ title, evidence }: EvidenceListProps) {
  const { t } = usePage();
  const titleId = useId();
  const listId = useId();
  const [isWhole, setWhole] = useState(false);
  const strongest = [...evidence].sort((a, b) => b.points - a.points);
  const hidden = strongest.length - FIRST_SHOWN;
  return (
    <section class="evidence" aria-labelledby={titleId}>
      <h3 id={titleId}>{title}</h3>
      <ul id={listId}>
        {strongest.slice(0, isWhole ? undefined : FIRST_SHOWN).map((item) => (
          <EvidenceItem key={`${item.pack}/${item.ruleId}/${item.quote}`} evidence={item} />
        ))}
      </ul>
      {hidden > 0 && (
        <button
          type="button"
          class="button-quiet"
          aria-expanded={isWhole}
          aria-controls={listId}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t('evidence_show_less') : t('evidence_show_all', { count: hidden })}
        </button>
      )}
    </section>
  );
}

function EvidenceItem({ evidence }: { evidence: Evidence }) {
  const { t } = usePage();
  return (
    <li>
      <p class="family">{t(familyKey(evidence.family))}</p>
      <p>{reasonText(t, evidence.reason)}</p>
      {evidence.quote && (
        <q class="quote">
          <bdi>{makeVisible(evidence.quote)}</bdi>
        </q>
      )}
    </li>
  );
}
