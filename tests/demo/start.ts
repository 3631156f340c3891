/**
 * `npm start`: builds the extension and shows it on the demo pages. With a display it opens a Chromium to try it in;
 * without one, or with `--walk`, it visits the pages by itself and prints what it found.
 */
import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { startChromium } from '../browser/chromium.ts';
import { tabOf } from '../browser/driver.ts';
import { type Site, serveSite } from '../browser/site.ts';
import { ensureBrowsers } from '../support/browsers.ts';
import type { RuleServer } from '../support/rule-server.ts';
import { runTool } from '../support/run-tool.ts';
import { serveDemoRules, takeDemoRules } from './rules.ts';
import { PAGES, walkDemo } from './walk.ts';

const hasDisplay =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

async function build(): Promise<boolean> {
  if (existsSync('rules/build.ts') && !(await runTool('npm', 'run', '--silent', 'rules:build'))) return false;
  return runTool('wxt', 'build');
}

/** Open a window on the start page and stay until the person closes it; false when no window can be had. */
async function showDemo(site: Site, rules: RuleServer): Promise<boolean> {
  const browser = await startChromium({ visible: true }).catch((error: unknown) => {
    console.error(`No window could be opened: ${String(error).split('\n')[0]}`);
    return null;
  });
  if (browser === null) return false;
  const { context } = browser;
  const closed = context.waitForEvent('close', { timeout: 0 });
  // where a browser outlives its windows (macOS), closing the last page is the end too
  const watch = (page: Page) =>
    page.once('close', () => {
      if (context.pages().length === 0) void context.close();
    });
  context.on('page', watch);
  context.pages().forEach(watch);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(browser.url('popup.html'));
  console.log(await takeDemoRules(tabOf(page), rules));
  await page.goto(site.url('index.html'));
  await page.bringToFront();
  console.log(`Demo site: ${site.url('index.html')}. Close the window to end.`);
  await closed;
  await browser.close();
  return true;
}

async function main(): Promise<boolean> {
  if (!(await build())) return false;
  if (ensureBrowsers(['chromium']).chromium === null) return false;
  const site = await serveSite(PAGES, { strict: true });
  const rules = await serveDemoRules();
  try {
    const isWalk = process.argv.includes('--walk') || !hasDisplay;
    if (!isWalk && (await showDemo(site, rules))) return true;
    console.log('Walking the demo pages without a window:');
    return await walkDemo(site, rules);
  } finally {
    await site.close();
    await rules.close();
  }
}

process.exitCode = (await main()) ? 0 : 1;
