import type { ReportEntry } from '@/core/model/report-entry';
import { REPORT_KINDS } from '@/core/report/kinds';
import { reportKindKey } from '@/core/words/keys';
import { ChoiceField } from '@/ui/components/ChoiceField';
import { Panel } from '@/ui/components/Panel';
import { SwitchField } from '@/ui/components/SwitchField';
import type { ChangeEntry } from '@/ui/hooks/useDraft';
import { usePage } from '@/ui/hooks/usePage';

export interface ReportSubjectProps {
  readonly entry: ReportEntry;
  readonly onChange: ChangeEntry;
}

/** What is reported, and whether somebody needs help first: it decides where the report goes. */
export function ReportSubject({ entry, onChange }: ReportSubjectProps) {
  const { t } = usePage();
  const chooseKind = (value: string) =>
    onChange((now) => {
      const kind = REPORT_KINDS.find((known) => known === value) ?? now.packet.kind;
      return withMinor({ ...now, packet: { ...now.packet, kind } }, now.isMinorInvolved || kind === 'minor-involved');
    });
  return (
    <Panel title={t('draft_what')}>
      <ChoiceField
        label={t('draft_kind')}
        help={t('draft_kind_help')}
        value={entry.packet.kind}
        choices={REPORT_KINDS.map((kind) => ({ value: kind, text: t(reportKindKey(kind)) }))}
        onChange={chooseKind}
      />
      <SwitchField
        label={t('draft_urgent')}
        help={t('draft_urgent_help')}
        isOn={entry.isUrgent}
        onChange={(isUrgent) => onChange((now) => ({ ...now, isUrgent }))}
      />
      <SwitchField
        label={t('draft_minor')}
        help={t('draft_minor_help')}
        isOn={entry.isMinorInvolved}
        onChange={(isMinor) => onChange((now) => withMinor(kindOf(now, isMinor), isMinor))}
      />
    </Panel>
  );
}

/** The report says so itself, too; what is offered stands in its place when that is taken back. */
function kindOf(entry: ReportEntry, isMinor: boolean): ReportEntry {
  const { packet, offer } = entry;
  if (isMinor) return { ...entry, packet: { ...packet, kind: 'minor-involved' } };
  return packet.kind === 'minor-involved' ? { ...entry, packet: { ...packet, kind: offer } } : entry;
}

/** Where somebody under 18 may be involved there is no picture: what was taken before is gone. */
function withMinor(entry: ReportEntry, isMinorInvolved: boolean): ReportEntry {
  if (!isMinorInvolved) return { ...entry, isMinorInvolved };
  return { ...entry, isMinorInvolved, packet: { ...entry.packet, picture: null } };
}
