import type { TabStatus, Warning } from '@/core/model/warning';
import { ask } from '@/messages/client';
import { AfterPayment } from '@/ui/components/AfterPayment';
import { CardNote } from '@/ui/components/CardNote';
import { CheckLimits } from '@/ui/components/CheckLimits';
import { ClearState } from '@/ui/components/ClearState';
import { CountryLine } from '@/ui/components/CountryLine';
import { DueReports } from '@/ui/components/DueReports';
import { FailedMessage } from '@/ui/components/FailedMessage';
import { HelpSection } from '@/ui/components/HelpSection';
import { ListingWarnings } from '@/ui/components/ListingWarnings';
import { MuteSection } from '@/ui/components/MuteSection';
import { PageHeader } from '@/ui/components/PageHeader';
import { PageNav } from '@/ui/components/PageNav';
import { ReportSection } from '@/ui/components/ReportSection';
import { RulesFooter } from '@/ui/components/RulesFooter';
import { SaferWays } from '@/ui/components/SaferWays';
import { SitePanel } from '@/ui/components/SitePanel';
import { StateMessage } from '@/ui/components/StateMessage';
import { WarningCard } from '@/ui/components/WarningCard';
import type { Directory } from '@/ui/directory';
import { usePage } from '@/ui/hooks/usePage';
import { type TabState, useTabStatus } from '@/ui/hooks/useTabStatus';
import type { RegisterDirectory } from '@/ui/register-directory';
import { unmuteHost } from '@/ui/unmute-host';

export interface PopupPageProps {
  /** Query of the page's address; `?tab=ID` names a tab. */
  readonly search: string;
  readonly directory: Directory;
  readonly registers: RegisterDirectory;
}

/** What we know of one tab's page: a warning with its reasons and what to do, or why there is none. */
export function PopupPage({ search, directory, registers }: PopupPageProps) {
  const tab = useTabStatus(search);
  return (
    <>
      <PageHeader />
      <main aria-busy={tab.status.state === 'loading'}>
        <TabContent tab={tab} directory={directory} registers={registers} />
        <DueReports />
        <HelpSection helplines={directory.helplines} isReady={tab.status.state !== 'loading'} />
        <RulesFooter />
      </main>
      <PageNav here="popup" />
    </>
  );
}

interface TabContentProps extends Pick<PopupPageProps, 'directory' | 'registers'> {
  readonly tab: TabState;
}

function TabContent({ tab, directory, registers }: TabContentProps) {
  const { t } = usePage();
  const { status, reload } = tab;
  if (status.state === 'loading') return <StateMessage title={t('popup_checking')} />;
  if (status.state === 'failed') {
    return <FailedMessage onRetry={reload} />;
  }
  const found = status.value;
  if (found.state === 'unavailable') {
    return (
      <StateMessage title={t('popup_unavailable')}>
        <p>{t('popup_unavailable_hint')}</p>
      </StateMessage>
    );
  }
  if (found.state === 'checking') {
    return (
      <StateMessage title={t('popup_checking')}>
        <p>{t('popup_checking_hint')}</p>
      </StateMessage>
    );
  }
  return <CheckedTab tab={tab} status={found} directory={directory} registers={registers} />;
}

interface CheckedTabProps extends TabContentProps {
  readonly status: Extract<TabStatus, { state: 'checked' }>;
}

function CheckedTab({ tab, status, directory, registers }: CheckedTabProps) {
  const { tabId, reload } = tab;
  const [first, ...others] = status.warnings;
  if (tabId === null) return <ClearState status={status} />;
  return (
    <>
      {first ? (
        <WarnedTab
          tabId={tabId}
          first={first}
          others={others}
          directory={directory}
          registers={registers}
          onMuted={reload}
        />
      ) : (
        <SitePanel tabId={tabId} registers={registers}>
          <ClearState status={status} />
        </SitePanel>
      )}
      <CheckLimits status={status} />
    </>
  );
}

interface WarnedTabProps extends Pick<PopupPageProps, 'directory' | 'registers'> {
  readonly tabId: number;
  /** The strongest warning. */
  readonly first: Warning;
  readonly others: readonly Warning[];
  readonly onMuted: () => Promise<void>;
}

/** The warning, what to do now, the seller, other ways, the report, and that we may be wrong: in this order. */
function WarnedTab({ tabId, first, others, directory, registers, onMuted }: WarnedTabProps) {
  const { t } = usePage();
  const mute = async (scope: 'page' | 'site') => {
    const reply = await ask('mutes/add', { tabId, scope });
    if (reply.ok) await onMuted();
    return reply.ok;
  };
  const noteReport = () => void ask('history/act', { id: first.id, action: 'report-opened' });
  return (
    <>
      <WarningCard warning={first} tabId={tabId} />
      <AfterPayment warning={first} />
      <CardNote warning={first} tabId={tabId} />
      {others.length > 0 && (
        <ListingWarnings title={t('popup_listings', { count: others.length })} warnings={others} tabId={tabId} />
      )}
      <SitePanel tabId={tabId} registers={null} warning={first} />
      <CountryLine unknown="country_choose" />
      {first.kind === 'medicine-site' && (
        <SaferWays host={first.host} registers={registers} namesCountry={false} folded />
      )}
      <ReportSection warning={first} tabId={tabId} directory={directory} onOpen={noteReport} />
      <MuteSection
        host={first.host}
        muted={first.muted}
        tellHref={`/report.html?tab=${tabId}&warning=${first.id}&wrong`}
        onMute={mute}
        onUnmute={() => unmuteHost(first.host, first.muted)}
      />
    </>
  );
}
