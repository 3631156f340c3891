import type { ComponentChildren } from 'preact';
import type { Warning } from '@/core/model/warning';
import { EvidenceList, type EvidenceListProps } from '@/ui/components/EvidenceList';
import { RuleDetails } from '@/ui/components/RuleDetails';
import { usePage } from '@/ui/hooks/usePage';

export interface WarningEvidenceProps {
  readonly warning: Warning;
  readonly heading: EvidenceListProps['heading'];
  /** Beside what we saw: the way to it. */
  readonly children?: ComponentChildren;
}

/** Both sides of a warning: what we saw, and what speaks against it. */
export function WarningEvidence({ warning: { evidence, packs }, heading, children }: WarningEvidenceProps) {
  const { t } = usePage();
  const against = evidence.filter(({ stance }) => stance === 'against');
  return (
    <>
      <EvidenceList
        title={t('evidence_for')}
        evidence={evidence.filter(({ stance }) => stance === 'for')}
        heading={heading}
      >
        {children}
      </EvidenceList>
      {against.length > 0 ? (
        <EvidenceList title={t('evidence_against')} evidence={against} heading={heading} />
      ) : (
        <p class="hint">{t('evidence_against_none')}</p>
      )}
      <RuleDetails evidence={evidence} packs={packs} />
    </>
  );
}
