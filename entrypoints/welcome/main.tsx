import { writeNotice } from '@/background/notice-words';
import { drawForPractice } from '@/content/practice';
import { readDirectory } from '@/ui/directory';
import { WelcomePage } from '@/ui/pages/WelcomePage';
import { showPage } from '@/ui/show-page';
import channels from '../../rules/directory/channels.json';
import helplines from '../../rules/directory/helplines.json';

showPage(
  { title: 'welcome_title', view: 'tab' },
  <WelcomePage
    directory={readDirectory(channels, helplines)}
    browserLanguages={navigator.languages}
    // practice warnings are drawn by what draws them on pages, so that they look the same
    drawNotice={(shape, warning, page, onUse) =>
      drawForPractice(shape, warning, writeNotice(page, warning, shape === 'reminder' ? 'quiet' : 'full'), onUse)
    }
  />,
);
