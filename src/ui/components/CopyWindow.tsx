import type { Channel } from '@/core/model/report';
import { CopyFields } from '@/ui/components/CopyFields';
import { FailedMessage } from '@/ui/components/FailedMessage';
import { Panel } from '@/ui/components/Panel';
import { StateMessage } from '@/ui/components/StateMessage';
import { usePage } from '@/ui/hooks/usePage';
import { useRequest } from '@/ui/hooks/useRequest';

export interface CopyWindowProps {
  readonly id: string;
  readonly channelId: string;
  readonly channels: readonly Channel[];
}

/** A kept report in a small window beside a form: to copy from, not to change. */
export function CopyWindow({ id, channelId, channels }: CopyWindowProps) {
  const { t } = usePage();
  const { loaded, reload } = useRequest('report/get', { id });
  const channel = channels.find((known) => known.id === channelId && known.status === 'confirmed');
  if (loaded.state === 'loading') return <StateMessage title={t('draft_loading')} />;
  if (loaded.state === 'failed') return <FailedMessage onRetry={() => void reload()} />;
  const { entry } = loaded.value;
  if (entry === null || channel === undefined) return <StateMessage title={t('draft_gone')} />;
  return (
    <Panel title={t('helper_for', { place: channel.name })}>
      <p class="hint">{t('helper_window_text')}</p>
      <CopyFields packet={entry.packet} channel={channel} />
    </Panel>
  );
}
