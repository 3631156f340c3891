/**
 * `npm run evaluate:hosts -- --lawful FILE --shops PATH [--listed FILE]`: what hosts alone say of lawful sites, which has to be
 * nothing, and how many shops are recognised by what is on their pages, with every list of domains left out.
 * Collections of names and of pages lie outside the repository.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findListed, indexDomains } from '@/core/domains/find-listed';
import { findLookAlike } from '@/core/domains/look-alike';
import { registrableDomain } from '@/core/domains/registrable-domain';
import { compilePacks } from '@/core/match/compile';
import type { Pack } from '@/core/model/pack';
import { NO_FACTS, type PageText } from '@/core/model/page';
import { judgePage } from '@/core/verdict/judge-page';
import { readLookAlikes } from '../../rules/read-look-alikes.ts';
import { type CorpusItem, readCorpus } from './items.ts';
import { createJudge } from './judge-item.ts';
import { loadPacks, loadRoleOf } from './load-rules.ts';
import { isAlarm, type JudgedItem } from './summary.ts';

const OPTIONS = { lawful: { type: 'string' }, shops: { type: 'string' }, listed: { type: 'string' } } as const;

/** Names of a JSON file's `items[].domain` or `entries[].domain`, or of a text: one a line, up to a tab or a blank. */
function readNames(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.json')) {
    const lines = text.split('\n').map((line) => line.split(/[\t ]/)[0] ?? '');
    return lines.filter((name) => name !== '' && !name.startsWith('#'));
  }
  const { items = [], entries = [] } = JSON.parse(text) as Record<
    'items' | 'entries',
    { domain: string }[] | undefined
  >;
  return [...items, ...entries].map(({ domain }) => domain);
}

/** Lawful hosts with a page that says nothing, and one that only names a medicine: neither may be more than a note. */
function measureLawful(file: string, packs: readonly Pack[]): boolean {
  const names = readLookAlikes();
  const compiled = compilePacks(packs, ['stable'], names);
  const hosts = readNames(file);
  const found = hosts.flatMap((host) => {
    const levels = ['Opening hours', 'Tramadol 50 mg'].flatMap((text) => {
      const [page] = judgePage(pageOf(host, text), compiled, packs);
      return page && isAlarm(page.decision) ? [page.decision.level] : [];
    });
    const lookAlike = findLookAlike(host, names);
    return [
      ...levels.map((level) => `${host}: ${level}`),
      ...(lookAlike ? [`${host}: ${lookAlike.how}, ${lookAlike.of}`] : []),
    ];
  });
  console.log(`${file}: ${hosts.length} lawful hosts, ${found.length} alarms or resemblances by the host alone`);
  for (const line of found) console.log(`  ${line}`);
  return found.length === 0;
}

function pageOf(host: string, text: string): PageText {
  return { host, path: '/', title: '', blocks: [{ text, listing: null }], listings: [], facts: NO_FACTS, partial: [] };
}

/** Pages of shops of their own, by their texts alone: no host, no list. */
async function measureShops(path: string, packs: readonly Pack[], listed: ReadonlySet<string>): Promise<void> {
  const shops = readCorpus([path]).items.filter(isShop);
  const judge = createJudge(
    packs.map(({ domains: _, ...pack }) => pack),
    await loadRoleOf(),
  );
  const judged: JudgedItem[] = [];
  for (const { url: _, ...item } of shops) judged.push(await judge(item, false));
  const isListed = ({ site }: JudgedItem) => listed.has(registrableDomain(site ?? '') ?? '');
  const index = indexDomains(packs);
  const sites = new Set(judged.map(({ site }) => site));
  console.log(
    `${[...sites].filter((site) => findListed(site, index) !== null).length} of ${sites.size} shops are on lists of the packs`,
  );
  tell('shops of their own', judged);
  tell(
    'without assembled and title-only texts',
    judged.filter(({ tagged }) => !tagged),
  );
  tell('of these on the list of names', judged.filter(isListed));
}

function isShop({ label, kind, site }: CorpusItem): boolean {
  return label === 'warn' && kind === 'illicit-pharmacy' && registrableDomain(site ?? '') !== null;
}

/** A site counts as recognised when most of its texts raise an alarm. */
function tell(what: string, judged: readonly JudgedItem[]): void {
  const bySite = Map.groupBy(judged, ({ site }) => site);
  const sites = [...bySite.values()].map((items) => items.filter(isAlarm).length / items.length);
  const share = (count: number, of: number) =>
    `${count} of ${of}${of === 0 ? '' : ` (${((100 * count) / of).toFixed(1)} %)`}`;
  const found = share(judged.filter(isAlarm).length, judged.length);
  console.log(
    `${what}: ${found} texts raise an alarm; ${share(sites.filter((part) => part >= 0.5).length, sites.length)} sites are recognised`,
  );
}

const { values } = parseArgs({ options: OPTIONS });
const packs = loadPacks();
const isQuiet = values.lawful === undefined || measureLawful(values.lawful, packs);
const listed = new Set(
  values.listed === undefined ? [] : readNames(values.listed).map((name) => registrableDomain(name) ?? name),
);
if (values.shops !== undefined) await measureShops(values.shops, packs, listed);
process.exitCode = isQuiet ? 0 : 1;
