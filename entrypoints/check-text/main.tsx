import { readDirectory } from '@/ui/directory';
import { CheckTextPage } from '@/ui/pages/CheckTextPage';
import { showPage } from '@/ui/show-page';
import channels from '../../rules/directory/channels.json';
import helplines from '../../rules/directory/helplines.json';

showPage(
  { title: 'check_title', view: 'tab' },
  <CheckTextPage search={location.search} directory={readDirectory(channels, helplines)} />,
);
