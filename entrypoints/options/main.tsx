import { readDirectory } from '@/ui/directory';
import { OptionsPage } from '@/ui/pages/OptionsPage';
import { readRegisters } from '@/ui/register-directory';
import { showPage } from '@/ui/show-page';
import channels from '../../rules/directory/channels.json';
import helplines from '../../rules/directory/helplines.json';
import registers from '../../rules/directory/registers.json';
import saferWays from '../../rules/directory/safer-ways.json';

showPage(
  { title: 'options_title', view: 'tab' },
  <OptionsPage
    directory={readDirectory(channels, helplines)}
    registers={readRegisters(registers, saferWays)}
    browserLanguages={navigator.languages}
  />,
);
