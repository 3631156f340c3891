import { readDirectory } from '@/ui/directory';
import { OptionsPage } from '@/ui/pages/OptionsPage';
import { showPage } from '@/ui/show-page';
import channels from '../../rules/directory/channels.json';
import helplines from '../../rules/directory/helplines.json';

showPage(
  { title: 'options_title', view: 'tab' },
  <OptionsPage directory={readDirectory(channels, helplines)} browserLanguages={navigator.languages} />,
);
