import type { Mute } from '@/core/model/settings';
import { makeHostVisible } from '@/core/text/visible-text';
import { formatTime } from '@/core/words/dates';
import { HostName } from '@/ui/components/HostName';
import { usePage } from '@/ui/hooks/usePage';

export interface MuteListProps {
  readonly mutes: readonly Mute[];
  readonly onRemove: (mute: Mute) => void;
}

/** Where the person asked us to keep quiet. */
export function MuteList({ mutes, onRemove }: MuteListProps) {
  const { t, language } = usePage();
  if (mutes.length === 0) return <p>{t('options_mutes_none')}</p>;
  return (
    <ul class="rows">
      {mutes.map((mute) => (
        <li key={`${mute.scope}/${mute.host}/${mute.hash}`} class="row">
          <div>
            <p>
              <HostName host={mute.host} />
            </p>
            <p class="hint">
              {t(mute.scope === 'site' ? 'options_mute_site' : 'options_mute_page')},{' '}
              {t('options_mute_since', { date: formatTime(mute.since, language) })}
            </p>
          </div>
          <button
            type="button"
            aria-label={t('options_mute_remove_on', { host: makeHostVisible(mute.host) })}
            onClick={() => onRemove(mute)}
          >
            {t('options_mute_remove')}
          </button>
        </li>
      ))}
    </ul>
  );
}
