import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Level } from '@/core/model/verdict';
import { type Driver, driveChromium, strongestLevel, type Tab, waitForCheck } from '../browser/driver.ts';
import type { Site } from '../browser/site.ts';
import type { RuleServer } from '../support/rule-server.ts';
import { takeDemoRules } from './rules.ts';

export const PAGES = 'tests/demo/pages';
const OUTPUT = 'tests/output/demo';
const QUOTE_WIDTH = 70;
const REASONS_SHOWN = 3;
/** For the banner to come in before the picture is taken. */
const SETTLE_MS = 700;

/** One entry of demo.json. */
interface DemoPage {
  readonly file: string;
  readonly title: string;
  readonly expected: Level;
}

interface Finding {
  readonly page: DemoPage;
  readonly found: Level | 'not checked';
  /** `rule: “quote”` of the strongest evidence. */
  readonly reasons: readonly string[];
}

/** Open every demo page in a Chromium without window, print what was found and why; true when all is as expected. */
export async function walkDemo(site: Site, rules: RuleServer): Promise<boolean> {
  const pages = JSON.parse(readFileSync(join(PAGES, 'demo.json'), 'utf8')) as DemoPage[];
  mkdirSync(OUTPUT, { recursive: true });
  const driver = await driveChromium();
  const findings: Finding[] = [];
  try {
    const own = await driver.open(driver.url('popup.html'));
    console.log(`  ${await takeDemoRules(own, rules)}`);
    for (const page of pages) {
      process.stdout.write(`  ${page.file} ...\n`);
      findings.push(await visitPage(driver, own, { page, url: site.url(page.file) }));
    }
  } finally {
    await driver.close();
  }
  printTable(findings);
  console.log(`\nPictures: ${resolve(OUTPUT)}`);
  return findings.every(({ page, found }) => page.expected === found);
}

async function visitPage(driver: Driver, own: Tab, { page, url }: { page: DemoPage; url: string }): Promise<Finding> {
  const tab = await driver.open(url);
  try {
    await waitForCheck(own, url);
    await sleep(SETTLE_MS);
    const status = await waitForCheck(own, url);
    await tab.screenshot(join(OUTPUT, page.file.replace(/\.html$/, '.png')));
    const evidence = (status.warnings[0]?.evidence ?? []).filter(({ stance }) => stance === 'for');
    const strongest = [...evidence].sort((a, b) => b.points - a.points).slice(0, REASONS_SHOWN);
    const reasons = strongest.map(({ ruleId, quote }) => `${ruleId}: “${shorten(quote)}”`);
    return { page, found: strongestLevel(status), reasons };
  } catch (error) {
    return { page, found: 'not checked', reasons: [String(error)] };
  } finally {
    await tab.close();
  }
}

function shorten(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  return line.length > QUOTE_WIDTH ? `${line.slice(0, QUOTE_WIDTH - 1)}…` : line;
}

function printTable(findings: readonly Finding[]): void {
  const width = Math.max(...findings.map(({ page }) => page.file.length));
  console.log(`\n     ${'page'.padEnd(width)}  ${'expected'.padEnd(9)} found`);
  for (const { page, found, reasons } of findings) {
    const mark = page.expected === found ? 'ok  ' : 'DIFF';
    console.log(`${mark} ${page.file.padEnd(width)}  ${page.expected.padEnd(9)} ${found}`);
    for (const reason of reasons) console.log(`       ${reason}`);
  }
}
