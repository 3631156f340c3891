import { readDirectory } from '@/ui/directory';
import { CheckTextPage } from '@/ui/pages/CheckTextPage';
import { readRegisters } from '@/ui/register-directory';
import { showPage } from '@/ui/show-page';
import channels from '../../rules/directory/channels.json';
import helplines from '../../rules/directory/helplines.json';
import registers from '../../rules/directory/registers.json';
import saferWays from '../../rules/directory/safer-ways.json';

showPage(
  { title: 'check_title', view: 'tab' },
  <CheckTextPage
    search={location.search}
    directory={readDirectory(channels, helplines)}
    registers={readRegisters(registers, saferWays)}
  />,
);
