import { tricksOf } from '@/core/cards/tricks';
import type { Evidence } from '@/core/model/evidence';
import { trickKey } from '@/core/words/keys';
import { usePage } from '@/ui/hooks/usePage';

/** What the seller does to win a buyer over, one sentence each; nothing when no sign tells of it. */
export function TrickList({ evidence }: { evidence: readonly Evidence[] }) {
  const { t } = usePage();
  const tricks = tricksOf(evidence);
  if (tricks.length === 0) return null;
  return (
    <details class="tricks">
      <summary>{t('trick_title')}</summary>
      <ul class="points">
        {tricks.map((trick) => (
          <li key={trick}>{t(trickKey(trick))}</li>
        ))}
      </ul>
    </details>
  );
}
