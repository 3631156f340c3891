import { existsSync, readFileSync } from 'node:fs';
import type { Pack } from '@/core/model/pack';
import { judgeEvidence } from '@/core/verdict/judge-page';
import { CHROMIUM_BUILD } from '../browser/chromium.ts';
import {
  type CheckedStatus,
  type Driver,
  driveChromium,
  strongestLevel,
  type Tab,
  waitForCheck,
} from '../browser/driver.ts';
import { type Site, serveSite } from '../browser/site.ts';
import { withTimeLimit } from '../support/time-limit.ts';
import type { CorpusItem } from './items.ts';
import { type JudgeItem, ruleNames } from './judge-item.ts';
import { createProgress } from './progress.ts';
import type { JudgedItem } from './summary.ts';

const OPEN_LIMIT_MS = 20_000;
const CHECK_LIMIT_MS = 15_000;

/** One page as the browser and as the plain path judge it; `browser` is the reason when it could not be checked. */
export interface Comparison {
  readonly plain: JudgedItem;
  readonly browser: JudgedItem | string;
}

export interface BrowserRun {
  readonly packs: readonly Pack[];
  readonly judge: JudgeItem;
}

/**
 * Open every item's page in Chromium with the built extension, each from localhost, and judge it beside by the plain
 * path without its address. Scripts written into a page run; nothing is fetched from elsewhere.
 */
export async function compareInBrowser(items: readonly CorpusItem[], run: BrowserRun): Promise<Comparison[]> {
  if (!existsSync(CHROMIUM_BUILD)) throw new Error(`${CHROMIUM_BUILD} is missing; run \`npm run build\` first.`);
  const site = await serveSite(pagesOf(items), { strict: true });
  try {
    const driver = await driveChromium();
    try {
      return await visitAll(items, { ...run, driver, site });
    } finally {
      await driver.close();
    }
  } finally {
    await site.close();
  }
}

const pathOf = (index: number) => `/page/${index}.html`;

function pagesOf(items: readonly CorpusItem[]) {
  const type = 'text/html; charset=utf-8';
  const pages = items.map((item, i) => [pathOf(i), { type, body: readFileSync(item.html ?? '') }] as const);
  return Object.fromEntries(pages);
}

interface Visit extends BrowserRun {
  readonly driver: Driver;
  readonly site: Site;
}

async function visitAll(items: readonly CorpusItem[], visit: Visit): Promise<Comparison[]> {
  const own = await visit.driver.open(visit.driver.url('popup.html'));
  const progress = createProgress(items.length);
  const found: Comparison[] = [];
  for (const [i, item] of items.entries()) {
    const plain = await visit.judge({ ...item, url: null }, true);
    const status = await visitPage(visit.driver, own, visit.site.url(pathOf(i))).catch(firstLine);
    found.push({ plain, browser: typeof status === 'string' ? status : toJudged(plain, status, visit.packs) });
    progress.show(i + 1);
  }
  progress.end();
  return found;
}

async function visitPage(driver: Driver, own: Tab, url: string): Promise<CheckedStatus> {
  const tab = await withTimeLimit('opening the page', OPEN_LIMIT_MS, driver.open(url));
  try {
    return await withTimeLimit('the check of the page', CHECK_LIMIT_MS, waitForCheck(own, url, CHECK_LIMIT_MS));
  } finally {
    await tab.close();
  }
}

function firstLine(error: unknown): string {
  return String(error).split('\n')[0] ?? '';
}

/** The browser's verdict in place of the plain one. A page without a warning tells no score. */
function toJudged(plain: JudgedItem, status: CheckedStatus, packs: readonly Pack[]): JudgedItem {
  const level = strongestLevel(status);
  const evidence = status.warnings.find((warning) => warning.level === level)?.evidence ?? [];
  const { score, families } = judgeEvidence(evidence, packs);
  return { ...plain, level, score, families, rules: ruleNames(evidence) };
}
