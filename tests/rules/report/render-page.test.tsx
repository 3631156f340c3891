import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../../../rules/report/render-page.tsx';
import { buildReport } from '../../../rules/report/report-data.ts';
import { toRecord } from '../../../rules/report/run-record.ts';
import { summaryLines } from '../../../rules/report/terminal-summary.ts';
import { buildPack } from '../../support/builders.ts';
import { judged } from '../../unit/evaluate/judged.ts';
import { buildFacts } from './facts.ts';

const HOSTILE = '"><img src=x onerror=alert(1)><script>alert(2)</script>&amp;';
const ASSETS = {
  css: readFileSync('rules/report/page.css', 'utf8'),
  script: readFileSync('rules/report/page-filter.js', 'utf8'),
};

const facts = buildFacts();
const outcomes = [
  { item: judged({ id: 'offer', label: 'warn', level: 'caution', score: 50 }), hits: new Map([[facts.key, true]]) },
  ...Array.from({ length: 12 }, (_, i) => ({
    item: judged({ id: `lawful-${i + 10}`, lang: 'ru' }),
    hits: new Map([[facts.key, i === 10]]),
  })),
];
const sources = {
  date: '2026-11-26',
  paths: ['some/corpus'],
  skipped: { excluded: 0, broken: 0 },
  packs: [buildPack()],
  facts: [facts],
  outcomes,
  before: null,
};

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

describe('renderPage', () => {
  const html = renderPage(buildReport(sources), ASSETS);
  const page = parse(html);
  const card = page.querySelector('article');

  it('shows a rule with its figures', () => {
    expect(card?.querySelector('h3')?.textContent).toBe('names-pill');
    const figures = [...(card?.querySelectorAll('.figures strong') ?? [])].map((figure) => figure.textContent);
    expect(figures).toEqual(['1', '12', '7.7\u00a0%', '1']);
    expect(page.querySelector('#contents-table a')?.getAttribute('href')).toBe(`#${card?.id}`);
  });

  it('names ten wrong hits at most', () => {
    expect(card?.querySelectorAll('.ids code').length).toBe(10);
    expect(card?.querySelector('.ids code')?.textContent).toBe('lawful-20'); // the one it decides
    expect(card?.textContent).toContain('and 2 more');
  });

  it('sums up languages beyond the limit in one row', () => {
    const many = Array.from({ length: 20 }, (_, i) => ({
      item: judged({ id: `${i}`, lang: `x${String.fromCharCode(97 + i)}` }),
      hits: new Map([[facts.key, false]]),
    }));
    const shown = parse(renderPage(buildReport({ ...sources, outcomes: many }), ASSETS));
    const rows = [...(shown.querySelector('article table')?.querySelectorAll('tbody tr') ?? [])];
    expect(rows.length).toBe(16);
    expect(rows.at(-1)?.textContent).toBe('5 others05');
  });

  it('fetches nothing and is whole without a script', () => {
    expect([...page.querySelectorAll('[src], link')]).toEqual([]);
    expect([...page.querySelectorAll('a')].filter((a) => !a.getAttribute('href')?.startsWith('#'))).toEqual([]);
    expect(page.querySelector('#filter')?.hasAttribute('hidden')).toBe(true);
    expect(html).toContain(ASSETS.script);
  });

  it('shows every text as text', () => {
    const nasty = buildFacts({
      key: `test-pack/${HOSTILE}`,
      ...{ id: HOSTILE, reason: HOSTILE, familyName: HOSTILE, clauses: [HOSTILE], sources: [HOSTILE] },
      cases: { fires: [{ name: HOSTILE, text: HOSTILE }], silent: [] },
    });
    const item = judged({ id: HOSTILE, lang: HOSTILE, kind: HOSTILE, label: 'quiet' });
    const hits = new Map([[nasty.key, false]]);
    const data = buildReport({ ...sources, paths: [HOSTILE], facts: [nasty], outcomes: [{ item, hits }] });
    const shown = parse(renderPage(data, ASSETS));
    expect(shown.querySelectorAll('img').length).toBe(0);
    expect(shown.querySelectorAll('script').length).toBe(1);
    expect(shown.querySelector('article h3')?.textContent).toBe(HOSTILE);
    expect(shown.querySelector('article .ids code')?.textContent).toBe(HOSTILE);
  });

  it.each(['"', '&', '<'])('refuses a style with %s, which would not come through as it is', (sign) => {
    expect(() => renderPage(buildReport(sources), { ...ASSETS, css: sign })).toThrow(/must hold no/);
  });

  it('marks what changed since an earlier run', () => {
    expect(page.querySelector('.change')).toBeNull();
    const before = toRecord([{ ...facts, points: 15 }], outcomes.slice(1));
    const data = buildReport({ ...sources, before: { ...before, items: toRecord([], outcomes).items } });
    const shown = parse(renderPage(data, ASSETS));
    expect(shown.querySelector('article .change')?.textContent).toMatch(
      /points 15, now 20.*Hits right, new: \+1 offer/,
    );
    expect(shown.querySelector('#contents-table .mark')?.textContent).toBe('changed');
    expect(summaryLines(data).join('\n')).toContain('1 rule changed, 0 gone');
  });
});
