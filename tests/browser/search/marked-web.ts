import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Pack } from '@/core/model/pack';
import { readPackFolder } from '../../../rules/authoring/read-pack-folder.ts';
import { developmentKeys } from '../../../rules/keys/key-file.ts';
import { DEVELOPMENT_KEYS } from '../../../rules/pin-source.ts';
import { buildDomains } from '../../support/builders.ts';
import { makeTemporaryFolder, publish } from '../../support/releases.ts';
import { serveRules } from '../../support/rule-server.ts';
import { askWorker, keepLocally, type Tab } from '../driver.ts';
import type { ResultText } from './result-text.ts';

/** Invented sites, by what is known of them. */
export const SITES = {
  warned: 'www.warned-pills.example',
  rogue: 'rogue-pills.example',
  reported: 'reported-pills.example',
  accredited: 'www.corner-street.pharmacy',
  unknown: 'www.gardening.example',
} as const;

/** A release of our own rules with lists that name them. */
function withLists(seq: number, also: readonly string[]): Pack[] {
  const lists = [
    buildDomains(['warned-pills.example', ...also], { name: 'a-warning', since: '2026-03-09' }),
    buildDomains(['rogue-pills.example'], { name: 'b-rogue', standing: 'rogue', issuer: 'us-legitscript' }),
    buildDomains(['reported-pills.example'], { name: 'c-reported', standing: 'reported', issuer: 'blocklist-project' }),
  ];
  return globSync('rules/packs/*/pack.json')
    .map(dirname)
    .sort()
    .map(readPackFolder)
    .map((pack) => (pack.name === 'pharmacy' ? { ...pack, version: `9.0.${seq}`, domains: lists } : pack));
}

/**
 * Have the extension take these rules.
 * @param own one of its pages @param seq higher with every release @param also domains that are warned of too
 */
export async function takeLists(own: Tab, seq = 2, also: readonly string[] = []): Promise<void> {
  const folder = makeTemporaryFolder();
  const { current: key } = await developmentKeys(DEVELOPMENT_KEYS);
  await publish(folder, withLists(seq, also), { key, seq, issued: Date.now(), reviewed: true });
  const server = await serveRules(folder);
  await keepLocally(own, { 'development-address': server.address });
  const { sources } = await askWorker(own, 'rules/update', { id: 'own' });
  await server.close();
  const [source] = sources;
  if (source?.problem) throw new Error(`the lists were not taken: ${JSON.stringify(source.problem)}`);
}

const WORDS: Readonly<Record<string, readonly [site: string, title: string, snippet: string]>> = {
  [SITES.warned]: [
    'Warned',
    'Tablets of every kind, sent tomorrow',
    'A long list of tablets with low prices and quick delivery to your door.',
  ],
  [SITES.rogue]: [
    'Rogue',
    'The cheapest tablets of the internet',
    'Everything at half the price. Read what others say about us.',
  ],
  [SITES.reported]: ['Reported', 'Tablets and vitamins', 'Vitamins, creams and much more for the whole family.'],
  [SITES.accredited]: [
    'Corner Street',
    'Corner Street Pharmacy: prescriptions and advice',
    'Send us your prescription. A pharmacist checks each order.',
  ],
  [SITES.unknown]: [
    'Gardening',
    'How to grow tomatoes on a balcony',
    'Sun, water and patience: a guide for the first summer.',
  ],
};

/** What a result about a site says; its title can be told by the host. */
export function textAbout(host: string): ResultText {
  const [site, title, snippet] = WORDS[host] ?? ['A site', 'A page of a site', 'Some words about it.'];
  return { host, site, snippet, title: `<i data-of="${host}" style="font-style:normal">${title}</i>` };
}
