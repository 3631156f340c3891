import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledPacks } from '@/background/bundled-rules';
import { protectedNames } from '@/background/look-alikes';
import { siteStatus } from '@/background/site-status';
import { findLookAlike } from '@/core/domains/look-alike';
import { compilePacks } from '@/core/match/compile';
import type { KnownHosts } from '@/core/model/known-host';
import { judgePage } from '@/core/verdict/judge-page';
import { buildPage } from '../../support/builders.ts';

const packs = bundledPacks();
const compiled = compilePacks(packs, ['stable'], protectedNames());
const known = JSON.parse(readFileSync('rules/hosts/known.json', 'utf8')) as KnownHosts;
const lawful = known.entries.flatMap(({ domain }) => [domain, `www.${domain}`]);
const noWarning = { domains: compiled.domains, country: 'GB', warning: null };

describe('what is known of a site that came with the extension', () => {
  it.each<[string, string, string]>([
    ['www.boots.com', 'GB', 'well-known'],
    ['www.nhs.uk', 'GB', 'well-known'],
    ['www.some.pharmacy', 'US', 'registered'],
    ['www.some.pharmacy', 'GB', 'licensed-elsewhere'],
    ['old.reddit.com', 'GB', 'unknown'],
    ['shop.example', 'GB', 'unknown'],
  ])('%s, in %s: %s', (host, country, standing) => {
    expect(siteStatus(host, { ...noWarning, country }).map((status) => status.standing)).toEqual([standing]);
  });
});

describe('a lawful site', () => {
  it('raises no alarm by its host alone, nor resembles another', () => {
    const levels = lawful.flatMap((host) => judgePage(buildPage(['Opening hours'], { host }), compiled, packs));
    expect(levels.filter(({ decision }) => decision.level !== 'clear')).toEqual([]);
    expect(lawful.filter((host) => findLookAlike(host, protectedNames()) !== null)).toEqual([]);
  });

  it('is never said to be warned of, rogue or reported', () => {
    const standingsOf = (hosts: readonly string[]) =>
      new Set(hosts.flatMap((host) => siteStatus(host, noWarning).map(({ standing }) => standing)));
    expect(standingsOf(known.entries.map(({ domain }) => domain))).toEqual(new Set(['well-known']));
    // an entry may be for one part of a site only
    const others = [...standingsOf(lawful)].filter((standing) => standing !== 'unknown' && standing !== 'well-known');
    expect(others).toEqual([]);
  });
});
