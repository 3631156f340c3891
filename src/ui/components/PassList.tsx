import type { SitePass } from '@/core/model/site-stop';
import { makeHostVisible } from '@/core/text/visible-text';
import { formatTime } from '@/core/words/dates';
import { HostName } from '@/ui/components/HostName';
import { usePage } from '@/ui/hooks/usePage';

export interface PassListProps {
  readonly passes: readonly SitePass[];
  readonly onRemove: (pass: SitePass) => void;
}

/** Listed sites that the person chose to open, and until when; nothing when there are none. */
export function PassList({ passes, onRemove }: PassListProps) {
  const { t, language } = usePage();
  if (passes.length === 0) return null;
  return (
    <>
      <h3>{t('options_passes')}</h3>
      <ul class="rows">
        {passes.map((pass) => (
          <li key={pass.domain} class="row">
            <div>
              <p>
                <HostName host={pass.domain} />
              </p>
              <p class="hint">
                {pass.until === null
                  ? `${t('options_pass_always')}, ${t('options_mute_since', { date: formatTime(pass.since, language) })}`
                  : t('options_pass_until', { date: formatTime(pass.until, language) })}
              </p>
            </div>
            <button
              type="button"
              aria-label={t('options_pass_remove_on', { host: makeHostVisible(pass.domain) })}
              onClick={() => onRemove(pass)}
            >
              {t('options_pass_remove')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
