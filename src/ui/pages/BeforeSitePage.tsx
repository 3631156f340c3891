import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SiteStop, StopAnswer } from '@/core/model/site-stop';
import { makeHostVisible } from '@/core/text/visible-text';
import { levelKey } from '@/core/words/keys';
import { reasonText } from '@/locales/words';
import { ContinueChoices } from '@/ui/components/ContinueChoices';
import { FailedMessage } from '@/ui/components/FailedMessage';
import { HelpSection } from '@/ui/components/HelpSection';
import { HostName } from '@/ui/components/HostName';
import { LevelShape } from '@/ui/components/LevelShape';
import { ListedBy } from '@/ui/components/ListedBy';
import { PageHeader } from '@/ui/components/PageHeader';
import { SaferWays } from '@/ui/components/SaferWays';
import { StateMessage } from '@/ui/components/StateMessage';
import { StatusLine } from '@/ui/components/StatusLine';
import type { Directory } from '@/ui/directory';
import { usePage } from '@/ui/hooks/usePage';
import { useSiteStop } from '@/ui/hooks/useSiteStop';
import { closeTab } from '@/ui/leave-tab';
import type { RegisterDirectory } from '@/ui/register-directory';

export interface BeforeSitePageProps {
  /** What the page was opened for. It may be anything: nothing is shown or opened that the worker does not know as listed. */
  readonly address: string;
  readonly directory: Directory;
  readonly registers: RegisterDirectory;
}

/** Stands before a listed site: why, who says so, what it may mean, and the way back first. */
export function BeforeSitePage({ address, directory, registers }: BeforeSitePageProps) {
  const { t } = usePage();
  const { loaded, reload, decide } = useSiteStop(address);
  return (
    <>
      <PageHeader />
      <main aria-busy={loaded.state === 'loading'}>
        {loaded.state === 'failed' && <FailedMessage onRetry={reload} />}
        {loaded.state === 'ready' && loaded.value.stop === null && <NothingHere />}
        {loaded.state === 'ready' && loaded.value.stop !== null && (
          <Stop stop={loaded.value.stop} onDecide={decide} directory={directory} registers={registers} />
        )}
      </main>
    </>
  );
}

function NothingHere() {
  const { t } = usePage();
  return (
    <StateMessage title={t('before_nothing')}>
      <p>{t('before_nothing_hint')}</p>
      <button type="button" onClick={() => void closeTab()}>
        {t('before_close')}
      </button>
    </StateMessage>
  );
}

interface StopProps {
  readonly stop: SiteStop;
  readonly onDecide: (stop: SiteStop, answer: StopAnswer) => Promise<boolean>;
  readonly directory: Directory;
  readonly registers: RegisterDirectory;
}

function Stop({ stop, onDecide, directory, registers }: StopProps) {
  const { t } = usePage();
  const titleId = useId();
  const back = useRef<HTMLButtonElement>(null);
  const [hasFailed, setFailed] = useState(false);
  // whoever presses Enter without reading turns back
  useLayoutEffect(() => back.current?.focus(), []);
  const decide = async (answer: StopAnswer) => setFailed(!(await onDecide(stop, answer)));
  return (
    <>
      <section class={`warning level-${stop.level} before-site`} aria-labelledby={titleId}>
        <div class="warning-head">
          <LevelShape level={stop.level} />
          <div>
            <p class="warning-level">
              {t(levelKey(stop.level))} <span aria-hidden="true">·</span> <HostName host={stop.host} />
            </p>
            <h1 id={titleId}>{reasonText(t, stop.reason)}</h1>
          </div>
        </div>
        <p>{t('before_where', { host: makeHostVisible(stop.host) })}</p>
        <ListedBy listed={stop.listed} />
        <div>
          <h2>{t('before_may')}</h2>
          <ul class="points">
            <li>{t(stop.kind === 'drug-sale' ? 'before_may_drugs' : 'before_may_medicines')}</li>
            <li>{t('before_may_money')}</li>
            <li>{t('before_may_old')}</li>
          </ul>
        </div>
        <button type="button" class="button-main" ref={back} onClick={() => void decide('back')}>
          {t('before_back')}
        </button>
        <ContinueChoices domain={stop.domain} onChoose={(choice) => void decide(choice)} />
        <StatusLine>{hasFailed && t('options_failed')}</StatusLine>
        <p class="next-step">{t(stop.kind === 'drug-sale' ? 'popup_next_step_drug' : 'popup_next_step')}</p>
      </section>
      {stop.kind === 'medicine-site' && <SaferWays host={stop.host} registers={registers} folded />}
      <HelpSection helplines={directory.helplines} />
    </>
  );
}
