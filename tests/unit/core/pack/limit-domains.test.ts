import { describe, expect, it } from 'vitest';
import { hashOfDomain, splitHashes } from '@/core/domains/domain-hash';
import { ISSUER_IDS, issuerOf } from '@/core/domains/issuers';
import { lawfulHashes } from '@/core/domains/lawful-domains';
import { MOST_HASHES } from '@/core/model/domain-list';
import type { Pack } from '@/core/model/pack';
import { changeBetween, isLarge } from '@/core/pack/change';
import { listsAgainstLawful } from '@/core/pack/limit-domains';
import { clampPack, type Trust } from '@/core/pack/limits';
import { checkPack } from '@/core/pack/load';
import packsFile from '@/generated/packs.json';
import safeguards from '@/generated/safeguards.json';
import known from '../../../../rules/hosts/known.json';
import { buildDomains, buildPack } from '../../../support/builders.ts';

const bundled = packsFile as unknown as readonly Pack[];
const lawful = new Set(safeguards.lawful);
const names = (count: number) => Array.from({ length: count }, (_, i) => `shop-${i}.example`);

describe('a pack with lists of domains', () => {
  it('is read, and so is one from before there were any', () => {
    expect(checkPack(buildPack({ domains: [buildDomains(names(3))] })).ok).toBe(true);
    const older = checkPack(buildPack());
    expect(older.ok && 'domains' in older.value).toBe(false);
  });

  it.each([
    ['an unknown standing', { standing: 'dubious' }],
    ['a country written out', { country: 'France' }],
    ['no day', { since: 'lately' }],
    ['an issuer with markup', { issuer: '<b>FDA</b>' }],
    ['an address as its source', { source: 'https://rogue.example' }],
    ['names in place of hashes', { hashes: 'shop.example' }],
    ['a field of its own', { note: 'call us' }],
  ])('is refused for %s', (_, changes) => {
    const list = { ...buildDomains(names(3)), ...changes };
    expect(checkPack({ ...buildPack(), domains: [list] }).ok).toBe(false);
  });

  it('is refused when two lists have one name, or all are too many', () => {
    const twice = [buildDomains(['a.example']), buildDomains(['b.example'])];
    expect(checkPack(buildPack({ domains: twice })).ok).toBe(false);
    const half = names(MOST_HASHES / 2 + 1);
    const much = [buildDomains(half), buildDomains(half, { name: 'more' })];
    expect(checkPack(buildPack({ domains: much })).ok).toBe(false);
  });
});

describe('clampPack, lists of domains', () => {
  const standingOf = (trust: Trust, changes: object) => {
    const pack = { ...(bundled[0] as Pack), domains: [buildDomains(['shop.example'], changes)] };
    const clamped = clampPack(
      trust === 'own' ? pack : { ...pack, name: 'guest', rules: [], lists: [] },
      bundled,
      trust,
    );
    if (!clamped.ok) throw new Error(clamped.problem);
    return clamped.value.pack.domains?.[0]?.standing ?? null;
  };

  it.each<[string, Trust, object, string | null]>([
    ['an authority warns officially', 'own', {}, 'official-warning'],
    ['nobody else does', 'own', { issuer: 'us-nabp' }, 'rogue'],
    ['nor somebody who is not known', 'own', { issuer: 'xx-nobody' }, 'rogue'],
    ['nor somebody called like a field of every object', 'own', { issuer: 'constructor' }, 'rogue'],
    ['a register is not downloaded', 'own', { standing: 'licensed' }, null],
    ['a third party’s warning is a hint', 'third-party', {}, 'reported'],
    ['and so is what it calls rogue', 'third-party', { standing: 'rogue' }, 'reported'],
    ['and it licenses nobody', 'third-party', { standing: 'licensed' }, null],
  ])('%s', (_, trust, changes, standing) => expect(standingOf(trust, changes)).toBe(standing));

  it('lets a register that came with the extension lose names, not win any', () => {
    const register = (list: string[]) => [buildDomains(list, { standing: 'licensed' })];
    const before = { ...(bundled[0] as Pack), domains: register(['a.example', 'b.example']) };
    const after = { ...before, domains: register(['b.example', 'c.example']) };
    const clamped = clampPack(after, [before], 'own');
    expect(clamped.ok && splitHashes(clamped.value.pack.domains?.[0]?.hashes ?? '')).toEqual([
      hashOfDomain('b.example'),
    ]);
  });

  it('takes no more from a third party than its purpose needs', () => {
    const guest = { ...buildPack({ name: 'guest' }), domains: [buildDomains(names(5_001))] };
    expect(clampPack(guest, bundled, 'third-party')).toMatchObject({ ok: false, problem: 'too-large' });
  });
});

describe('lawful sites', () => {
  const against = (name: string, changes: object = {}) =>
    listsAgainstLawful({ domains: [buildDomains(['shop.example', name], changes)] }, lawful);

  it('are all protected, and so are sites where everybody writes', () => {
    expect(new Set(safeguards.lawful)).toEqual(new Set(lawfulHashes(known as never)));
    for (const { domain } of known.entries) expect(against(domain)).toEqual(['test-list']);
    for (const domain of known.userContent) expect(against(domain, { standing: 'reported' })).toEqual(['test-list']);
    expect(against('other.example')).toEqual([]);
    expect(against(known.entries[0]?.domain ?? '', { standing: 'licensed' })).toEqual([]);
  });

  it('are on no list that comes with the extension; whoever issues one is known', () => {
    expect(bundled.flatMap((pack) => listsAgainstLawful(pack, lawful))).toEqual([]);
    const lists = bundled.flatMap(({ domains = [] }) => domains);
    expect(lists.length).toBeGreaterThan(1);
    for (const { issuer, standing } of lists) {
      expect(ISSUER_IDS).toContain(issuer);
      if (standing === 'official-warning') expect(issuerOf(issuer)?.isAuthority).toBe(true);
    }
  });
});

describe('a change of lists', () => {
  const packs = (count: number, changes: object = {}) => [
    buildPack({ domains: [buildDomains(names(count), changes)] }),
  ];
  it.each([
    ['some dozens more', 100, 160, {}, false],
    ['very many more at once', 100, 1_200, {}, true],
    ['a third gone', 100, 66, {}, true],
    ['very many that were only reported', 100, 5_000, { standing: 'reported' }, true],
  ])('%s', (_, before, after, changes, large) =>
    expect(isLarge(changeBetween(packs(before), packs(after, changes)))).toBe(large),
  );
  it('of none is none', () => expect(isLarge(changeBetween([buildPack()], [buildPack()]))).toBe(false));
});
