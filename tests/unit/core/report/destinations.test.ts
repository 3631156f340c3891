import { describe, expect, it } from 'vitest';
import type { Channel, Helpline } from '@/core/model/report';
import { destinationsFor, EU_MEMBERS, helplinesFor } from '@/core/report/destinations';

const confirmation = { page: 'https://example.org/', says: 'states the address', seen: '2026-11-24', pageDate: null };

function channel(id: string, changes: Partial<Channel> = {}): Channel {
  return {
    id,
    country: 'DE',
    platform: null,
    name: id,
    nameEn: id,
    kinds: ['medicine-site'],
    url: `https://${id}.example/`,
    email: null,
    phone: null,
    languages: ['en'],
    anonymous: null,
    accepts: [],
    prefill: null,
    status: 'confirmed',
    confirmation,
    ...changes,
  };
}

function helpline(country: string, purpose: Helpline['purpose'], changes: Partial<Helpline> = {}): Helpline {
  const name = `${country} ${purpose}`;
  return {
    country,
    purpose,
    name,
    number: '112',
    tel: '112',
    chat: null,
    url: null,
    hours: null,
    status: 'confirmed',
    confirmation,
    ...changes,
  };
}

const DIRECTORY = [
  channel('secondary', { kinds: ['drug-sale', 'medicine-site'] }),
  channel('main'),
  channel('rumour', { status: 'unconfirmed', confirmation: null }),
  channel('drugs-only', { kinds: ['drug-sale'] }),
  channel('union', { country: 'EU' }),
  channel('world', { country: '*' }),
  channel('messenger', { country: '*', platform: ['t.me'], kinds: ['platform-post'] }),
];

describe('destinationsFor', () => {
  it.each([
    ['the main kind comes before the side kind', 'DE', 'medicine-site', null, ['main', 'secondary'], false],
    ['the other kind finds its own places', 'DE', 'drug-sale', null, ['secondary', 'drugs-only'], false],
    ['the platform comes first', 'DE', 'medicine-site', 't.me', ['messenger', 'main', 'secondary'], false],
    [
      'a subdomain belongs to the platform',
      'DE',
      'drug-sale',
      'web.t.me',
      ['messenger', 'secondary', 'drugs-only'],
      false,
    ],
    ['a longer name does not', 'DE', 'drug-sale', 'not-t.me', ['secondary', 'drugs-only'], false],
    ['a member state without its own gets the union', 'FR', 'medicine-site', null, ['union'], true],
    ['others get what is for everyone', 'BR', 'medicine-site', null, ['world'], true],
    ['an unknown country too', null, 'medicine-site', null, ['world'], true],
    ['a kind nobody takes leaves the platform', 'BR', 'drug-sale', 't.me', ['messenger'], true],
    ['nothing at all is said openly', 'BR', 'drug-sale', null, [], true],
  ] as const)('%s', (_name, country, kind, host, ids, general) => {
    const found = destinationsFor({ country, kind, host }, DIRECTORY);
    expect(found.channels.map(({ id }) => id)).toEqual(ids);
    expect(found.general).toBe(general);
  });

  it.each([
    [
      'a post is a matter of its platform, then of what is offered',
      { kind: 'platform-post', offer: 'medicine-site', host: 't.me' },
      'messenger platform medicine-site, main country medicine-site, secondary country medicine-site',
    ],
    [
      'a minor comes before the platform, then what is offered',
      { kind: 'minor-involved', host: 't.me' },
      'children country minor-involved, messenger platform minor-involved, secondary nearby drug-sale',
    ],
    [
      'fakes go to who deals with medicines when nobody takes them',
      { kind: 'counterfeit', host: null },
      'main nearby medicine-site, secondary nearby medicine-site',
    ],
    [
      'a payment goes to the service, wherever the person lives',
      { kind: 'payment', host: null },
      'purse service payment',
    ],
    [
      'a country that is not known is said to be so',
      { kind: 'medicine-site', host: null, country: null },
      'world country-unknown medicine-site',
    ],
    [
      'so is one without a place',
      { kind: 'medicine-site', host: null, country: 'BR' },
      'world everywhere medicine-site',
    ],
    [
      'and a member state that falls back to the union',
      { kind: 'medicine-site', host: null, country: 'FR' },
      'union union medicine-site',
    ],
  ] as const)('%s', (_name, subject, expected) => {
    const directory = [
      ...DIRECTORY,
      channel('children', { kinds: ['minor-involved'] }),
      channel('purse', { country: '*', platform: ['pay.example'], kinds: ['payment'] }),
    ];
    const { places } = destinationsFor({ country: 'DE', ...subject }, directory);
    expect(places.map(({ channel: { id }, reason, kind }) => `${id} ${reason} ${kind}`).join(', ')).toBe(expected);
  });

  it('names a place once, though it answers twice', () => {
    const both = channel('both', { country: 'DE', kinds: ['counterfeit', 'medicine-site'] });
    const { places } = destinationsFor({ country: 'DE', kind: 'counterfeit', host: null }, [both]);
    expect(places).toEqual([{ channel: both, reason: 'country', kind: 'counterfeit' }]);
  });

  it('names three places at most', () => {
    const many = ['one', 'two', 'three', 'four'].map((id) => channel(id));
    const found = destinationsFor({ country: 'DE', kind: 'medicine-site', host: null }, many);
    expect(found.channels.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
  });

  it('falls back to places for everyone when the union has none', () => {
    const noUnion = DIRECTORY.filter(({ country }) => country !== 'EU');
    const found = destinationsFor({ country: 'FR', kind: 'medicine-site', host: null }, noUnion);
    expect(found.channels.map(({ id }) => id)).toEqual(['world']);
  });
});

describe('helplinesFor', () => {
  const lines = [
    helpline('EU', 'emergency'),
    helpline('FR', 'emergency'),
    helpline('FR', 'poison', { status: 'unconfirmed', confirmation: null }),
    helpline('BE', 'poison'),
    helpline('US', 'emergency'),
  ];

  it.each([
    ['confirmed lines of the country only', 'FR', ['FR emergency']],
    ['a member state without its own emergency number gets the EU number first', 'BE', ['EU emergency', 'BE poison']],
    ['other countries do not', 'CH', []],
    ['an unknown country gets none', null, []],
  ] as const)('%s', (_name, country, names) => {
    expect(helplinesFor(country, lines).map(({ name }) => name)).toEqual(names);
  });
});

it('the union has 27 members, the United Kingdom not among them', () => {
  expect(new Set(EU_MEMBERS).size).toBe(27);
  expect(EU_MEMBERS).not.toContain('GB');
});
