import { rmSync } from 'node:fs';
import { afterAll, describe } from 'vitest';
import { type BrowserName, findBrowser } from '../support/browsers.ts';
import { makeOtherExtension, TRICKS } from './hostile/other-extension.ts';
import { testPages } from './hostile/run-pages.ts';

/** Another extension can look into our closed shadow root, and change what is there. */
describe.each(['chromium', 'firefox'] as BrowserName[])('%s', (name) => {
  describe.skipIf(findBrowser(name) === null)('beside an extension that changes our banner', () => {
    const folder = makeOtherExtension();
    testPages(name, TRICKS, folder);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
  });
});
