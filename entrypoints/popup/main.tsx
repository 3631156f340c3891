import { readDirectory } from '@/ui/directory';
import { PopupPage } from '@/ui/pages/PopupPage';
import { showPage } from '@/ui/show-page';
import channels from '../../rules/directory/channels.json';
import helplines from '../../rules/directory/helplines.json';

const { search } = location;
showPage(
  { title: 'extName', view: new URLSearchParams(search).has('tab') ? 'tab' : 'popup' },
  <PopupPage search={search} directory={readDirectory(channels, helplines)} />,
);
