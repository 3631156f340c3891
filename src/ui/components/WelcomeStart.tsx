import { useState } from 'preact/hooks';
import type { Settings } from '@/core/model/settings';
import { SettingFields } from '@/ui/components/SettingFields';
import { StatusLine } from '@/ui/components/StatusLine';
import type { Directory } from '@/ui/directory';
import { usePage } from '@/ui/hooks/usePage';
import { AUDIENCES, type Audience } from '@/ui/welcome-steps';

export interface WelcomeStartProps {
  readonly directory: Directory;
  /** BCP 47 tags, most wanted first. */
  readonly browserLanguages: readonly string[];
  readonly onChoose: (audience: Audience) => void;
}

/** That it works already, for whom it is, and the country and language that were guessed. */
export function WelcomeStart({ directory, browserLanguages, onChoose }: WelcomeStartProps) {
  const { t, saveSettings } = usePage();
  const places = [...directory.channels, ...directory.helplines];
  const [outcome, setOutcome] = useState<'none' | 'saved' | 'failed'>('none');
  const save = async (settings: Settings) => setOutcome((await saveSettings(settings)) ? 'saved' : 'failed');
  return (
    <>
      <p>{t('welcome_start_does')}</p>
      <p>{t('welcome_start_reload')}</p>
      <h3>{t('welcome_audience')}</h3>
      <ul class="audiences">
        {AUDIENCES.map((audience) => (
          <li key={audience}>
            <button type="button" onClick={() => onChoose(audience)}>
              {t(`welcome_audience_${audience}`)}
              <span class="hint">{t(`welcome_audience_${audience}_help`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <section class="panel">
        <h3>{t('welcome_place')}</h3>
        <SettingFields places={places} browserLanguages={browserLanguages} onChange={save} />
        <StatusLine>
          {outcome === 'saved' && t('options_saved')}
          {outcome === 'failed' && t('options_failed')}
        </StatusLine>
      </section>
    </>
  );
}
