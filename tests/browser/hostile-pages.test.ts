import { describe } from 'vitest';
import { type BrowserName, findBrowser } from '../support/browsers.ts';
import { DOCUMENTS } from './hostile/documents.ts';
import { FORGERIES } from './hostile/forgeries.ts';
import { FRAMEWORK } from './hostile/framework.ts';
import { HEAVY } from './hostile/heavy.ts';
import { HIDING } from './hostile/hiding.ts';
import { ODD_HOSTS } from './hostile/odd-hosts.ts';
import { OTHER_DOCUMENTS } from './hostile/other-documents.ts';
import { PAPER } from './hostile/paper.ts';
import { testPages } from './hostile/run-pages.ts';

/** Every page is used twice: by somebody without the extension, and by somebody with it. */
describe.each(['chromium', 'firefox'] as BrowserName[])('%s', (name) => {
  describe.skipIf(findBrowser(name) === null)('on pages that fight back', () => {
    testPages(name, [
      ...FORGERIES,
      ...HIDING,
      ...HEAVY,
      ...DOCUMENTS,
      ...FRAMEWORK,
      ...OTHER_DOCUMENTS,
      ...PAPER,
      ...ODD_HOSTS,
    ]);
  });
});
