import { describe, expect, it } from 'vitest';
import type { ReportPacket } from '@/core/model/packet';
import { asStix, type StixBundle, stixAsJson } from '@/core/report/as-stix';
import { observableId } from '@/core/report/stix-id';
import { packetWords } from '@/locales/words';
import { buildPacket, sha1 } from '../../../support/packets.ts';
import { findStixFaults } from '../../../support/stix-rules.ts';

const bundleOf = (changes: Partial<ReportPacket> = {}) =>
  asStix(
    { packet: buildPacket(changes), sha256: 'ab'.repeat(32) },
    {
      digest: sha1,
      newId: () => crypto.randomUUID(),
      now: Date.parse('2026-11-25T08:00:00Z'),
      words: packetWords('en'),
      language: 'en',
    },
  );
const ofType = (bundle: StixBundle | null, type: string) => bundle?.objects.filter((each) => each.type === type) ?? [];

describe('observableId', () => {
  /** As other programs that follow STIX 2.1 name them. */
  it('names an observable as everybody does', async () => {
    expect(await observableId('domain-name', { value: 'example.com' }, sha1)).toBe(
      'domain-name--bedb4899-d24b-5401-bc86-8f6b4cc18ec7',
    );
  });
});

describe('asStix', () => {
  it('keeps every rule of STIX 2.1', async () => {
    const contacts: ReportPacket['contacts'] = [
      ...buildPacket().contacts,
      { kind: 'phone', value: '+1 (555) 123-4567' },
      { kind: 'wallet', value: '1BoatSLRHtKNngkdXEeobR76b53LETtpyT' },
      { kind: 'onion', value: `${'a'.repeat(56)}.onion` },
    ];
    expect(findStixFaults(JSON.parse(stixAsJson((await bundleOf({ contacts })) as StixBundle)))).toEqual([]);
  });

  it('says what was observed, in standard objects', async () => {
    const bundle = await bundleOf();
    expect(bundle?.objects.map(({ type }) => type)).toEqual([
      'url',
      'domain-name',
      'user-account',
      'email-addr',
      'observed-data',
      'note',
      'report',
    ]);
    expect(ofType(bundle, 'url')[0]).toMatchObject({ value: 'https://shop.example/buy?id=7' });
    expect(ofType(bundle, 'user-account')[0]).toMatchObject({ account_type: 'telegram', account_login: 'max_77' });
    expect(ofType(bundle, 'observed-data')[0]).toMatchObject({ first_observed: '2026-11-24T12:00:05Z' });
    expect(ofType(bundle, 'note')[0]).toMatchObject({ content: expect.stringContaining('pharmacy/no-rx') });
    expect(ofType(bundle, 'report')[0]).toMatchObject({
      external_references: [{ external_id: 'ab'.repeat(32) }],
      published: '2026-11-25T08:00:00Z',
    });
  });

  it('says nothing of who reports, and calls for no block', async () => {
    const types = (await bundleOf())?.objects.map(({ type }) => type) ?? [];
    for (const type of ['identity', 'indicator', 'threat-actor']) expect(types).not.toContain(type);
    expect(JSON.stringify(await bundleOf())).not.toContain('created_by_ref');
  });

  it('names the same observables in every bundle, and everything else anew', async () => {
    const [a, b] = [await bundleOf(), await bundleOf()];
    const ids = (bundle: StixBundle | null) => bundle?.objects.map(({ id }) => id) ?? [];
    expect(ids(a).slice(0, 4)).toEqual(ids(b).slice(0, 4));
    expect(
      ids(a)
        .slice(4)
        .filter((id) => ids(b).includes(id)),
    ).toEqual([]);
  });

  it.each([
    ['192.0.2.7', 'ipv4-addr'],
    ['[2001:db8::1]', 'ipv6-addr'],
    ['xn--e1afmkfd.xn--p1ai', 'domain-name'],
  ])('knows what kind of host %s is', async (host, type) => {
    const bundle = await bundleOf({ host });
    expect(ofType(bundle, type)).toHaveLength(1);
    expect(findStixFaults(bundle)).toEqual([]);
  });

  it('is nothing where there is nothing to name', async () => {
    expect(await bundleOf({ address: null, host: '', contacts: [] })).toBeNull();
    expect(
      await bundleOf({ address: 'javascript:1', host: 'a b', contacts: [{ kind: 'mail', value: 'x' }] }),
    ).toBeNull();
  });

  it('would be told of a fault', async () => {
    const bundle = JSON.parse(JSON.stringify(await bundleOf())) as { objects: Record<string, unknown>[] };
    const broken = bundle.objects.map((each, i) =>
      i === 4 ? { ...each, created: '2026-11-25T08:00:00Z', more: 1 } : each,
    );
    expect(findStixFaults({ ...bundle, objects: broken })).toEqual([
      'observed-data: may not have more',
      'observed-data: created',
    ]);
    expect(findStixFaults({ ...bundle, objects: bundle.objects.slice(1) })).not.toEqual([]);
  });
});
