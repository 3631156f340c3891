import { readDirectory } from '@/ui/directory';
import { ReportPage } from '@/ui/pages/ReportPage';
import { showPage } from '@/ui/show-page';
import channels from '../../rules/directory/channels.json';
import helplines from '../../rules/directory/helplines.json';

showPage(
  { title: 'ledger_title', view: 'tab' },
  <ReportPage search={location.search} directory={readDirectory(channels, helplines)} />,
);
