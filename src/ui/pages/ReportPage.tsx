import { useState } from 'preact/hooks';
import { CopyWindow } from '@/ui/components/CopyWindow';
import { DraftReport } from '@/ui/components/DraftReport';
import { PageHeader } from '@/ui/components/PageHeader';
import { PageNav } from '@/ui/components/PageNav';
import { ReportList } from '@/ui/components/ReportList';
import { WrongWarning } from '@/ui/components/WrongWarning';
import type { Directory } from '@/ui/directory';
import type { DraftStart } from '@/ui/hooks/useDraft';
import { usePage } from '@/ui/hooks/usePage';

export interface ReportPageProps {
  /**
   * Query of the page's address: `?tab=ID&warning=ID` begins a report, with `&wrong` a text about a wrong warning; `?id=ID`
   * goes on with a kept one, with `&copy=CHANNEL` only to copy from it; none lists what is kept.
   */
  readonly search: string;
  readonly directory: Directory;
}

type Way =
  | { readonly name: 'list' }
  | { readonly name: 'draft'; readonly start: DraftStart }
  | { readonly name: 'copy'; readonly id: string; readonly channel: string }
  | { readonly name: 'wrong'; readonly tabId: number; readonly warningId: string };

const TITLES = { list: 'ledger_title', draft: 'draft_title', copy: 'helper_title', wrong: 'tell_title' } as const;

/** A report that a person prepares and sends themselves, and the list of those before. */
export function ReportPage({ search, directory }: ReportPageProps) {
  const { t } = usePage();
  const [way] = useState(() => readWay(search));
  return (
    <>
      <PageHeader title={t(TITLES[way.name])} />
      <main>
        <Part way={way} directory={directory} />
      </main>
      {way.name !== 'copy' && <PageNav here={way.name === 'list' ? 'reports' : 'report'} />}
    </>
  );
}

function Part({ way, directory }: { way: Way; directory: Directory }) {
  const { t } = usePage();
  if (way.name === 'draft') return <DraftReport start={way.start} directory={directory} />;
  if (way.name === 'copy') return <CopyWindow id={way.id} channelId={way.channel} channels={directory.channels} />;
  if (way.name === 'wrong') return <WrongWarning tabId={way.tabId} warningId={way.warningId} />;
  return (
    <>
      <p class="hint">{t('ledger_intro')}</p>
      <ReportList channels={directory.channels} />
    </>
  );
}

function readWay(search: string): Way {
  const query = new URLSearchParams(search);
  const [id, channel, tab, warningId] = ['id', 'copy', 'tab', 'warning'].map((name) => query.get(name));
  if (id) return channel ? { name: 'copy', id, channel } : { name: 'draft', start: { id } };
  if (!tab || !warningId || !/^\d{1,10}$/.test(tab)) return { name: 'list' };
  const start = { tabId: Number(tab), warningId };
  return query.has('wrong') ? { name: 'wrong', ...start } : { name: 'draft', start };
}
