import { describe, expect, it } from 'vitest';
import { indexDomains } from '@/core/domains/find-listed';
import type { ListedAs } from '@/core/model/domain-list';
import type { Evidence } from '@/core/model/evidence';
import { SiteStatus } from '@/core/model/site-check';
import { type KnownOfSite, statusOfSite } from '@/core/pharmacy/status';
import { buildDomains, buildPack } from '../../../support/builders.ts';

const HOST = 'www.shop.example';
const ZONE = {
  zone: 'pharmacy',
  except: ['nabp.pharmacy'],
  issuer: 'us-nabp',
  country: 'US',
  asOf: '2026-11-23',
  source: '',
};
const SIGN: Evidence = {
  pack: 'pharmacy',
  ruleId: 'sold-without-prescription',
  family: 'no-prescription',
  stance: 'for',
  points: 30,
  reason: 'reason_no_prescription',
  quote: 'no prescription',
};

const listed = (...lists: Partial<ListedAs>[]) =>
  indexDomains([
    buildPack({ domains: lists.map((list, i) => ({ ...buildDomains(['shop.example'], list), name: `list-${i}` })) }),
  ]);

function statusOf(changes: Partial<KnownOfSite> = {}, host = HOST) {
  const nothing = { domains: listed(), zones: [ZONE], wellKnown: null, isShared: false, country: 'GB', warning: null };
  const statuses = statusOfSite(host, { ...nothing, ...changes });
  for (const status of statuses) expect(SiteStatus.safeParse(status).success).toBe(true);
  return statuses;
}

const standings = (changes: Partial<KnownOfSite>, host = HOST) =>
  statusOf(changes, host).map(({ standing }) => standing);

describe('what is known of a site', () => {
  it('is that nobody says anything, where nobody does', () => {
    expect(statusOf()).toEqual([{ standing: 'unknown', issuer: null, country: null, date: null }]);
  });

  it('is a register of the person’s country, with its name and day', () => {
    const domains = listed({ standing: 'licensed', issuer: 'gb-gphc', country: 'GB', since: '2026-10-01' });
    expect(statusOf({ domains })).toEqual([
      { standing: 'registered', issuer: 'gb-gphc', country: 'GB', date: '2026-10-01' },
    ]);
  });

  it.each<[string, string | null, string, string]>([
    ['another country', 'US', 'GB', 'licensed-elsewhere'],
    ['no country that is set', null, 'GB', 'registered'],
    ['a register of no country', 'US', '*', 'registered'],
  ])('is a licence seen from %s', (_, own, country, standing) => {
    const domains = listed({ standing: 'licensed', issuer: 'gb-gphc', country });
    expect(standings({ domains, country: own })).toEqual([standing]);
  });

  it('is an end of names that only checked pharmacies are given, but not its issuer’s own', () => {
    expect(statusOf({ country: 'US' }, 'www.some.pharmacy')).toEqual([
      { standing: 'registered', issuer: 'us-nabp', country: 'US', date: '2026-11-23' },
    ]);
    expect(standings({}, 'some.pharmacy')).toEqual(['licensed-elsewhere']);
    expect(standings({}, 'nabp.pharmacy')).toEqual(['unknown']);
  });

  it('is our own word, and nobody’s, for well-known sites', () => {
    const wellKnown = { role: 'pharmacy', country: 'GB', asOf: '2026-11-23' } as const;
    expect(statusOf({ wellKnown })).toEqual([
      { standing: 'well-known', issuer: null, country: 'GB', date: '2026-11-23' },
    ]);
    expect(statusOf({ wellKnown: { ...wellKnown, country: '-' } })[0]?.country).toBeNull();
  });

  it.each<[ListedAs['standing'], string]>([
    ['official-warning', 'warned'],
    ['rogue', 'rogue'],
    ['reported', 'reported'],
  ])('is a list: %s', (standing, told) => {
    const domains = listed({ standing, issuer: 'us-fda', country: 'US', since: '2022-08-16' });
    expect(statusOf({ domains })).toEqual([{ standing: told, issuer: 'us-fda', country: 'US', date: '2022-08-16' }]);
  });

  it('is all of it, where lists contradict each other; one issuer’s lists are told once, from the first day', () => {
    const domains = listed(
      { standing: 'reported', issuer: 'blocklist-project', country: '*' },
      { standing: 'licensed', issuer: 'gb-gphc', country: 'GB' },
      { standing: 'official-warning', issuer: 'us-fda', country: 'US', since: '2025-01-02' },
      { standing: 'official-warning', issuer: 'us-fda', country: 'US', since: '2022-08-16' },
    );
    const statuses = statusOf({ domains, warning: { level: 'danger', evidence: [SIGN] } });
    expect(statuses.map(({ standing }) => standing)).toEqual(['warned', 'rogue-signs', 'registered', 'reported']);
    expect(statuses[0]?.date).toBe('2022-08-16');
  });
});

describe('signs of a rogue seller', () => {
  const listedSign = {
    ...SIGN,
    family: 'domain' as const,
    listed: { standing: 'rogue', issuer: 'x', country: '*', since: '2026-01-01' } as const,
  };

  it.each<[string, NonNullable<KnownOfSite['warning']>, boolean]>([
    ['what a page shows', { level: 'caution', evidence: [SIGN] }, true],
    ['a note is too little', { level: 'note', evidence: [SIGN] }, false],
    ['what lists say is no sign of the page', { level: 'danger', evidence: [listedSign] }, false],
    ['nor is the name of a medicine', { level: 'caution', evidence: [{ ...SIGN, family: 'substance' }] }, false],
    ['nor what speaks against a warning', { level: 'caution', evidence: [{ ...SIGN, stance: 'against' }] }, false],
  ])('%s', (_, warning, isTold) => expect(standings({ warning }).includes('rogue-signs')).toBe(isTold));
});

describe('where everybody writes', () => {
  it('nothing is said of a seller by the host, only by the page', () => {
    const domains = listed({ standing: 'official-warning' });
    const wellKnown = { role: 'news', country: null, asOf: null } as const;
    expect(standings({ domains, wellKnown, isShared: true })).toEqual(['unknown']);
    expect(standings({ domains, isShared: true, warning: { level: 'danger', evidence: [SIGN] } })).toEqual([
      'rogue-signs',
    ]);
  });
});
