import type { Warning } from '@/core/model/warning';
import { PartLink } from '@/ui/components/PartLink';
import { usePage } from '@/ui/hooks/usePage';

export interface WarningWaysProps {
  readonly kind: Warning['kind'];
}

/** What a person can do about a warning: ways to the parts of the page below. Help comes first where drugs are offered. */
export function WarningWays({ kind }: WarningWaysProps) {
  const { t } = usePage();
  const isOfMedicines = kind === 'medicine-site';
  const help = <PartLink part="help">{t('help_title')}</PartLink>;
  return (
    <nav class="ways ways-first" aria-label={t('popup_ways')}>
      {!isOfMedicines && help}
      {isOfMedicines && <PartLink part="safer">{t('popup_way_safer')}</PartLink>}
      <PartLink part="report">{t('report_title')}</PartLink>
      <PartLink part="wrong">{t('wrong_title')}</PartLink>
      {isOfMedicines && help}
    </nav>
  );
}
