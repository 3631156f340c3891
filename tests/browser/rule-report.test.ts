import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type axe from 'axe-core';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCases, readCatalogue, readPacks } from '../../rules/report/read-rules.ts';
import { renderPage } from '../../rules/report/render-page.tsx';
import { buildReport } from '../../rules/report/report-data.ts';
import { collectFacts } from '../../rules/report/rule-facts.ts';
import { toRecord } from '../../rules/report/run-record.ts';
import { findBrowser } from '../support/browsers.ts';
import { judged } from '../unit/evaluate/judged.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Few cards, so that the look at all of them stays quick: rules for and against a warning, with and without hits. */
const SHOWN = ['contact-invitation', 'leaflet-style', 'onion-address', 'reads-like-talk'];
const executablePath = findBrowser('chromium');

function renderSome(): string {
  const packs = readPacks();
  const facts = collectFacts({ packs, casesOf: readCases, catalogue: readCatalogue() }).filter(({ id }) =>
    SHOWN.includes(id),
  );
  const hits = new Map(facts.filter(({ id }) => id !== 'onion-address').map(({ key }) => [key, true]));
  const outcomes = Array.from({ length: 200 }, (_, i) => ({
    item: judged({
      id: `item-${i}-with-a-long-name`,
      label: i % 3 > 0 ? 'quiet' : 'warn',
      kind: `a-kind-of-item-${i % 20}`,
      lang: ['en', 'ru', 'pt', 'th'][i % 4] ?? 'en',
      level: (['caution', 'danger', 'note', 'clear'] as const)[i % 4] ?? 'clear',
      score: 45 + i,
    }),
    hits,
  }));
  const sources = { date: '2026-11-26', paths: ['items'], skipped: { excluded: 1, broken: 1 }, packs, facts, outcomes };
  const record = toRecord(facts, outcomes);
  const before = { ...record, rules: record.rules.map((rule) => ({ ...rule, hits: rule.hits.slice(9), points: 1 })) };
  const read = (name: string) => readFileSync(`rules/report/${name}`, 'utf8');
  return renderPage(buildReport({ ...sources, before }), { css: read('page.css'), script: read('page-filter.js') });
}

describe.skipIf(executablePath === null)('the page of rule cards in Chromium', () => {
  let browser: Browser;
  let folder = '';
  let url = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lantern-report-'));
    writeFileSync(join(folder, 'report.html'), renderSome());
    url = pathToFileURL(join(folder, 'report.html')).href;
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await chromium.launch({ executablePath: executablePath ?? '', args });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    [390, 'light'],
    [390, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('fits %d px and breaks no rule of accessibility, %s', async (width, colorScheme) => {
    // the page's own policy would keep the checker out
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
    await page.goto(url);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.evaluate(AXE);
    const found = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
    const broken = found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    expect(broken).toEqual([]);
    expect(found.passes.length).toBeGreaterThan(10);
    await page.close();
  });

  it('filters and orders under its own policy, without an error', async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('console', (message) => errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(url);
    const visible = () => page.locator('article.card:visible h3').allTextContents();
    expect(await visible()).toEqual(SHOWN);
    await page.selectOption('select[name=order]', 'hits');
    expect((await visible()).at(-1)).toBe('onion-address');
    await page.fill('input[name=words]', 'LEAFLET');
    expect(await visible()).toEqual(['leaflet-style']);
    expect(await page.textContent('#shown')).toBe('1 of 4 rules');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is whole without a script', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(url);
    expect(await page.locator('article.card:visible').count()).toBe(SHOWN.length);
    expect(await page.locator('#filter').isVisible()).toBe(false);
    await page.close();
  });
});
