import type { Warning } from '@/core/model/warning';
import { asksForMoreMoney } from '@/core/pharmacy/after-payment';
import { Panel } from '@/ui/components/Panel';
import { usePage } from '@/ui/hooks/usePage';

export interface AfterPaymentProps {
  readonly warning: Pick<Warning, 'evidence'>;
}

/** What to do when somebody who has paid is asked for more; nothing under any other warning. */
export function AfterPayment({ warning }: AfterPaymentProps) {
  const { t } = usePage();
  if (!asksForMoreMoney(warning.evidence)) return null;
  return (
    <Panel title={t('after_payment_title')}>
      <p>{t('after_payment_trick')}</p>
      <ul class="points">
        <li>{t('after_payment_stop')}</li>
        <li>{t('after_payment_bank')}</li>
        <li>{t('after_payment_ask')}</li>
        <li>{t('after_payment_keep')}</li>
        <li>{t('after_payment_report')}</li>
      </ul>
    </Panel>
  );
}
