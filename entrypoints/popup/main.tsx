import { readDirectory } from '@/ui/directory';
import { PopupPage } from '@/ui/pages/PopupPage';
import { readRegisters } from '@/ui/register-directory';
import { showPage } from '@/ui/show-page';
import channels from '../../rules/directory/channels.json';
import helplines from '../../rules/directory/helplines.json';
import registers from '../../rules/directory/registers.json';
import saferWays from '../../rules/directory/safer-ways.json';

const { search } = location;
showPage(
  { title: 'extName', view: new URLSearchParams(search).has('tab') ? 'tab' : 'popup' },
  <PopupPage
    search={search}
    directory={readDirectory(channels, helplines)}
    registers={readRegisters(registers, saferWays)}
  />,
);
