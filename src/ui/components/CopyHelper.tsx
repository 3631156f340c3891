import { useState } from 'preact/hooks';
import type { Channel } from '@/core/model/report';
import type { ReportEntry, ReportMark } from '@/core/model/report-entry';
import { CopyFields } from '@/ui/components/CopyFields';
import { KeptText } from '@/ui/components/KeptText';
import { Panel } from '@/ui/components/Panel';
import { StatusLine } from '@/ui/components/StatusLine';
import { usePage } from '@/ui/hooks/usePage';
import { canOpenWindow, openBeside } from '@/ui/open-beside';

const REFERENCE_LIMIT = 120;

export interface CopyHelperProps {
  readonly entry: ReportEntry;
  /** The place that was opened last. */
  readonly channel: Channel;
  /** Only a kept report can be shown in a window of its own. */
  readonly isKept: boolean;
  readonly onMark: (mark: ReportMark) => void;
}

/** Beside an open form: its fields one after the other to copy, and a note that it was sent. */
export function CopyHelper({ entry, channel, isKept, onMark }: CopyHelperProps) {
  const { t } = usePage();
  const [hasFailed, setFailed] = useState(false);
  const openWindow = async () => setFailed(!(await openBeside(`/report.html?id=${entry.id}&copy=${channel.id}`)));
  return (
    <Panel title={t('helper_for', { place: channel.name })}>
      <p class="hint">{t(channel.url === null ? 'helper_text_mail' : 'helper_text')}</p>
      {isKept && canOpenWindow() && (
        <button type="button" class="button-quiet" onClick={() => void openWindow()}>
          {t('helper_window')}
        </button>
      )}
      <StatusLine>{hasFailed && t('history_action_failed')}</StatusLine>
      <CopyFields packet={entry.packet} channel={channel} />
      {entry.state === 'sent' ? (
        <p class="notice">{t('helper_is_sent')}</p>
      ) : (
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
    </Panel>
  );
}
