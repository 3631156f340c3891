/** What the collector reads of pages that hide, split and draw their words (rows E31 to E54), with the browser's own styles. */
import { resolve } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, findBrowser } from '../support/browsers.ts';
import { waitFor } from '../support/time-limit.ts';
import { DRIVERS, type Driver } from './driver.ts';
import { PAGE_ROWS } from './page-rows.ts';
import { type Site, serveSite } from './site.ts';

const READER = `
import { collectPage } from '@/content/collect';
import { isSeen } from '@/content/visible';
const answers = [];
for (const { html, script } of JSON.parse(document.getElementById('rows').textContent)) {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width:600px;height:400px';
  document.body.append(frame);
  frame.contentDocument.write('<!doctype html><body>' + html);
  frame.contentDocument.close();
  if (script) frame.contentWindow.eval(script);
  const { blocks } = await collectPage(frame.contentDocument, isSeen);
  answers.push(blocks.map(({ text }) => text));
  frame.remove();
}
document.documentElement.dataset.answers = JSON.stringify(answers);
`;

async function bundleReader(): Promise<string> {
  const entry = 'virtual:reader';
  const { output } = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': resolve('src') } },
    plugins: [
      {
        name: 'reader',
        resolveId: (id: string) => (id === entry ? `\0${entry}` : null),
        load: (id: string) => (id === `\0${entry}` ? READER : null),
      },
    ],
    build: { write: false, rolldownOptions: { input: entry }, modulePreload: false, target: 'esnext' },
  })) as Rolldown.RolldownOutput;
  return output[0].code;
}

const browsers: BrowserName[] = ['chromium', 'firefox'];

describe.each(browsers)('%s', (name) => {
  describe.skipIf(findBrowser(name) === null)('reads', () => {
    let site: Site;
    let driver: Driver;
    let answers: string[][] = [];

    beforeAll(async () => {
      const rows = JSON.stringify(PAGE_ROWS).replaceAll('<', '\\u003c');
      site = await serveSite({
        '/reader.js': { type: 'text/javascript', body: await bundleReader() },
        '/': `<!doctype html><script type="application/json" id="rows">${rows}</script><script type="module" src="/reader.js"></script>`,
      });
      driver = await DRIVERS[name]();
      const tab = await driver.open(site.url('/'));
      const found = await waitFor('the blocks', 30_000, () =>
        tab.run(() => document.documentElement.dataset.answers ?? null),
      );
      answers = JSON.parse(found) as string[][];
    });
    afterAll(async () => {
      await driver?.close();
      await site?.close();
    });

    test.each(PAGE_ROWS.map((row, number) => ({ ...row, number })))('$row $name', ({ number, blocks }) => {
      expect(answers[number]).toEqual(blocks);
    });
  });
});
