import { readFileSync } from 'node:fs';
import { compilePacks } from '@/core/match/compile';
import { scanPage } from '@/core/match/scan';
import type { Pack } from '@/core/model/pack';
import type { PageText } from '@/core/model/page';
import { CHECKLIST, type ChecklistItem } from '@/core/model/site-check';
import type { SiteFacts } from '@/core/model/site-facts';
import { fillChecklist } from '@/core/pharmacy/checklist';
import { loadChecklist, loadLicenceFinder } from '../support/pharmacy-rules.ts';
import type { CorpusItem } from './items.ts';
import { readHtml, readText } from './read-page.ts';

/** An item with its answers. */
export interface CheckedItem extends Pick<CorpusItem, 'id' | 'kind' | 'label' | 'lang'> {
  readonly site: string | null;
  readonly answers: readonly ChecklistItem[];
}

/** Answers the questions for each item as if its page were a pharmacy's of which nobody knows anything: the hardest case for lawful ones. */
export async function* checkItems(items: readonly CorpusItem[], packs: readonly Pack[]): AsyncGenerator<CheckedItem> {
  const compiled = compilePacks(packs);
  const rules = loadChecklist();
  const findLicences = loadLicenceFinder();
  for (const item of items) {
    const page = item.html === null ? readText(item) : await readHtml(item.html, item);
    const facts = factsOf(page, item);
    const evidence = scanPage(page, compiled).find(({ listing }) => listing === null)?.evidence ?? [];
    const known = { kind: 'pharmacy', seals: [], licences: findLicences(facts), status: [], country: null } as const;
    const { id, kind, label, lang, site } = item;
    yield { id, kind, label, lang, site: site ?? null, answers: fillChecklist(facts, { ...known, evidence }, rules) };
  }
}

/** What the collector read, as facts; of links only telephone numbers, of data nothing. */
function factsOf({ host, title, blocks }: PageText, { html, lang }: CorpusItem): SiteFacts {
  const source = html === null ? '' : readFileSync(html, 'utf8');
  const links = Array.from(source.matchAll(/href\s?=\s?["'](tel:[^"']{3,40})["']/g), ([, href = '']) => ({
    href,
    text: '',
  }));
  return {
    host,
    address: null,
    title,
    language: lang,
    blocks: blocks.map(({ text }) => text),
    links,
    pictures: [],
    things: [],
    cartControls: 0,
    partial: [],
  };
}

/** Per kind of item: how many have so many bad answers, then each question's answers. */
export function checklistLines(items: readonly CheckedItem[]): string[] {
  const kinds = [...new Set(items.map(({ label, kind }) => `${label} ${kind}`))].sort();
  return kinds.flatMap((name) =>
    linesOf(
      name,
      items.filter(({ label, kind }) => `${label} ${kind}` === name),
    ),
  );
}

function linesOf(name: string, items: readonly CheckedItem[]): string[] {
  const bad = items.map(({ answers }) => answers.filter(({ answer }) => answer === 'bad').length);
  const share = (least: number) => percent(bad.filter((count) => count >= least).length, items.length);
  const rows = CHECKLIST.map((question) => {
    const count = (wanted: ChecklistItem['answer']) =>
      items.filter(({ answers }) => answers.some((each) => each.question === question && each.answer === wanted))
        .length;
    return `  ${question.padEnd(22)} good ${cell(count('good'))} bad ${cell(count('bad'))} not seen ${cell(count('not-seen'))}`;
  });
  return [`${name}: ${items.length} items, with a bad answer ${share(1)}, with two or more ${share(2)}`, ...rows];
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} % (${part})`;
}

function cell(count: number): string {
  return String(count).padStart(5);
}
