import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findLookAlike } from '@/core/domains/look-alike';
import type { NameGrade } from '@/core/domains/protected-names';
import { splitHost } from '@/core/domains/registrable-domain';
import type { KnownHosts } from '@/core/model/known-host';
import { readLookAlikes } from '../../../rules/read-look-alikes.ts';
import { seededRandom } from '../../bench/seeded.ts';
import { readCorpus } from '../../evaluate/items.ts';
import mostVisited from './most-visited.json' with { type: 'json' };
import { isNear } from './near-names.ts';
import { ALL_KINDS, makeVariants, PLAIN_KINDS, SHORT_KINDS, type Variant, type VariantKind } from './variants.ts';

const VARIANTS = 1_000;
const LEAST_FOUND = 0.95;
const TOP = 10_000;

const names = readLookAlikes();
const known = JSON.parse(readFileSync('rules/hosts/known.json', 'utf8')) as KnownHosts;
const sellers = known.entries
  .filter(({ role }) => ['pharmacy', 'telehealth', 'price-index'].includes(role))
  .map(({ domain }) => splitHost(domain))
  .filter((split) => split !== null);
const grades = new Map(names.names.map(({ domain, grade }) => [domain, grade]));

const KINDS: Readonly<Record<NameGrade, readonly VariantKind[]>> = {
  distinct: ALL_KINDS,
  short: SHORT_KINDS,
  everyday: PLAIN_KINDS,
  'of-the-trade': PLAIN_KINDS,
};
const kindsOf = ({ domain }: { domain: string }) => KINDS[grades.get(domain) ?? 'everyday'];

/** Prints what was missed: the figure alone helps nobody to mend it. */
function shareFound(what: string, variants: readonly Variant[]): number {
  const missed = variants.filter(({ host }) => findLookAlike(host, names) === null);
  const listed = missed.map(({ host, of, kind }) => `${host} (${kind}, ${of})`).join(', ');
  console.log(`${what}: ${variants.length - missed.length} of ${variants.length} found; missed: ${listed}`);
  return 1 - missed.length / variants.length;
}

function falseAlarms(hosts: readonly string[]): string[] {
  return hosts.flatMap((host) => {
    const found = findLookAlike(host, names);
    return found === null ? [] : [`${host}: ${found.how}, ${found.of}`];
  });
}

describe('imitations of lawful names', () => {
  it('are found: of 1,000 made by chance at least 95 %', () => {
    const variants = makeVariants(sellers, kindsOf, VARIANTS, seededRandom(20_261_127));
    expect(shareFound('all names', variants)).toBeGreaterThanOrEqual(LEAST_FOUND);
  });

  it('are found where the name is nobody else’s, however it is imitated', () => {
    const distinct = sellers.filter(({ domain }) => grades.get(domain) === 'distinct');
    const variants = makeVariants(distinct, () => ALL_KINDS, VARIANTS, seededRandom(6));
    expect(shareFound('distinct names', variants)).toBeGreaterThanOrEqual(LEAST_FOUND);
  });
});

describe('nothing is found', () => {
  const near = mostVisited.near.map(([place, domain]) => ({ place: Number(place), domain: String(domain) }));

  it('among the 10,000 most visited domains, nor among the 50,000', () => {
    expect(near.filter(({ place }) => place <= TOP).length).toBeGreaterThan(20);
    expect(falseAlarms(near.map(({ domain }) => domain))).toEqual([]);
  });

  it('that is not near a name: the near ones of a list stand for all of it', () => {
    const variants = makeVariants(sellers, () => ALL_KINDS, VARIANTS, seededRandom(7));
    // what stands before a registered name is not on lists of domains
    const registered = variants.filter(({ kind }) => kind !== 'domainBefore');
    const found = registered.filter(({ host }) => findLookAlike(host, names) !== null);
    expect(found.length).toBeGreaterThan(500);
    const trimmed = found.filter(({ host }) => !isNear(host, names.names)).map(({ host, kind }) => `${host} (${kind})`);
    expect(trimmed).toEqual([]);
  });

  it('among the sites that we know as lawful, and those where everybody writes', () => {
    const hosts = [...known.entries.map(({ domain }) => domain), ...known.userContent];
    expect(falseAlarms(hosts.flatMap((host) => [host, `www.${host}`]))).toEqual([]);
    expect(falseAlarms(names.names.map(({ domain }) => domain))).toEqual([]);
  });

  it('among the addresses of labelled quiet pages', () => {
    const quiet = readCorpus(['tests/corpus']).items.filter(({ label, url }) => label === 'quiet' && url);
    const hosts = quiet.flatMap(({ url }) => (url && URL.canParse(url) ? [new URL(url).hostname] : []));
    expect(hosts.length).toBeGreaterThan(0);
    expect(falseAlarms(hosts)).toEqual([]);
  });
});
