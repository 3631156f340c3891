import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Register, type SaferWay } from '@/core/model/register';
import { registersFor, saferWaysFor } from '@/core/pharmacy/registers';

const CONFIRMATION = { page: 'https://source.example/', says: 'A page of a test.', seen: '2026-11-27', pageDate: null };
const TEMPLATE = 'https://register.example/search?site={domain}&lang=en';

function buildRegister(changes: Partial<Register> = {}): Register {
  return {
    id: 'a-register',
    country: 'FR',
    name: 'Registre',
    nameEn: 'Register',
    url: 'https://register.example/',
    search: 'web-address',
    prefill: null,
    languages: ['fr'],
    status: 'confirmed',
    confirmation: CONFIRMATION,
    ...changes,
  };
}

const own = buildRegister();
const union = buildRegister({ id: 'the-union', country: 'EU', url: 'https://union.example/' });
const draft = buildRegister({ id: 'a-draft', status: 'unconfirmed', confirmation: null });
const advice = buildRegister({ id: 'some-advice', country: 'CH', search: 'advice' });

const idsFor = (country: string | null, registers: readonly Register[]) =>
  registersFor(country, null, registers).links.map(({ register }) => register.id);

describe('registersFor', () => {
  it('shows the own country first, then the page for all', () => {
    expect(idsFor('FR', [union, own])).toEqual(['a-register', 'the-union']);
    expect(registersFor('FR', null, [union, own]).general).toBe(false);
  });

  it('leads a state without a register of its own to the page for all, and says so in general words', () => {
    expect(registersFor('SE', null, [union, own])).toMatchObject({
      links: [{ register: { id: 'the-union' } }],
      general: true,
    });
  });

  it.each(['IS', 'LI', 'NO'])('counts %s among the states with the common logo', (country) => {
    expect(idsFor(country, [union])).toEqual(['the-union']);
  });

  it.each(['GB', 'CH', 'US', null])('does not lead %s to the Union', (country) => {
    expect(idsFor(country, [union, own])).toEqual([]);
    expect(registersFor(country, null, [union, own]).general).toBe(true);
  });

  it('shows nothing that is not confirmed', () => {
    expect(idsFor('FR', [draft])).toEqual([]);
  });

  it('does not take advice for a register', () => {
    expect(registersFor('CH', null, [advice])).toMatchObject({
      links: [{ register: { id: 'some-advice' } }],
      general: true,
    });
  });

  it('gives three links at most', () => {
    const many = ['a', 'b', 'c', 'd'].map((id) => buildRegister({ id }));
    expect(idsFor('FR', [...many, union])).toEqual(['a', 'b', 'c']);
  });
});

describe('a prefilled address', () => {
  const addressFor = (host: string | null) =>
    registersFor('FR', host, [buildRegister({ prefill: TEMPLATE })]).links[0] ?? { address: '', prefilled: null };

  it.each([
    ['shop.example', 'https://register.example/search?site=shop.example&lang=en'],
    ['xn--e1afmkfd.example', 'https://register.example/search?site=xn--e1afmkfd.example&lang=en'],
    ['a-b.co.uk', 'https://register.example/search?site=a-b.co.uk&lang=en'],
  ])('holds %s', (host, address) => {
    expect(addressFor(host)).toMatchObject({ address, prefilled: true });
  });

  it.each([
    null,
    '',
    'localhost',
    'shop.example&lang=xx',
    'shop.example#top',
    'shop.example/../x',
    'shop.example:8080',
    'user@shop.example',
    'javascript:alert(1)',
    '%0D%0ABcc:someone',
    'shop.example\r\nHost: other.example',
    'shop.example\u0000',
    '\u202Eelpmaxe.pohs',
    'аптека.example',
    'SHOP.example',
    '$&.example',
    '{domain}.example',
    '..example',
    `${'a'.repeat(250)}.example`,
    `shop.example${'.a'.repeat(50_000)}`,
  ])('is the plain address of the register for %j', (host) => {
    expect(addressFor(host)).toMatchObject({ address: 'https://register.example/', prefilled: false });
  });

  it('never leaves the register, whatever the host', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.webUrl(), fc.domain()), (host) => {
        const { address } = addressFor(host);
        const url = new URL(address);
        expect(url.origin).toBe('https://register.example');
        expect(url.username + url.password + url.hash).toBe('');
        expect(address.length).toBeLessThan(1_000);
        if (url.search !== '')
          expect([...url.searchParams]).toEqual([
            ['site', host],
            ['lang', 'en'],
          ]);
      }),
    );
  });
});

describe('the shape of a register', () => {
  it.each([
    'http://register.example/?q={domain}',
    'https://{domain}/register',
    'https://register.example/',
    'https://register.example/?a={domain}&b={domain}',
    'https://register.example/?a={domain}&b={name}',
    'https://user@register.example/?q={domain}',
    'https://register.example:444/?q={domain}',
    'javascript:alert({domain})',
  ])('refuses to write into %s', (prefill) => {
    expect(Register.safeParse(buildRegister({ prefill })).success).toBe(false);
  });

  it('takes one place for the domain, behind the host', () => {
    expect(Register.safeParse(buildRegister({ prefill: TEMPLATE })).success).toBe(true);
  });

  it('shows no confirmed register without an address', () => {
    expect(Register.safeParse(buildRegister({ url: null })).success).toBe(false);
  });
});

describe('saferWaysFor', () => {
  it('gives the confirmed ways of the country alone', () => {
    const way: SaferWay = {
      id: 'help',
      country: 'FR',
      kind: 'discount-programme',
      name: 'Aide',
      nameEn: 'Help',
      url: null,
      languages: ['fr'],
      status: 'confirmed',
      confirmation: CONFIRMATION,
    };
    const ways: SaferWay[] = [
      { ...way, id: 'elsewhere', country: 'DE' },
      { ...way, id: 'draft', status: 'unconfirmed', confirmation: null },
      way,
    ];
    expect(saferWaysFor('FR', ways)).toEqual([way]);
    expect(saferWaysFor(null, ways)).toEqual([]);
  });
});
