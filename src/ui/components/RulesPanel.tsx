import { AddSource } from '@/ui/components/AddSource';
import { Panel } from '@/ui/components/Panel';
import { SourceItem } from '@/ui/components/SourceItem';
import { StatusLine } from '@/ui/components/StatusLine';
import { usePage } from '@/ui/hooks/usePage';
import { useSources } from '@/ui/hooks/useSources';

/** Where the rules come from and how old they are. */
export function RulesPanel() {
  const { t } = usePage();
  const sources = useSources();
  const { loaded, busy } = sources;
  return (
    <Panel title={t('rules_title')}>
      <p class="hint">{t('rules_intro')}</p>
      {loaded.state === 'ready' && (
        <ul class="sources">
          {loaded.value.sources.map((source) => (
            <SourceItem
              key={source.id}
              source={source}
              isBusy={busy === source.id}
              onCheck={sources.check}
              onSwitch={sources.switchTo}
              onRemove={sources.remove}
            />
          ))}
        </ul>
      )}
      <StatusLine>{(loaded.state === 'failed' || sources.hasFailed) && t('rules_failed')}</StatusLine>
      <AddSource sources={sources} />
    </Panel>
  );
}
