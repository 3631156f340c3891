import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Evidence } from '@/core/model/evidence';
import { groupSigns, type SignGroup } from '@/core/verdict/group-signs';
import { familyKey } from '@/core/words/keys';
import { reasonText } from '@/locales/words';
import { ListedBy } from '@/ui/components/ListedBy';
import { PageQuote } from '@/ui/components/PageQuote';
import { usePage } from '@/ui/hooks/usePage';

/** Quotations, and reasons beside them, shown before the person asks for all. */
export const FIRST_SHOWN = 3;

export interface EvidenceListProps {
  readonly title: string;
  readonly evidence: readonly Evidence[];
  /** Of the rank below the heading around it. */
  readonly heading: 'h2' | 'h3';
  /** Beside the button that shows all. */
  readonly children?: ComponentChildren;
}

/** What speaks for or against a warning: reasons and the page's own words for them, the strongest first, all on demand. */
export function EvidenceList({ title, evidence, heading: Heading, children }: EvidenceListProps) {
  const { t } = usePage();
  const titleId = useId();
  const listId = useId();
  const [isWhole, setWhole] = useState(false);
  const groups = groupSigns(evidence);
  const strongest = shorten(groups);
  const hidden = countSigns(groups) - countSigns(strongest);
  return (
    <section class="evidence" aria-labelledby={titleId}>
      <Heading id={titleId}>{title}</Heading>
      <ul id={listId}>
        {(isWhole ? groups : strongest).map((group) => (
          <EvidenceItem key={group.quote} group={group} isWhole={isWhole} />
        ))}
      </ul>
      <div class="buttons">
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
        {children}
      </div>
    </section>
  );
}

/** The strongest signs: three, or one for each of three quotations. Every entry in a list of sellers is among them. */
function shorten(groups: readonly SignGroup[]): SignGroup[] {
  const first = groups.filter(({ signs }, i) => i < FIRST_SHOWN || signs.some(({ listed }) => listed));
  const each = Math.max(1, Math.floor(FIRST_SHOWN / first.length));
  return first.map(({ quote, signs }) => ({ quote, signs: signs.filter(({ listed }, i) => listed || i < each) }));
}

function countSigns(groups: readonly SignGroup[]): number {
  return groups.reduce((sum, { signs }) => sum + signs.length, 0);
}

function EvidenceItem({ group: { quote, signs }, isWhole }: { group: SignGroup; isWhole: boolean }) {
  const { t } = usePage();
  return (
    <li>
      {signs.map(({ pack, ruleId, family, reason, listed }) => (
        <div key={`${pack}/${ruleId}/${listed?.issuer}`}>
          <p>
            {isWhole && <span class="family">{t(familyKey(family))}: </span>}
            {reasonText(t, reason)}
          </p>
          {listed && <ListedBy listed={listed} />}
        </div>
      ))}
      <PageQuote quote={quote} />
    </li>
  );
}
