import { useId, useState } from 'preact/hooks';
import type { Evidence } from '@/core/model/evidence';
import { makeVisible } from '@/core/text/visible-text';
import { familyKey } from '@/core/words/keys';
import { reasonText } from '@/locales/words';
import { ListedBy } from '@/ui/components/ListedBy';
import { usePage } from '@/ui/hooks/usePage';

/** Quotations shown before the person asks for all. */
const FIRST_SHOWN = 3;

export interface EvidenceListProps {
  readonly title: string;
  readonly evidence: readonly Evidence[];
  /** Of the rank below the heading around it. */
  readonly heading: 'h2' | 'h3';
}

/** What speaks for or against a warning: a reason and the page's own words for each sign, strongest first. */
export function EvidenceList({ title, evidence, heading: Heading }: EvidenceListProps) {
  const { t } = usePage();
  const titleId = useId();
  const listId = useId();
  const [isWhole, setWhole] = useState(false);
  const strongest = [...evidence].sort((a, b) => b.points - a.points);
  const groups = [...Map.groupBy(strongest, ({ quote }) => quote).values()];
  const hidden = groups.slice(FIRST_SHOWN).flat().length;
  return (
    <section class="evidence" aria-labelledby={titleId}>
      <Heading id={titleId}>{title}</Heading>
      <ul id={listId}>
        {groups.slice(0, isWhole ? undefined : FIRST_SHOWN).map((signs) => (
          <EvidenceItem key={signs[0]?.quote} signs={signs} />
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

/** Signs that the same words give: the words are quoted once, and each reason is told once. */
function EvidenceItem({ signs }: { signs: readonly Evidence[] }) {
  const { t } = usePage();
  const quote = signs[0]?.quote;
  const different = signs.filter(({ reason }, i) => signs.findIndex((other) => other.reason === reason) === i);
  return (
    <li>
      {different.map(({ pack, ruleId, family, reason, listed }) => (
        <div key={`${pack}/${ruleId}`}>
          <p class="family">{t(familyKey(family))}</p>
          <p>{reasonText(t, reason)}</p>
          {listed && <ListedBy listed={listed} />}
        </div>
      ))}
      {quote && (
        <q class="quote">
          <bdi>{makeVisible(quote)}</bdi>
        </q>
      )}
    </li>
  );
}
