// @vitest-environment node
/**
 * Nothing is ever kept of pages about help, health and news. `LANTERN_HOSTS=PATH npm run test:unit -- quiet-help` asks the
 * same of a list of your own: `{ "items": [{ "domain": "help.example", "role": "recovery" }] }`.
 */
import 'fake-indexeddb/auto';
import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { checkPage, noteSeen } from '@/background/check-page';
import { keepRecord } from '@/background/keep-record';
import { isPrivate, isShared, roleOf } from '@/background/known-hosts';
import { compileSources } from '@/background/rules-in-force';
import { arriveAt } from '@/background/stop-site';
import { useHistory } from '@/background/storage/history-store';
import { noteTold } from '@/background/told-warnings';
import { toRecord } from '@/background/warnings';
import { KnownHosts } from '@/core/model/known-host';
import { HelplineFile } from '@/core/model/report';
import type { Origin } from '@/messages/protocol';
import { buildDomains, buildEvidence, buildPack, buildPage, buildWarning } from '../../support/builders.ts';
import { fakeBrowser, resetFakeBrowser } from '../../support/fake-browser.ts';

const rules = vi.hoisted(() => ({ now: null as unknown }));
vi.mock('@/background/rules-in-force', async (original) => ({
  ...(await original<object>()),
  rulesInForce: async () => rules.now,
}));

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const known = KnownHosts.parse(read('rules/hosts/known.json'));
const OTHER_LIST = process.env.LANTERN_HOSTS ?? '';
const OtherHosts = z.object({ items: z.array(z.object({ domain: z.string(), role: z.string() })) });

const privateRoles: readonly string[] = known.readme.private;
const domains = known.entries.filter(({ role }) => privateRoles.includes(role)).map(({ domain }) => domain);
const NOW = Date.UTC(2026, 10, 27, 12, 30);

/** Each domain, and names below it. */
const hostsOf = (names: readonly string[]) =>
  names.flatMap((name) => [name, `www.${name}`, `m.help.${name}`, `www.${name}.`]);

/** Everything that records something, as if the page were the worst offer there is and its site on every list. */
async function visit(host: string, around: string, changes: Partial<Origin> = {}): Promise<void> {
  const url = `https://${host}/where/to/get/help`;
  const origin: Origin = { asker: 'content', tabId: 1, frameId: 0, url, incognito: false, ...changes };
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async () => `https://${around}/`);
  const warning = buildWarning({ level: 'danger', host, evidence: [buildEvidence('offer', 90)], seenAt: NOW });
  const recorded = { page: null, listing: null };
  const page = buildPage(['alphazol pills']);
  await checkPage({ page, scope: 'page', kept: null, recorded, visit: 'a visit' }, origin, NOW);
  await noteSeen(warning, origin, NOW);
  await arriveAt(origin, { isReturn: false, from: null }, NOW);
}

async function kept() {
  return {
    records: (await useHistory((history) => history.since(0))) ?? [],
    session: await fakeBrowser.storage.session.get(null),
    local: await fakeBrowser.storage.local.get(null),
  };
}
const NOTHING = { records: [], session: {}, local: {} };

/** A rule that alarms at the first word, and a list that names these domains. */
function alarmAt(names: readonly string[]) {
  const policy = { note: 1, caution: 2, danger: 3, cautionFamilies: 0, dangerFamilies: 0 };
  const pack = { ...buildPack(), policy, domains: [buildDomains(names, { standing: 'official-warning' })] };
  return compileSources([{ source: 'own', publisher: null, packs: [pack] }]);
}

beforeEach(async () => {
  await resetFakeBrowser();
  await useHistory((history) => history.erase());
  rules.now = alarmAt([...domains, 'shop.example']);
});

it('this test would see it: all of that is kept of another site', async () => {
  await visit('shop.example', 'shop.example');
  const { records, session } = await kept();
  expect(records.length).toBeGreaterThan(0);
  expect(Object.keys(session).length).toBeGreaterThan(0);
});

describe('pages about help, health and news', () => {
  it('are known, with all names below', () => {
    expect(domains.length).toBeGreaterThan(250);
    expect(hostsOf(domains).filter((host) => !isPrivate(host) && !isShared(host))).toEqual([]);
    expect(known.entries.filter(({ domain, role }) => roleOf(domain) !== role && !isShared(domain))).toEqual([]);
  });

  it.each(known.readme.private)('leave nothing behind: %s', async (role) => {
    const names = known.entries.filter((entry) => entry.role === role && !isShared(entry.domain));
    for (const { domain } of names) await visit(`www.${domain}`, `www.${domain}`);
    expect(await kept()).toEqual(NOTHING);
  });

  it('leave nothing behind under a name that ends with a point', async () => {
    for (const domain of domains.filter((name) => !isShared(name))) await visit(`www.${domain}.`, `www.${domain}.`);
    expect(await kept()).toEqual(NOTHING);
  });

  it('leave nothing behind when they are embedded elsewhere, and when something else is embedded in them', async () => {
    await visit('www.samhsa.gov', 'shop.example', { frameId: 3 });
    await visit('shop.example', 'www.samhsa.gov', { frameId: 3 });
    expect((await kept()).records).toEqual([]);
  });

  it('leave nothing behind whoever wants to keep it', async () => {
    const warning = buildWarning({ level: 'danger', host: 'chat.988lifeline.org' });
    expect(await keepRecord(toRecord(warning))).toBe(warning.id);
    await noteTold(warning, NOW);
    expect(await kept()).toEqual(NOTHING);
  });

  it('are not mistaken: a name that only looks like one is another site', () => {
    const others = ['samhsa.gov.shop.example', 'notsamhsa.gov', 'xn--samhsa.example', 'uk', ''];
    expect(others.filter(isPrivate)).toEqual([]);
  });

  it('include every page of help that we lead to', () => {
    const { entries } = HelplineFile.parse(read('rules/directory/helplines.json'));
    const shown = entries.filter(({ status }) => status === 'confirmed');
    const hosts = shown.flatMap(({ url, chat }) => [url, chat].flatMap((link) => (link ? new URL(link).hostname : [])));
    expect(hosts.length).toBeGreaterThan(30);
    expect(hosts.filter((host) => !isPrivate(host))).toEqual([]);
  });
});

describe.skipIf(!existsSync(OTHER_LIST))('another list of hosts', () => {
  const items = existsSync(OTHER_LIST) ? OtherHosts.parse(read(OTHER_LIST)).items : [];
  const names = items.filter(({ role }) => privateRoles.includes(role)).map(({ domain }) => domain);

  it('leaves nothing behind either', async () => {
    rules.now = alarmAt(names);
    const left: string[] = [];
    for (const host of hostsOf(names)) {
      await visit(host, host);
      if ((await kept()).records.length > 0) left.push(host);
      await useHistory((history) => history.erase());
    }
    console.info(`${hostsOf(names).length} hosts of ${names.length} domains, ${left.length} recorded`);
    expect(left).toEqual([]);
    expect(await kept()).toEqual(NOTHING);
  });
});
