import { useState } from 'preact/hooks';
import type { Mute, Settings } from '@/core/model/settings';
import type { SitePass } from '@/core/model/site-stop';
import { ask } from '@/messages/client';
import { ConfirmButton } from '@/ui/components/ConfirmButton';
import { MuteList } from '@/ui/components/MuteList';
import { PageHeader } from '@/ui/components/PageHeader';
import { PageNav } from '@/ui/components/PageNav';
import { Panel } from '@/ui/components/Panel';
import { PassList } from '@/ui/components/PassList';
import { RulesPanel } from '@/ui/components/RulesPanel';
import { SearchMarksPanel } from '@/ui/components/SearchMarksPanel';
import { SettingFields } from '@/ui/components/SettingFields';
import { StatusLine } from '@/ui/components/StatusLine';
import { WrongCount } from '@/ui/components/WrongCount';
import type { Directory } from '@/ui/directory';
import { usePage } from '@/ui/hooks/usePage';
import { useRequest } from '@/ui/hooks/useRequest';
import type { RegisterDirectory } from '@/ui/register-directory';

export interface OptionsPageProps {
  readonly directory: Directory;
  readonly registers: RegisterDirectory;
  /** BCP 47 tags, most wanted first. */
  readonly browserLanguages: readonly string[];
}

/** Country, language, marks on search results, silenced places, erasing, and what happens with data. */
export function OptionsPage({ directory, registers, browserLanguages }: OptionsPageProps) {
  const { t, saveSettings } = usePage();
  const places = [...directory.channels, ...directory.helplines, ...registers.registers, ...registers.saferWays];
  const [outcome, setOutcome] = useState<'none' | 'saved' | 'failed'>('none');
  const save = async (settings: Settings) => setOutcome((await saveSettings(settings)) ? 'saved' : 'failed');
  return (
    <>
      <PageHeader title={t('options_title')} />
      <main>
        <div class="panel">
          <SettingFields places={places} browserLanguages={browserLanguages} onChange={save} />
          <StatusLine>
            {outcome === 'saved' && t('options_saved')}
            {outcome === 'failed' && t('options_failed')}
          </StatusLine>
        </div>
        <SearchMarksPanel onChange={save} />
        <RulesPanel />
        <StoredThings />
        <Panel title={t('options_privacy')}>
          <ul class="privacy">
            <li>{t('options_privacy_local')}</li>
            <li>{t('options_privacy_kept')}</li>
            <li>{t('options_privacy_words')}</li>
            <li>{t('options_privacy_report')}</li>
          </ul>
        </Panel>
      </main>
      <PageNav here="options" />
    </>
  );
}

/** What is kept on the device, and the ways to take it away. */
function StoredThings() {
  const { t, reloadSettings } = usePage();
  const { loaded, reload, put } = useRequest('mutes/list', {});
  const passes = useRequest('passes/list', {});
  const [outcome, setOutcome] = useState<'none' | 'failed' | 'erased'>('none');
  const [changes, setChanges] = useState(0);
  const removeMute = async (mute: Mute) => {
    const reply = await ask('mutes/remove', { mute });
    if (reply.ok) {
      put(reply.value);
      setChanges((before) => before + 1);
    }
    setOutcome(reply.ok ? 'none' : 'failed');
  };
  const removePass = async ({ domain }: SitePass) => {
    const reply = await ask('passes/remove', { domain });
    if (reply.ok) passes.put(reply.value);
    setOutcome(reply.ok ? 'none' : 'failed');
  };
  const erase = async () => {
    const reply = await ask('everything/erase', {});
    if (reply.ok) {
      await Promise.all([reload(), passes.reload(), reloadSettings()]);
      setChanges((before) => before + 1);
    }
    setOutcome(reply.ok ? 'erased' : 'failed');
  };
  return (
    <>
      <Panel title={t('options_mutes')}>
        <p class="hint">{t('options_mutes_help')}</p>
        {/* counted anew when warnings are wanted again, or all was erased */}
        <WrongCount key={changes} />
        {loaded.state === 'ready' && <MuteList mutes={loaded.value.mutes} onRemove={removeMute} />}
        {passes.loaded.state === 'ready' && <PassList passes={passes.loaded.value.passes} onRemove={removePass} />}
        {(loaded.state === 'failed' || passes.loaded.state === 'failed') && <p>{t('options_failed')}</p>}
      </Panel>
      <Panel title={t('options_erase')}>
        <p>{t('options_erase_help')}</p>
        <ConfirmButton
          start={t('options_erase_start')}
          question={t('options_erase_sure')}
          yes={t('options_erase_yes')}
          no={t('options_erase_no')}
          onConfirm={erase}
        />
        <StatusLine>
          {outcome === 'erased' && t('options_erase_done')}
          {outcome === 'failed' && t('wrong_failed')}
        </StatusLine>
      </Panel>
    </>
  );
}
