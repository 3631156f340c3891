import { describe, expect, it } from 'vitest';
import { admitPacks } from '@/background/admit-packs';
import { bundledPacks } from '@/background/bundled-rules';
import type { Pack } from '@/core/model/pack';
import { buildDomains, buildPack } from '../../support/builders.ts';

const withDomains = (...names: string[]): Pack => ({
  ...(bundledPacks()[0] as Pack),
  domains: [buildDomains(['shop.example', ...names])],
});

describe('admitPacks', () => {
  it('takes the bundled packs as they are', () => {
    const admitted = admitPacks(bundledPacks(), 'own');
    expect(admitted.ok && admitted.value).toEqual(bundledPacks());
  });

  it.each(['wikipedia.org', 'nhs.uk', 'reddit.com'])('refuses a list that names %s, whoever signed it', (name) => {
    expect(admitPacks([withDomains(name)], 'own')).toEqual({ ok: false, problem: 'names-a-lawful-site' });
    const guest = { ...buildPack({ name: 'guest' }), domains: [buildDomains([name], { standing: 'reported' })] };
    expect(admitPacks([guest], 'third-party')).toEqual({ ok: false, problem: 'names-a-lawful-site' });
  });

  it('keeps what it may, and makes a hint of what a third party says', () => {
    const standings = (packs: readonly Pack[]) =>
      packs.flatMap(({ domains = [] }) => domains.map(({ standing }) => standing));
    const own = admitPacks([withDomains()], 'own');
    expect(own.ok && standings(own.value.slice(0, 1))).toEqual(['official-warning']);
    const guest = admitPacks(
      [{ ...buildPack({ name: 'guest' }), domains: [buildDomains(['a.example'])] }],
      'third-party',
    );
    expect(guest.ok && standings(guest.value)).toEqual(['reported']);
  });
});
