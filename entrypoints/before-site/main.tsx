import { readDirectory } from '@/ui/directory';
import { BeforeSitePage } from '@/ui/pages/BeforeSitePage';
import { readRegisters } from '@/ui/register-directory';
import { showPage } from '@/ui/show-page';
import channels from '../../rules/directory/channels.json';
import helplines from '../../rules/directory/helplines.json';
import registers from '../../rules/directory/registers.json';
import saferWays from '../../rules/directory/safer-ways.json';

const address = new URLSearchParams(location.search).get('at') ?? '';
showPage(
  { title: 'before_title', view: 'tab' },
  <BeforeSitePage
    address={address}
    directory={readDirectory(channels, helplines)}
    registers={readRegisters(registers, saferWays)}
  />,
);
