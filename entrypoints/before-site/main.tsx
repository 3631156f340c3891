import { readDirectory } from '@/ui/directory';
import { BeforeSitePage } from '@/ui/pages/BeforeSitePage';
import { showPage } from '@/ui/show-page';
import channels from '../../rules/directory/channels.json';
import helplines from '../../rules/directory/helplines.json';

const address = new URLSearchParams(location.search).get('at') ?? '';
showPage(
  { title: 'before_title', view: 'tab' },
  <BeforeSitePage address={address} directory={readDirectory(channels, helplines)} />,
);
