import type { ReportEntry, ReportMark } from '@/core/model/report-entry';
import { outcomeKey } from '@/core/words/keys';
import { ChoiceField } from '@/ui/components/ChoiceField';
import { KeptText } from '@/ui/components/KeptText';
import { usePage } from '@/ui/hooks/usePage';

const OUTCOMES = ['none', 'answered', 'taken-down', 'still-there', 'refused'] as const;
const REFERENCE_LIMIT = 120;
const NOTE_LIMIT = 1_000;

export interface ReportFollowUpProps {
  readonly entry: ReportEntry;
  readonly onMark: (mark: ReportMark) => void;
}

/** What the person notes down later: that it was sent, its number, what came of it. */
export function ReportFollowUp({ entry, onMark }: ReportFollowUpProps) {
  const { t } = usePage();
  return (
    <details class="follow-up">
      <summary>{t('ledger_follow_up')}</summary>
      {entry.state !== 'sent' && (
        <button type="button" onClick={() => onMark({ state: 'sent' })}>
          {t('helper_sent')}
        </button>
      )}
      <KeptText
        label={t('helper_reference')}
        value={entry.reference}
        limit={REFERENCE_LIMIT}
        onKeep={(reference) => onMark({ reference })}
      />
      <ChoiceField
        label={t('ledger_outcome')}
        help={t('ledger_outcome_help')}
        value={entry.outcome}
        choices={OUTCOMES.map((value) => ({ value, text: t(outcomeKey(value)) }))}
        onChange={(value) => onMark({ outcome: OUTCOMES.find((known) => known === value) ?? 'none' })}
      />
      <KeptText label={t('ledger_note')} value={entry.note} limit={NOTE_LIMIT} onKeep={(note) => onMark({ note })} />
    </details>
  );
}
