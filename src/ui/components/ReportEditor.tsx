import type { ReportPacket } from '@/core/model/packet';
import type { Channel } from '@/core/model/report';
import { markEntry } from '@/core/report/mark-entry';
import { ask } from '@/messages/client';
import { ConfirmButton } from '@/ui/components/ConfirmButton';
import { CopyHelper } from '@/ui/components/CopyHelper';
import { DraftStatus } from '@/ui/components/DraftStatus';
import { HelpSection } from '@/ui/components/HelpSection';
import { NextSteps } from '@/ui/components/NextSteps';
import { PacketFields } from '@/ui/components/PacketFields';
import { PartLink } from '@/ui/components/PartLink';
import { PictureField } from '@/ui/components/PictureField';
import { PrintedReport } from '@/ui/components/PrintedReport';
import { ReportPlaces } from '@/ui/components/ReportPlaces';
import { ReportSubject } from '@/ui/components/ReportSubject';
import { SaveReport } from '@/ui/components/SaveReport';
import type { Directory } from '@/ui/directory';
import type { ChangeEntry, DraftState } from '@/ui/hooks/useDraft';
import { usePage } from '@/ui/hooks/usePage';

export interface ReportEditorProps {
  readonly draft: Extract<DraftState, { state: 'ready' }>;
  /** The warning it began with, as long as its tab may be there; null for a kept report. */
  readonly source: { readonly tabId: number; readonly warningId: string } | null;
  readonly directory: Directory;
  readonly onChange: ChangeEntry;
  readonly onKeep: () => void;
  readonly onDelete: () => void;
}

/** The report on one page: what it is about, what it says, where it goes, and how it gets there. */
export function ReportEditor({ draft, source, directory, onChange, onKeep, onDelete }: ReportEditorProps) {
  const { t } = usePage();
  const { entry, original, keeping } = draft;
  const changePacket = (change: Partial<ReportPacket>) =>
    onChange((now) => ({ ...now, packet: { ...now.packet, ...change } }));
  const noteOpened = ({ id }: Channel) => {
    onChange((now) => ({
      ...now,
      state: now.state === 'sent' ? 'sent' : 'opened',
      channels: [...now.channels.filter((known) => known !== id), id],
    }));
    if (source) void ask('history/act', { id: source.warningId, action: 'report-opened' });
  };
  const opened = directory.channels.find(({ id }) => id === entry.channels.at(-1)) ?? null;
  return (
    <>
      <p>{t('draft_intro')}</p>
      <nav class="ways ways-kept" aria-label={t('popup_ways')}>
        <PartLink part="places">{t('places_title')}</PartLink>
        <PartLink part="copies">{t('save_title')}</PartLink>
      </nav>
      <DraftStatus keeping={keeping} onKeep={onKeep} />
      <ReportSubject entry={entry} onChange={onChange} />
      {entry.isUrgent && <HelpSection helplines={directory.helplines} />}
      <PacketFields packet={entry.packet} original={original} onChange={changePacket} />
      <PictureField
        picture={entry.packet.picture}
        isMinorInvolved={entry.isMinorInvolved}
        source={source}
        onChange={(picture) =>
          // it may have been taken while the person said that somebody under 18 is involved
          onChange((now) => (now.isMinorInvolved ? now : { ...now, packet: { ...now.packet, picture } }))
        }
      />
      <ReportPlaces entry={entry} directory={directory} onOpen={noteOpened} />
      {opened && (
        <CopyHelper
          key={opened.id}
          entry={entry}
          channel={opened}
          isKept={keeping === 'kept'}
          onMark={(mark) => onChange((now) => markEntry(now, mark, Date.now()))}
        />
      )}
      <SaveReport packet={entry.packet} />
      <NextSteps />
      {(keeping === 'kept' || keeping === 'saving') && (
        <ConfirmButton
          start={t('draft_delete')}
          question={t('draft_delete_sure')}
          yes={t('draft_delete_yes')}
          no={t('draft_delete_no')}
          onConfirm={onDelete}
        />
      )}
      <PrintedReport packet={entry.packet} />
    </>
  );
}
