import { DOUBTED, type SealFinding } from '@/core/model/seal';
import { SealItem } from '@/ui/components/SealItem';
import { SitePart } from '@/ui/components/SitePart';
import { usePage } from '@/ui/hooks/usePage';

export interface SiteSealsProps {
  readonly seals: readonly SealFinding[];
}

const isDoubted = ({ verdict }: SealFinding) => DOUBTED.includes(verdict);
const leadsNowhere = ({ verdict }: SealFinding) => verdict === 'unlinked' || verdict === 'words-only';

/** The seals that a page shows: how many, how many of them are doubtful or lead nowhere, and each of them. */
export function SiteSeals({ seals }: SiteSealsProps) {
  const { t } = usePage();
  if (seals.length === 0) return null;
  const doubted = seals.filter(isDoubted).length;
  const nowhere = seals.filter(leadsNowhere).length;
  const counts = [
    ...(doubted > 0 ? [t('site_seals_doubted', { count: doubted })] : []),
    ...(nowhere > 0 ? [t('site_seals_nowhere', { count: nowhere })] : []),
    ...(doubted + nowhere === 0 ? [`${seals.length}`] : []),
  ];
  return (
    <SitePart title={t('site_seals', { counts: counts.join(', ') })} isOpen={doubted + nowhere > 0}>
      <ul class="site-list">
        {seals.map((seal, i) => (
          // the findings of one check never change their order
          <SealItem key={i} seal={seal} />
        ))}
      </ul>
    </SitePart>
  );
}
