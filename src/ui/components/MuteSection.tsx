import { useEffect, useState } from 'preact/hooks';
import type { Warning } from '@/core/model/warning';
import { makeHostVisible } from '@/core/text/visible-text';
import { FoldedPanel } from '@/ui/components/FoldedPanel';
import { StatusLine } from '@/ui/components/StatusLine';
import { usePage } from '@/ui/hooks/usePage';

const PART = 'wrong';

export interface MuteSectionProps {
  /** Empty for a document that belongs to no site; only this page can be silenced then. */
  readonly host: string;
  readonly muted: Warning['muted'];
  /** Our page with a text about the wrong warning for whoever makes the rules. */
  readonly tellHref: string;
  /** Both are true when it worked. */
  readonly onMute: (scope: 'page' | 'site') => Promise<boolean>;
  readonly onUnmute: () => Promise<boolean>;
}

/** "We may be wrong": silence this page or site, see that it is silenced, take it back. */
export function MuteSection({ host, muted, tellHref, onMute, onUnmute }: MuteSectionProps) {
  const { t } = usePage();
  const [outcome, setOutcome] = useState<'none' | 'failed' | 'muted' | 'undone'>('none');
  // The button that was pressed is gone: keep the person's place here instead of at the top of the page.
  useEffect(() => {
    if (outcome === 'muted' || outcome === 'undone') document.getElementById(PART)?.focus();
  }, [outcome]);
  const mute = async (scope: 'page' | 'site') => setOutcome((await onMute(scope)) ? 'muted' : 'failed');
  const unmute = async () => setOutcome((await onUnmute()) ? 'undone' : 'failed');
  const isMuted = muted !== null && outcome !== 'undone';
  const shownHost = makeHostVisible(host);
  return (
    <FoldedPanel title={t('wrong_title')} id={PART} isOpen={muted !== null || outcome !== 'none'}>
      {isMuted ? (
        <>
          <p>{muted === 'page' ? t('wrong_muted_page') : t('wrong_muted_site', { host: shownHost })}</p>
          <button type="button" onClick={unmute}>
            {t('wrong_undo', { host: shownHost })}
          </button>
          <p>
            <a href={tellHref} target="_blank" rel="noopener">
              {t('tell_link')}
            </a>
          </p>
        </>
      ) : (
        <>
          <p>{t('wrong_text')}</p>
          <div class="buttons">
            <button type="button" onClick={() => mute('page')}>
              {t('wrong_mute_page')}
            </button>
            {host !== '' && (
              <button type="button" onClick={() => mute('site')}>
                {t('wrong_mute_site', { host: shownHost })}
              </button>
            )}
          </div>
        </>
      )}
      <StatusLine>
        {outcome === 'undone' && t('wrong_undone', { host: shownHost })}
        {outcome === 'failed' && t('wrong_failed')}
      </StatusLine>
    </FoldedPanel>
  );
}
