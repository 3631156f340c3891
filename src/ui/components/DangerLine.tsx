import type { Helpline } from '@/core/model/report';
import { usePage } from '@/ui/hooks/usePage';

export interface DangerLineProps {
  /** Confirmed for the person's country; null when there is none. */
  readonly emergency: Helpline | null;
}

/** The number to call before anything else, when somebody is in danger. */
export function DangerLine({ emergency }: DangerLineProps) {
  const { t } = usePage();
  if (emergency === null) return <p>{t('report_danger_general')}</p>;
  return (
    <p>
      {t('report_danger')} <a href={`tel:${emergency.tel}`}>{t('report_danger_call', { number: emergency.number })}</a>
    </p>
  );
}
